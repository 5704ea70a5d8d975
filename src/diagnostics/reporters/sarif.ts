import { findingsOf, withRows, type Finding } from '../findings.ts'
import { fingerprinter } from '../fingerprint.ts'
import type { RunReport } from '../run-report.ts'
import type { Diagnostic, Range, Severity } from '../types.ts'
import { escapeInvisible } from './json.ts'
import { uriOf } from './place.ts'
import { ruleOf, type RulePage } from './sarif-rules.ts'

export interface SarifContext {
  /** What `explain` prints of a code. */
  readonly page: (code: string) => RulePage | undefined
  readonly exitCode: number
}

/**
 * A run as SARIF 2.1.0 (OASIS). Each code found is a rule with its page. What belongs to no file is a notification of
 * the run: readers such as GitHub refuse a result without a place.
 */
export function sarifReport(run: RunReport, { page, exitCode }: SarifContext): string {
  const findings = findingsOf(run)
  const placed = findings.filter(({ diagnostic }) => diagnostic.file !== undefined)
  const codes = [...new Set(findings.map(({ diagnostic }) => diagnostic.code))].sort()
  const rules = codes.map(code => ruleOf(code, page(code), worstOf(code, findings)))
  const fingerprint = fingerprinter()
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'vanban',
            version: run.version,
            semanticVersion: run.version,
            language: 'vi',
            rules,
          },
        },
        automationDetails: { id: automationId(run) },
        invocations: [invocation(run, findings, { exitCode, codes })],
        originalUriBaseIds: {
          [ROOT]: { description: { text: 'Thư mục gốc của kho, hoặc thư mục chạy lệnh.' } },
        },
        columnKind: 'utf16CodeUnits',
        results: placed.map(finding => resultOf(finding, codes, fingerprint(finding.diagnostic))),
      },
    ],
  }
  return `${escapeInvisible(JSON.stringify(log, null, 2))}\n`
}

const ROOT = '%SRCROOT%'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
}

function worstOf(code: string, findings: readonly Finding[]): 'error' | 'warning' | 'note' {
  const found = findings.filter(({ diagnostic }) => diagnostic.code === code)
  const worst = (['error', 'warning'] as const).find(level =>
    found.some(({ diagnostic }) => diagnostic.severity === level),
  )
  return worst ?? 'note'
}

/** A machine's own name for its part: GitHub keeps the results of each apart. */
function automationId({ command, shard }: RunReport): string {
  const part = shard === undefined ? '' : `${shard.part}-${shard.of}/`
  return `vanban/${command.replace(' ', '-')}/${part}`
}

function invocation(
  run: RunReport,
  findings: readonly Finding[],
  { exitCode, codes }: { readonly exitCode: number; readonly codes: readonly string[] },
): object {
  const notes = findings.filter(({ diagnostic }) => diagnostic.file === undefined)
  return {
    executionSuccessful: exitCode < 2,
    exitCode,
    exitCodeDescription: EXITS[exitCode] ?? '',
    ...(notes.length > 0 && {
      toolExecutionNotifications: notes.map(({ diagnostic }) => ({
        associatedRule: { id: diagnostic.code, index: codes.indexOf(diagnostic.code) },
        level: levels[diagnostic.severity],
        message: { text: wordsOf(diagnostic, []) },
      })),
    }),
    properties: { command: run.command, inputs: run.files.length },
  }
}

const EXITS: Readonly<Record<number, string>> = {
  0: 'Không có lỗi.',
  1: 'Văn bản có lỗi.',
  2: 'Dùng sai lệnh, hoặc máy không đọc, ghi được.',
}

function resultOf(
  { diagnostic, rows, times }: Finding,
  codes: readonly string[],
  fingerprint: string,
): object {
  const { code, severity, file = '', range, trail = [], pointer, hint, accepted } = diagnostic
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: wordsOf(diagnostic, rows) },
    locations: [{ physicalLocation: location(file, range), ...logical(pointer) }],
    ...(trail.length > 0 && {
      relatedLocations: trail.map((site, id) => ({
        id,
        physicalLocation: location(site.file, site.range),
        message: { text: 'Gọi từ đây.' },
      })),
    }),
    partialFingerprints: { 'vanban/v1': fingerprint },
    ...(times > 1 && { occurrenceCount: times }),
    ...(accepted === true && {
      suppressions: [
        { kind: 'external', status: 'accepted', justification: 'Có trong tệp mốc (--baseline).' },
      ],
    }),
    ...((hint !== undefined || rows.length > 0) && {
      properties: {
        ...(hint !== undefined && { hint }),
        ...(rows.length > 0 && { rows: rows.slice(0, ROWS) }),
      },
    }),
  }
}

/** As many as a reader looks at; `occurrenceCount` says how many there are. */
const ROWS = 100

/** The sentence, then what to do. */
function wordsOf({ message, hint }: Diagnostic, rows: readonly number[]): string {
  const sentence = withRows(message, rows)
  return hint === undefined ? sentence : `${sentence}\n${hint}`
}

/** Readers want a line: what is about a file as a whole stands at its first. */
function location(file: string, range: Range | undefined): object {
  const { uri, isRelative } = uriOf(file)
  return {
    artifactLocation: { uri, ...(isRelative && { uriBaseId: ROOT }) },
    region:
      range === undefined
        ? { startLine: 1 }
        : {
            startLine: range.start.line,
            startColumn: range.start.column,
            endLine: range.end.line,
            endColumn: range.end.column,
          },
  }
}

function logical(pointer: string | undefined): object {
  return pointer === undefined || pointer === ''
    ? {}
    : { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'member' }] }
}
