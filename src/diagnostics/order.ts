import type { Diagnostic, Severity } from './types.ts'

/** In the order a reader meets them: file, place, severity, code. What is said twice is kept once. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics
    .filter(found => {
      const key = identity(found)
      return !seen.has(key) && seen.add(key)
    })
    .sort(compare)
}

/** How many there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.file ?? '', b.file ?? '') ||
    startOf(a) - startOf(b) ||
    rank[a.severity] - rank[b.severity] ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  )
}

/** What has no place is about the file as a whole, and comes first. */
function startOf({ range }: Diagnostic): number {
  return range?.start.offset ?? -1
}

/** Order that is the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The same for what is said twice of one place. */
export function identity({ code, file, range, pointer, message, severity }: Diagnostic): string {
  const place = range === undefined ? pointer : `${range.start.offset}-${range.end.offset}`
  return JSON.stringify([file, place, severity, code, message])
}
