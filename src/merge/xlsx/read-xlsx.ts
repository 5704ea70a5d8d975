import { nearest } from '../../diagnostics/nearest.ts'
import {
  columnName,
  isEmpty,
  textOf,
  type Cell,
  type Column,
  type DataEvents,
  type DataFile,
  type DataProblem,
} from '../data.ts'
import { readHeading } from '../heading.ts'
import { hearParts, isPackageError } from './parts.ts'
import { sheetEar, type SheetRow } from './sheet.ts'
import { readWorkbook, type Workbook } from './workbook.ts'

/**
 * A sheet's rows as its reader sees them, the first row being the heading. The sheet is read piece by piece; only the texts that its
 * cells share are held.
 * @param wanted the sheet's name, or its number from 1; default: the first
 */
export async function* readXlsx(file: DataFile, wanted: string | undefined): DataEvents {
  try {
    const book = await readWorkbook(file.open())
    const sheet = sheetOf(book, wanted)
    if (sheet === undefined) {
      yield { kind: 'problem', problem: noSheet(book, wanted ?? '1') }
      return
    }
    yield* rowsOf(file, book, sheet.part)
  } catch (error) {
    if (!isPackageError(error)) throw error
    yield { kind: 'problem', problem: noWorkbook }
  }
}

function sheetOf({ sheets }: Workbook, wanted: string | undefined): Workbook['sheets'][number] | undefined {
  if (wanted === undefined) return sheets[0]
  const named = sheets.find(({ name }) => columnName(name) === columnName(wanted))
  return named ?? (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined)
}

async function* rowsOf(file: DataFile, book: Workbook, part: string): DataEvents {
  let heard: SheetRow[] = []
  const merges: string[] = []
  const ear = sheetEar(
    book,
    row => heard.push(row),
    ref => merges.push(ref),
  )
  let columns: readonly Column[] | undefined
  let title: SheetRow | undefined
  let headingAt = 0
  let row = 0
  for await (const chunk of hearParts(file.open(), name => (name === part ? ear : undefined))) {
    void chunk
    const rows = heard
    heard = []
    for (const { at, cells } of rows) {
      if (cells.every(isEmpty)) continue
      if (columns === undefined) {
        // A title above the table stands in one cell; what follows tells whether it was one.
        if (title === undefined && filled(cells) === 1) {
          title = { at, cells }
          continue
        }
        const isTitle = title !== undefined && filled(cells) > 1
        const head = title === undefined || isTitle ? { at, cells } : title
        const heading = readHeading(Array.from(head.cells, textOf), head.at)
        columns = heading.columns
        headingAt = head.at
        for (const problem of heading.problems) yield { kind: 'problem', problem }
        yield { kind: 'columns', columns }
        if (head.at === at) continue
      }
      row += 1
      yield { kind: 'row', row: { row, at, cells: byName(columns, cells) } }
    }
  }
  if (columns === undefined && title !== undefined) {
    const heading = readHeading(Array.from(title.cells, textOf), title.at)
    yield { kind: 'columns', columns: heading.columns }
  }
  for (const ref of merges) {
    const problem = mergeProblem(ref, headingAt)
    if (problem !== undefined) yield { kind: 'problem', problem }
  }
}

function filled(cells: readonly (Cell | undefined)[]): number {
  return cells.filter(cell => !isEmpty(cell)).length
}

function byName(columns: readonly Column[], cells: readonly (Cell | undefined)[]): ReadonlyMap<string, Cell> {
  return new Map(columns.map(({ name, index }) => [name, cells[index] ?? '']))
}

/** Below the heading, and over several rows: all but the first look filled, and are empty. */
function mergeProblem(ref: string, headingAt: number): DataProblem | undefined {
  const [, first = '', last = ''] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(ref) ?? []
  if (first === last || Number(last) <= headingAt) return undefined
  return {
    code: 'tron/o-gop',
    severity: 'warning',
    message: `Các ô ${ref} gộp làm một: chỉ hàng đầu có giá trị, các hàng dưới trống.`,
    hint: 'Bỏ gộp ô rồi ghi giá trị vào từng hàng.',
    at: Number(first),
  }
}

function noSheet({ sheets }: Workbook, wanted: string): DataProblem {
  const names = sheets.map(({ name }) => name)
  const near = nearest(wanted, names)
  return {
    code: 'tron/tep-du-lieu',
    severity: 'error',
    message: `Không có trang tính «${wanted}».`,
    hint: `${near === undefined ? '' : `Có phải bạn muốn «${near}»? `}Các trang tính: ${names.map(name => `«${name}»`).join(', ')}.`,
  }
}

const noWorkbook: DataProblem = {
  code: 'tron/tep-du-lieu',
  severity: 'error',
  message: 'Tệp này không phải bảng tính .xlsx, hoặc đã hỏng.',
  hint: 'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx.',
}
