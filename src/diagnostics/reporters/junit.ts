import { inOrder } from '../order.ts'
import type { FileReport, FileState, RunReport } from '../run-report.ts'
import type { Diagnostic, Severity } from '../types.ts'

/**
 * A run as JUnit XML, as Jenkins and GitLab read it: one suite, a case for each file (or row), a failure for each
 * error; the rest is the case's `system-out`. What belongs to no file is a case named after the command.
 */
export function junitReport(run: RunReport): string {
  const cases = [
    ...(run.diagnostics.length > 0 ? [caseOf({ ...OF_THE_RUN, diagnostics: run.diagnostics }, run)] : []),
    ...run.files.map(file => caseOf(file, run)),
  ]
  const failed = cases.filter(({ failures }) => failures > 0).length
  const skipped = cases.filter(one => one.skipped).length
  const counts = `tests="${cases.length}" failures="${failed}" errors="0"`
  const name = text(suiteName(run))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${counts}>`,
    `  <testsuite name="${name}" ${counts} skipped="${skipped}">`,
    `    <properties><property name="version" value="${text(run.version)}"/></properties>`,
    ...cases.map(one => one.xml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

const OF_THE_RUN = { file: '(cả lần chạy)', state: 'checked', outputs: [] } as const

interface Case {
  readonly xml: string
  readonly failures: number
  readonly skipped: boolean
}

/** Of `render --check`: what a file lacks, whether or not a diagnostic says so too. */
const stateFailures: Partial<Readonly<Record<FileState, string>>> = {
  missing: 'Chưa có tệp ra.',
  stale: 'Tệp ra đã cũ so với định nghĩa.',
  edited: 'Tệp ra đã có người sửa.',
  failed: 'Không ghi được tệp ra.',
}

function caseOf(file: FileReport, run: RunReport): Case {
  const found = inOrder(file.diagnostics)
  const errors = found.filter(one => one.severity === 'error' && one.accepted !== true)
  const others = found.filter(one => !errors.includes(one))
  const stated = errors.length === 0 ? stateFailures[file.state] : undefined
  const failures = [
    ...errors.map(one => failure(one.code, one.message, linesOf(one))),
    ...(stated === undefined ? [] : [failure(`state/${file.state}`, stated, [stated])]),
  ]
  const skipped = file.state === 'left' && failures.length === 0
  const inner = [
    ...(skipped ? ['      <skipped message="Chưa làm tới: lần chạy dừng trước đó."/>'] : []),
    ...failures,
    ...(others.length > 0
      ? [`      <system-out>${text(others.map(one => linesOf(one).join('\n')).join('\n\n'))}</system-out>`]
      : []),
  ]
  const row = file.row === undefined ? '' : ` (hàng ${file.row})`
  const head = `    <testcase classname="${text(suiteName(run))}" name="${text(file.file + row)}"`
  const xml = inner.length === 0 ? `${head}/>` : [`${head}>`, ...inner, '    </testcase>'].join('\n')
  return { xml, failures: failures.length, skipped }
}

function failure(type: string, message: string, lines: readonly string[]): string {
  return `      <failure type="${text(type)}" message="${text(message)}">${text(lines.join('\n'))}</failure>`
}

const severityNames: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', hint: 'gợi ý' }

function linesOf({
  file = 'vanban',
  range,
  severity,
  code,
  message,
  hint,
  cite,
  accepted,
}: Diagnostic): readonly string[] {
  const place = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`
  const known = accepted === true ? ' (đã có trong tệp mốc)' : ''
  return [
    `${place}: ${severityNames[severity]} ${code}: ${message}${known}`,
    ...(hint === undefined ? [] : [`Cách sửa: ${hint}`]),
    ...(cite === undefined ? [] : [`Căn cứ: ${cite.text} Nghị định 30/2020/NĐ-CP`]),
  ]
}

function suiteName({ command, shard }: RunReport): string {
  return `vanban ${command}${shard === undefined ? '' : ` ${shard.part}/${shard.of}`}`
}

/** Text or an attribute's value. Signs that no XML 1.0 may hold, even escaped, are U+FFFD. */
function text(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, sign => `&#${sign.charCodeAt(0)};`)
}
