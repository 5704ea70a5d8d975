import { hasErrors } from '../diagnostics/outcome.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { decodeText } from '../source/read-bytes.ts'
import { readYaml } from '../source/read-yaml.ts'
import { cellOf, columnName, type Cell, type DataEvents, type DataProblem } from './data.ts'
import { readText } from './read-text.ts'

/** One JSON object a line → rows, as they are read. */
export async function* readJsonl(bytes: AsyncIterable<Uint8Array>): DataEvents {
  let row = 0
  for await (const line of linesOf(bytes)) {
    if ('problem' in line) {
      yield { kind: 'problem', problem: line.problem }
      return
    }
    if (line.text.trim() === '') continue
    const parsed = parseJson(line.text)
    const read = isMap(parsed) ? cellsOf(parsed, line.at) : notAnObject(line.at)
    if ('code' in read) {
      yield { kind: 'problem', problem: read }
      continue
    }
    row += 1
    for (const problem of read.problems) yield { kind: 'problem', problem }
    yield { kind: 'row', row: { row, at: line.at, cells: read.cells } }
  }
}

/** A list of maps in YAML or JSON → rows. It is read whole, and no larger than a definition. */
export async function* readYamlRows(bytes: AsyncIterable<Uint8Array>): DataEvents {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  const text = decodeText(Buffer.concat(chunks))
  const read = text.value === undefined ? text : readYaml(text.value)
  for (const found of [...text.diagnostics, ...read.diagnostics])
    yield { kind: 'problem', problem: problemOf(found) }
  if (typeof read.value !== 'object' || hasErrors(read.diagnostics)) return
  const { value, locate } = read.value
  if (!Array.isArray(value)) {
    yield { kind: 'problem', problem: notAList }
    return
  }
  for (const [i, item] of (value as readonly unknown[]).entries()) {
    const at = locate(`/${i}`).start.line
    const cells = isMap(item) ? cellsOf(item, at) : notAnObject(at)
    if ('code' in cells) yield { kind: 'problem', problem: cells }
    else {
      for (const problem of cells.problems) yield { kind: 'problem', problem }
      yield { kind: 'row', row: { row: i + 1, at, cells: cells.cells } }
    }
  }
}

type Line = { readonly text: string; readonly at: number } | { readonly problem: DataProblem }

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let rest = ''
  let at = 1
  for await (const piece of readText(bytes)) {
    if ('problem' in piece) {
      yield piece
      return
    }
    const lines = (rest + piece.text).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > MAX_LINE) {
      yield { problem: { ...notAnObject(at), message: 'Dòng này dài quá 4 MiB.' } }
      return
    }
    for (const text of lines) yield { text, at: at++ }
  }
  if (rest !== '') yield { text: rest, at }
}

const MAX_LINE = 4 * 1024 * 1024

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function cellsOf(
  record: Readonly<Record<string, unknown>>,
  at: number,
): { readonly cells: ReadonlyMap<string, Cell>; readonly problems: readonly DataProblem[] } {
  const cells = new Map<string, Cell>()
  const problems: DataProblem[] = []
  for (const [key, value] of Object.entries(record)) {
    const name = columnName(key)
    const cell = plainCell(value)
    if (cell === undefined) problems.push(nested(name, at))
    else cells.set(name, cell)
  }
  return { cells, problems }
}

/** A number prints with a decimal comma and no other signs: 2026 may be a year. */
function plainCell(value: unknown): Cell | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return cellOf(value)
  if (typeof value === 'boolean') return { kind: 'boolean', value, text: String(value) }
  if (typeof value === 'number') return { kind: 'number', value, text: String(value).replace('.', ',') }
  if (!Array.isArray(value)) return undefined
  const items = value.map(plainCell)
  if (items.some(item => item === undefined || (typeof item === 'object' && item.kind === 'list')))
    return undefined
  const texts = items
    .map(item => (typeof item === 'object' ? item.text : (item ?? '')))
    .filter(text => text !== '')
  return { kind: 'list', value: texts, text: texts.join('; ') }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function problemOf({ severity, message, hint, range }: Diagnostic): DataProblem {
  return {
    code: 'tron/tep-du-lieu',
    severity,
    message,
    ...(hint !== undefined && { hint }),
    ...(range !== undefined && { at: range.start.line }),
  }
}

function notAnObject(at: number): DataProblem {
  return {
    code: 'tron/tep-du-lieu',
    severity: 'error',
    message: 'Dòng này không phải một nhóm khóa, trong khi mỗi bản ghi phải là một nhóm khóa.',
    hint: 'Mỗi dòng JSONL là một đối tượng: {"ho_ten": "Nguyễn Văn A"}; mỗi mục YAML là: - ho_ten: Nguyễn Văn A',
    at,
  }
}

const notAList: DataProblem = {
  code: 'tron/tep-du-lieu',
  severity: 'error',
  message: 'Tệp dữ liệu YAML phải là một danh sách, mỗi mục là một bản ghi.',
  hint: 'Mỗi bản ghi bắt đầu bằng gạch đầu dòng: - ho_ten: Nguyễn Văn A',
  at: 1,
}

function nested(column: string, at: number): DataProblem {
  return {
    code: 'tron/tep-du-lieu',
    severity: 'error',
    message: `Giá trị của «${column}» là nhóm khóa hoặc danh sách lồng nhau; ô chỉ chứa chữ, số, hoặc một danh sách chữ.`,
    hint: 'Tách thành các cột riêng.',
    at,
    column,
  }
}
