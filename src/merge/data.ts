/** A file of data, read as often as asked for. */
export interface DataFile {
  /** As named on the command line; `-` is standard input. */
  readonly name: string
  open(): AsyncIterable<Uint8Array>
}

/** What stands in a cell: its text, or a typed value with the text that its reader sees. */
export type Cell = string | TypedCell

export type TypedCell = { readonly text: string } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `2026-01-05` */
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'list'; readonly value: readonly string[] }
  /** A formula that failed (`#N/A`), or was never worked out: then the text is empty. */
  | { readonly kind: 'error' }
)

/** A record of the data. */
export interface DataRow {
  /** From 1; the heading and blank lines are not counted. */
  readonly row: number
  /** Where a person finds it: the line of a text, the row of a sheet. */
  readonly at: number
  /** By the column's name, as `columnName` has it. */
  readonly cells: ReadonlyMap<string, Cell>
}

/** A column that has a heading. */
export interface Column {
  readonly name: string
  /** From 0. */
  readonly index: number
}

/** What is wrong with the data, before its place has become a range. */
export interface DataProblem {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'hint'
  readonly message: string
  readonly hint?: string
  /** The line of a text, the row of a sheet. */
  readonly at?: number
  readonly column?: string
}

export type DataEvent =
  /** Once, before the rows. Records that name their own cells (JSONL, YAML) have no heading. */
  | { readonly kind: 'columns'; readonly columns: readonly Column[] }
  | { readonly kind: 'row'; readonly row: DataRow }
  | { readonly kind: 'problem'; readonly problem: DataProblem }

/** What readers of data give. After a problem that leaves nothing to read, they end. */
export type DataEvents = AsyncGenerator<DataEvent, void, undefined>

/** A column's name as it is compared: composed, on one line, without blanks around it. */
export function columnName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text
}

/** Whether a reader sees nothing there. What failed is not empty. */
export function isEmpty(cell: Cell | undefined): boolean {
  return textOf(cell) === '' && (typeof cell !== 'object' || cell.kind !== 'error')
}

/**
 * A text of the data as a cell: composed, without blanks around it, nor signs that nobody sees or no document can hold; the errors
 * of a spreadsheet by themselves.
 */
export function cellOf(text: string): Cell {
  const seen = text.replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n').replace(UNSEEN, '')
  const clean = seen.normalize('NFC').trim()
  return clean.startsWith('#') && FAILED.test(clean) ? { kind: 'error', text: clean } : clean
}

// Controls but tab and line breaks, zero width and what turns the direction of text, what is no letter at all.
const UNSEEN =
  /[\0-\x08\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const FAILED = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/

/** A column by its letters, as spreadsheets name it: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
