import { findingsOf, withRows } from '../findings.ts'
import { fingerprinter } from '../fingerprint.ts'
import type { RunReport } from '../run-report.ts'
import type { Severity } from '../types.ts'
import { escapeInvisible } from './json.ts'

/**
 * A run as GitLab's Code Quality report (its subset of Code Climate's). What the baseline accepts is left out, and what
 * belongs to no file, for which GitLab has no place.
 */
export function gitlabReport(run: RunReport): string {
  const fingerprint = fingerprinter()
  const issues = findingsOf(run).flatMap(({ diagnostic, rows }) => {
    const { file, code, message, hint, severity, range, accepted } = diagnostic
    // Asked for each, so that accepting one leaves the others' as they are.
    const id = fingerprint(diagnostic)
    if (file === undefined || accepted === true) return []
    const begin = range?.start.line ?? 1
    return {
      description: [withRows(message, rows), ...(hint === undefined ? [] : [hint])].join(' '),
      check_name: code,
      fingerprint: id,
      severity: severities[severity],
      location: { path: file, lines: { begin, end: range?.end.line ?? begin } },
    }
  })
  return `${escapeInvisible(JSON.stringify(issues, null, 2))}\n`
}

const severities: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  hint: 'info',
}
