import { byCodeUnit, identity, inOrder } from './order.ts'
import type { FileReport } from './run-report.ts'
import { traitKey, traitOf, type Trait } from './fingerprint.ts'
import type { Diagnostic } from './types.ts'

/** A problem that is let pass, as often as it was there when it was accepted. */
export interface Accepted extends Trait {
  readonly count: number
}

export interface Judging {
  /** A file's report with what is accepted marked so. Files are judged in their order. */
  judge(report: FileReport): FileReport
  /** Accepted problems of judged files that are no longer there, with how many are missing. */
  leftOver(): readonly Accepted[]
  /** What the baseline has to hold to accept what was seen; of files not judged, what it holds now. */
  updated(): readonly Accepted[]
}

export interface JudgingOptions {
  /** A file's name as the baseline has it. */
  readonly nameOf: (file: string) => string
  /** Whether a problem can be accepted at all: a file that can't be read is none of the documents'. */
  readonly isAcceptable: (found: Diagnostic) => boolean
  /** Accepts everything that can be. */
  readonly acceptAll: boolean
}

/** Holds a run's files against a baseline. What several inputs report of one place (a template) counts once. */
export function judgeBy(baseline: readonly Accepted[], options: JudgingOptions): Judging {
  const { nameOf, isAcceptable, acceptAll } = options
  const allowed = new Map(baseline.map(entry => [traitKey(entry), entry]))
  const seen = new Map<string, Accepted>()
  const decided = new Map<string, boolean>()
  const judged = new Set<string>()

  const isAccepted = (found: Diagnostic): boolean => {
    const place = identity(found)
    const known = decided.get(place)
    if (known !== undefined) return known
    const trait = traitOf({ ...found, file: nameOf(found.file ?? '') })
    const key = traitKey(trait)
    const count = (seen.get(key)?.count ?? 0) + 1
    seen.set(key, { ...trait, count })
    const fits = acceptAll || count <= (allowed.get(key)?.count ?? 0)
    decided.set(place, fits)
    return fits
  }

  return {
    judge(report) {
      // Of a file that was not looked into nothing is known to be gone.
      if (report.diagnostics.every(isAcceptable) && report.state !== 'left') judged.add(nameOf(report.file))
      const diagnostics = inOrder(report.diagnostics).map(found =>
        isAcceptable(found) && isAccepted(found) ? { ...found, accepted: true as const } : found,
      )
      return { ...report, diagnostics }
    },
    leftOver: () =>
      baseline.flatMap(entry => {
        const missing = entry.count - (seen.get(traitKey(entry))?.count ?? 0)
        return judged.has(entry.file) && missing > 0 ? [{ ...entry, count: missing }] : []
      }),
    updated: () => [
      ...baseline.filter(entry => !judged.has(entry.file) && !seen.has(traitKey(entry))),
      ...seen.values(),
    ],
  }
}

/** One entry a problem, sorted, a line a key: a change shows in a diff as what it is. */
export function baselineText(entries: readonly Accepted[]): string {
  const sorted = [...entries].sort((a, b) => byCodeUnit(traitKey(a), traitKey(b)))
  const accepted = sorted.map(({ file, code, pointer, message, count }) => ({
    file,
    code,
    ...(pointer !== '' && { pointer }),
    message,
    count,
  }))
  return `${JSON.stringify({ version: VERSION, accepted }, null, 2)}\n`
}

/** What `baselineText` has written; undefined for what is no baseline. */
export function parseBaseline(text: string): readonly Accepted[] | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (!isMap(value) || value.version !== VERSION || !Array.isArray(value.accepted)) return undefined
    const entries = value.accepted.map(entryFrom)
    return entries.every(entry => entry !== undefined) ? entries : undefined
  } catch {
    return undefined
  }
}

const VERSION = 1

function entryFrom(value: unknown): Accepted | undefined {
  if (!isMap(value)) return undefined
  const { file, code, pointer = '', message, count } = value
  const words = [file, code, pointer, message]
  const isWhole = words.every(word => typeof word === 'string') && typeof count === 'number' && count >= 1
  return isWhole ? ({ file, code, pointer, message, count } as Accepted) : undefined
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
