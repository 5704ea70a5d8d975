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
  const split = new Map([...sources].map(([file, source]) => [file, linesOf(source)]))
  const blocks = ordered.map(found => block(found, split.get(found.file ?? ''), paint).join('\n'))
  return `${[...blocks, summary(ordered, paint)].join('\n\n')}\n`
}

/** «2 lỗi, 1 cảnh báo»; what there is none of is left out. */
export function countsText(diagnostics: readonly Diagnostic[]): string {
  const counts = countBySeverity(diagnostics)
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

function summary(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const files = new Set(diagnostics.map(found => found.file)).size
  const [first] = diagnostics
  const where = files > 1 ? ` trong ${files} tệp` : ''
  return [
    paint.strong(`${countsText(diagnostics)}${where}.`),
    ` Xem giải thích một mã: vanban explain ${first?.code ?? ''}`,
  ].join('')
}
