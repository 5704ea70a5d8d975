import { printable } from '../diagnostics/display.ts'
import { countBySeverity, identity } from '../diagnostics/order.ts'
import { prettyBlocks, prettySummary, type PrettyOptions } from '../diagnostics/reporters/pretty.ts'
import type { Diagnostic, Severity } from '../diagnostics/types.ts'
import { readable, type SourceBytes } from './report.ts'
import type { Session } from './session.ts'

export interface TellWishes {
  /** A number: so many diagnostics are printed; the others are counted. Default: all. */
  readonly maxProblems?: string | undefined
  /** Nothing is printed for people, as when JSON is asked for. */
  readonly silent?: boolean
  /** Prints on stderr, clear of what else stands there. */
  readonly print: (text: string) => Promise<void>
}

/** Tells diagnostics as they come, and at the end how many there were. */
export interface Teller {
  /**
   * @param sources what they quote, besides what was given before
   * @param ofRow they are of a row of a merge: what is said of one place for row after row is told once, the others counted
   */
  tell(diagnostics: readonly Diagnostic[], sources?: SourceBytes, ofRow?: boolean): Promise<void>
  /** The closing line. */
  close(): Promise<void>
}

/** @param always sources that any diagnostic may quote: a template's */
export function openTeller(wishes: TellWishes, always: SourceBytes, session: Pick<Session, 'paint'>): Teller {
  const { silent = false, print } = wishes
  const most = Number(wishes.maxProblems ?? Infinity)
  // Colours are loaded when there is something to paint.
  let painted: ReturnType<Session['paint']> | undefined
  const colours = async (): Promise<PrettyOptions> => ({ paint: await (painted ??= session.paint()) })
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 }
  const files = new Set<string | undefined>()
  // What is said of a template, or of an office's profile, is found again with each document.
  const told = new Set<string>()
  let first: string | undefined
  let printed = 0
  let withheld = 0
  const rows = openRowCounts()
  const isNew = (found: Diagnostic): boolean => {
    const key = identity(found)
    return !told.has(key) && told.add(key) !== undefined
  }
  return {
    async tell(diagnostics, sources = new Map(), ofRow = false) {
      const fresh = diagnostics.filter(found => found.accepted !== true && (ofRow || isNew(found)))
      if (silent || fresh.length === 0) return
      const single = ofRow ? fresh.filter(found => rows.isTold(found)) : fresh
      const shown = single.slice(0, Math.max(0, most - printed))
      printed += shown.length
      withheld += single.length - shown.length
      const more = countBySeverity(fresh)
      for (const severity of ['error', 'warning', 'hint'] as const) counts[severity] += more[severity]
      for (const { file } of fresh) files.add(file)
      first ??= fresh[0]?.code
      if (shown.length > 0)
        await print(prettyBlocks(shown, readable(new Map([...always, ...sources])), await colours()))
    },
    async close() {
      if (first === undefined) return
      const alike = rows.withheld()
      if (alike !== '') await print(alike)
      if (withheld > 0) await print(`… và ${withheld} vấn đề nữa không in ra (--max-problems).\n\n`)
      await print(prettySummary({ counts, files: files.size, first }, await colours()))
    },
  }
}

/** What is said of one place of a definition for row after row. */
interface RowCounts {
  /** Whether this one is printed; else it is counted. */
  isTold(found: Diagnostic): boolean
  /** A line for each place that was said more of. */
  withheld(): string
}

/** Of each place and code. An error of a row may be its own. */
const MOST_ALIKE: Readonly<Record<Severity, number>> = { error: 20, warning: 1, hint: 1 }

function openRowCounts(): RowCounts {
  const counts = new Map<string, { readonly found: Diagnostic; count: number }>()
  return {
    isTold(found) {
      if (found.range === undefined) return true
      const key = identity({ ...found, message: '' })
      const seen = counts.get(key) ?? { found, count: 0 }
      seen.count += 1
      counts.set(key, seen)
      return seen.count <= MOST_ALIKE[found.severity]
    },
    withheld: () =>
      [...counts.values()]
        .filter(({ found, count }) => count > MOST_ALIKE[found.severity])
        .map(({ found: { code, file = '', range, severity }, count }) => {
          const place = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`
          return `… và ${count - MOST_ALIKE[severity]} hàng khác cũng có ${code} ở ${printable(place)}.\n\n`
        })
        .join(''),
  }
}
