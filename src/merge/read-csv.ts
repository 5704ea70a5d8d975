import { parse, type CsvError } from 'csv-parse'
import { cellOf, type Cell, type Column, type DataEvents, type DataProblem } from './data.ts'
import { dialectOf, type Dialect } from './csv-dialect.ts'
import { readHeading } from './heading.ts'
import { readText, type TextPiece } from './read-text.ts'

/** CSV, its first line that is not blank being the heading → its rows, as they are read. */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): DataEvents {
  const pieces = readText(bytes)
  const head = await headOf(pieces)
  const dialect = dialectOf(head.text)
  const stopped: { problem?: DataProblem } = {}
  const read = { lines: 0 }
  const records = recordsOf(withoutProblem(head, pieces, dialect.skip, stopped), dialect, read)
  let columns: readonly Column[] | undefined
  let width = 0
  const skipped = dialect.skip === 0 ? 0 : 1
  let line = skipped + 1
  let row = 0
  try {
    for await (const some of records)
      for (const { record, lines } of some) {
        const at = line
        line = lines + skipped + 1
        if (record.every(cell => cell.trim() === '')) continue
        if (columns === undefined) {
          const heading = readHeading(record, at)
          columns = heading.columns
          width = record.length
          for (const problem of heading.problems) yield { kind: 'problem', problem }
          yield { kind: 'columns', columns }
          continue
        }
        row += 1
        const ragged = raggedness(record, width, { at, delimiter: dialect.delimiter })
        if (ragged !== undefined) yield { kind: 'problem', problem: ragged }
        const cells = new Map<string, Cell>()
        for (const { name, index } of columns) cells.set(name, cellOf(record[index] ?? ''))
        yield { kind: 'row', row: { row, at, cells } }
      }
  } catch (error) {
    yield {
      kind: 'problem',
      problem: syntaxProblem(error as CsvError, read.lines + skipped + 1),
    }
  }
  if (stopped.problem !== undefined) yield { kind: 'problem', problem: stopped.problem }
}

interface Rec {
  readonly record: readonly string[]
  /** Before it, those of blank lines too. */
  readonly lines: number
}

/**
 * The records of each text as soon as it is read, without the library's own queue, which takes as long as the reading.
 * @param read learns how far it has come: with an error, what was read just before it is lost
 */
async function* recordsOf(
  texts: AsyncIterable<string>,
  { delimiter }: Dialect,
  read: { lines: number },
): AsyncGenerator<readonly Rec[]> {
  let records: Rec[] = []
  let problem: Error | undefined
  const parser = parse({
    delimiter,
    relax_column_count: true,
    // «Công ty "ABC"» without quotes around it is read as it stands.
    relax_quotes: true,
    record_delimiter: '\n',
    max_record_size: MAX_RECORD,
    on_record: (record: string[], { lines }) => {
      read.lines = lines
      records.push({ record, lines })
      return null
    },
  })
  parser.on('error', error => (problem = error))
  const taken = (): readonly Rec[] => {
    const now = records
    records = []
    return now
  }
  for await (const text of texts) {
    await new Promise(resolve => parser.write(text, resolve))
    yield taken()
    if (problem !== undefined) throw problem
  }
  await new Promise(resolve => parser.end(resolve))
  yield taken()
  if (problem !== undefined) throw problem
}

/** A quote that is never closed takes all that follows for one cell: it ends here. */
const MAX_RECORD = 4 * 1024 * 1024

interface Head {
  readonly text: string
  readonly problem?: DataProblem
}

/** As much as holds the heading. */
async function headOf(pieces: AsyncGenerator<TextPiece>): Promise<Head> {
  let text = ''
  while (text.length < 65536 && !/\S.*\n/.test(text)) {
    const next = await pieces.next()
    if (next.done === true) break
    if ('problem' in next.value) return { text, problem: next.value.problem }
    text += next.value.text
  }
  return { text }
}

async function* withoutProblem(
  head: Head,
  pieces: AsyncIterable<TextPiece>,
  skip: number,
  stopped: { problem?: DataProblem },
): AsyncGenerator<string> {
  if (head.text.length > skip) yield head.text.slice(skip)
  if (head.problem !== undefined) stopped.problem = head.problem
  else
    for await (const piece of pieces) {
      if ('problem' in piece) {
        stopped.problem = piece.problem
        return
      }
      yield piece.text
    }
}

/** More cells than the heading has: mostly a delimiter within a cell that should be quoted. */
function raggedness(
  record: readonly string[],
  width: number,
  { at, delimiter }: { readonly at: number; readonly delimiter: string },
): DataProblem | undefined {
  const filled = record.findLastIndex(cell => cell.trim() !== '') + 1
  const words = `Dòng này có ${record.length} ô, trong khi hàng tiêu đề có ${width} cột`
  const sign = delimiter === '\t' ? 'Tab' : `«${delimiter}»`
  if (filled > width)
    return {
      code: 'tron/hang-lech',
      severity: 'error',
      message: `${words}.`,
      hint: `Ô có dấu ${sign} bên trong phải đặt trong dấu ngoặc kép: "Số 5, đường A".`,
      at,
    }
  if (record.length < width)
    return {
      code: 'tron/hang-lech',
      severity: 'warning',
      message: `${words}; các ô thiếu coi như trống.`,
      hint: 'Kiểm tra xem dòng có bị ngắt giữa chừng không.',
      at,
    }
  return undefined
}

function syntaxProblem(error: CsvError, at: number): DataProblem {
  if (!String(error.code).startsWith('CSV_')) throw error
  const unclosed = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'].includes(error.code)
  return {
    code: 'tron/tep-du-lieu',
    severity: 'error',
    message: unclosed
      ? 'Có dấu ngoặc kép mở ra mà không đóng lại, bắt đầu từ quanh dòng này.'
      : 'Không đọc được dòng này của tệp CSV.',
    hint: 'Dấu ngoặc kép trong ô phải viết đôi: "Công ty ""ABC""".',
    at,
  }
}
