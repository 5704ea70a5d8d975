import { printable } from '../display.ts'
import { countBySeverity, inOrder } from '../order.ts'
import type { Diagnostic, Severity } from '../types.ts'
import { codeFrame, linesOf } from './frame.ts'
import { plain, type Paint } from './paint.ts'

export interface PrettyOptions {
  /** Default: no colours. */
  readonly paint?: Paint
}

/** How a file is called that came from standard input. */
export const STANDARD_INPUT = '-'

/**
 * Diagnostics for a person: `file:line:col: lỗi schema/thieu-truong: …`, the lines around it, what to do,
 * the decree's place; at the end how many there are. '' when there is none.
 */
export function prettyReport(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  { paint = plain }: PrettyOptions = {},
): string {
  if (diagnostics.length === 0) return ''
  const ordered = inOrder(diagnostics)
  const files = new Set(ordered.map(found => found.file)).size
  const tally = { counts: countBySeverity(ordered), files, first: ordered[0]?.code ?? '' }
  return prettyBlocks(ordered, sources, { paint }) + prettySummary(tally, { paint })
}

/** The same without the last line, for who tells diagnostics as they come: each with an empty line behind it. */
export function prettyBlocks(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  { paint = plain }: PrettyOptions = {},
): string {
  const split = new Map([...sources].map(([file, source]) => [file, linesOf(source)]))
  return inOrder(diagnostics)
    .map(found => `${block(found, split.get(found.file ?? ''), paint).join('\n')}\n\n`)
    .join('')
}

/** How many there are in how many files, and a code to explain. */
export interface Tally {
  readonly counts: Readonly<Record<Severity, number>>
  readonly files: number
  readonly first: string
}

/** The line that closes a report. */
export function prettySummary(
  { counts, files, first }: Tally,
  { paint = plain }: PrettyOptions = {},
): string {
  const where = files > 1 ? ` trong ${files} tệp` : ''
  return `${paint.strong(`${wordsOf(counts)}${where}.`)} Xem giải thích một mã: vanban explain ${first}\n`
}

/** «2 lỗi, 1 cảnh báo»; what there is none of is left out. */
export function countsText(diagnostics: readonly Diagnostic[]): string {
  return wordsOf(countBySeverity(diagnostics))
}

function wordsOf(counts: Readonly<Record<Severity, number>>): string {
  return severities
    .filter(severity => counts[severity] > 0)
    .map(severity => `${counts[severity]} ${severityName[severity]}`)
    .join(', ')
}

const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[]

const severityName: Readonly<Record<Severity, string>> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  hint: 'gợi ý',
}

function block(found: Diagnostic, lines: readonly string[] | undefined, paint: Paint): readonly string[] {
  const tone = paint[found.severity]
  const kind = tone(`${severityName[found.severity]} ${found.code}:`)
  const frame =
    lines === undefined || found.range === undefined
      ? []
      : codeFrame(lines, found.range, { ...paint, error: tone })
  return [
    `${paint.strong(placeOf(found))}: ${kind} ${oneLine(found.message)}`,
    ...frame,
    ...trailLine(found, paint),
    ...(found.hint === undefined ? [] : hintLines(found.hint, paint)),
    ...(found.cite === undefined
      ? []
      : [`  ${paint.dim(`Căn cứ: ${found.cite.text} Nghị định 30/2020/NĐ-CP`)}`]),
  ]
}

function placeOf({ file, range }: Pick<Diagnostic, 'file' | 'range'>): string {
  const name = file === STANDARD_INPUT ? '(đầu vào chuẩn)' : printable(file ?? 'vanban')
  return range === undefined ? name : `${name}:${range.start.line}:${range.start.column}`
}

/** How many of the last calls are shown. */
const CALLS = 6

/** The calls through partials, outermost first. */
function trailLine({ trail = [] }: Diagnostic, paint: Paint): readonly string[] {
  if (trail.length === 0) return []
  const calls = trail.slice(-CALLS).map(placeOf)
  const way = [...(trail.length > CALLS ? ['…'] : []), ...calls].join(' → ')
  return [`  ${paint.dim(`Gọi từ: ${way}`)}`]
}

function oneLine(message: string): string {
  return printable(message.replace(/\s*\n\s*/g, ' '))
}

/** A question stands for itself; the corrected text may have several lines. */
function hintLines(hint: string, paint: Paint): readonly string[] {
  const [first = '', ...rest] = hint.trimEnd().split('\n').map(printable)
  const label = first.startsWith('Có phải') ? '' : `${paint.strong('Cách sửa:')} `
  return [`  ${label}${first}`, ...rest.map(line => `    ${line}`)]
}
