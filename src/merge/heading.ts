import { columnLetters, columnName, type Column, type DataProblem } from './data.ts'

export interface Heading {
  readonly columns: readonly Column[]
  readonly problems: readonly DataProblem[]
}

/** The cells of a heading → the columns that have a name. Two of one name are an error, one without is a warning. */
export function readHeading(cells: readonly string[], at: number): Heading {
  const columns: Column[] = []
  const problems: DataProblem[] = []
  const names = cells.map(columnName)
  const seen = new Map<string, number>()
  const first = names.findIndex(name => name !== '')
  const last = names.findLastIndex(name => name !== '')
  for (const [index, name] of names.entries()) {
    const other = seen.get(name)
    if (name === '' && index > first && index < last) problems.push(nameless(index, at))
    else if (other !== undefined) problems.push(twice(name, other, index, at))
    else if (name !== '') columns.push({ name, index })
    if (name !== '') seen.set(name, index)
  }
  return { columns, problems }
}

function nameless(index: number, at: number): DataProblem {
  return {
    code: 'tron/tieu-de',
    severity: 'warning',
    message: `Cột ${columnLetters(index)} không có tên ở hàng tiêu đề nên bị bỏ qua.`,
    hint: 'Ghi tên cho cột; nếu tiêu đề là ô gộp, bỏ gộp để mỗi cột có một tên.',
    at,
  }
}

function twice(name: string, first: number, second: number, at: number): DataProblem {
  return {
    code: 'tron/tieu-de',
    severity: 'error',
    message: `Hai cột ${columnLetters(first)} và ${columnLetters(second)} cùng tên «${name}».`,
    hint: 'Đổi tên một cột, để biết lấy giá trị từ cột nào.',
    at,
    column: name,
  }
}
