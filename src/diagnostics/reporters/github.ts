import { printable } from '../display.ts'
import { findingsOf, withRows, type Finding } from '../findings.ts'
import type { RunReport } from '../run-report.ts'
import type { Range, Severity } from '../types.ts'

/**
 * A run as workflow commands of GitHub Actions, one a line: annotations on the changed files. GitHub shows the first ten
 * of each level of a step: errors come first. What the baseline accepts is left out.
 */
export function githubReport(run: RunReport): string {
  const findings = findingsOf(run).filter(({ diagnostic }) => diagnostic.accepted !== true)
  const byLevel = order.flatMap(severity => findings.filter(one => one.diagnostic.severity === severity))
  return byLevel.map(finding => `${annotation(finding)}\n`).join('')
}

const order = ['error', 'warning', 'hint'] as const satisfies readonly Severity[]

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' }

function annotation({ diagnostic, rows }: Finding): string {
  const { code, severity, message, file, range, hint, cite } = diagnostic
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`, ...places(range)]),
    `title=${property(code)}`,
  ]
  const words = [
    withRows(message, rows),
    ...(hint === undefined ? [] : [`Cách sửa: ${hint}`]),
    ...(cite === undefined ? [] : [`Căn cứ: ${cite.text} Nghị định 30/2020/NĐ-CP`]),
  ]
  return `::${commands[severity]} ${properties.join(',')}::${data(words.join('\n'))}`
}

/** GitHub takes columns only within one line; its end column is the last one, ours the next. */
function places(range: Range | undefined): readonly string[] {
  if (range === undefined) return []
  const { start, end } = range
  const lines = [`line=${start.line}`, `endLine=${end.line}`]
  if (start.line !== end.line) return lines
  return [...lines, `col=${start.column}`, `endColumn=${Math.max(start.column, end.column - 1)}`]
}

/** Else a line of a message would be a command of its own. */
function data(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => printable(line).replaceAll('%', '%25'))
    .join('%0A')
}

function property(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C')
}
