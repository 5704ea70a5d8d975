import type { DataEvents, DataFile, DataProblem } from './data.ts'

export interface ReadOptions {
  /** Of a workbook: the sheet's name, or its number from 1. */
  readonly sheet?: string | undefined
}

export type DataKind = 'csv' | 'xlsx' | 'jsonl' | 'yaml'

/** Reads a file of data, by the ending of its name and what it begins with. Each kind's reader is loaded when it is needed. */
export async function* readData(file: DataFile, { sheet }: ReadOptions = {}): DataEvents {
  const kind = await kindOf(file)
  if (typeof kind === 'object') {
    yield { kind: 'problem', problem: kind }
    return
  }
  if (sheet !== undefined && kind !== 'xlsx')
    yield {
      kind: 'problem',
      problem: {
        code: 'tron/tep-du-lieu',
        severity: 'warning',
        message: 'Chỉ bảng tính .xlsx có trang tính; --sheet không có tác dụng.',
        hint: 'Bỏ --sheet.',
      },
    }
  switch (kind) {
    case 'csv':
      return yield* (await import('./read-csv.ts')).readCsv(file.open())
    case 'jsonl':
      return yield* (await import('./read-records.ts')).readJsonl(file.open())
    case 'yaml':
      return yield* (await import('./read-records.ts')).readYamlRows(file.open())
    case 'xlsx':
      return yield* (await import('./xlsx/read-xlsx.ts')).readXlsx(file, sheet)
  }
}

/** What the bytes say goes before what the name says. */
export async function kindOf(file: DataFile): Promise<DataKind | DataProblem> {
  const head = await headOf(file)
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (head.startsWith('PK\x03\x04')) return 'xlsx'
  if (head.startsWith('\xd0\xcf\x11\xe0')) return oldWorkbook
  if (text === '') return empty
  const ending = /\.[^.]*$/.exec(file.name.toLowerCase())?.[0] ?? ''
  if (['.jsonl', '.ndjson'].includes(ending)) return 'jsonl'
  if (['.yaml', '.yml'].includes(ending)) return 'yaml'
  if (ending === '.json') return text.startsWith('{') ? 'jsonl' : 'yaml'
  if (['.csv', '.tsv', '.txt'].includes(ending)) return 'csv'
  if (text.startsWith('{')) return 'jsonl'
  return text.startsWith('[') || text.startsWith('- ') ? 'yaml' : 'csv'
}

/** The first bytes, each as one letter. */
async function headOf(file: DataFile): Promise<string> {
  let head = ''
  for await (const chunk of file.open()) {
    head += String.fromCharCode(...chunk.subarray(0, HEAD))
    if (head.length >= HEAD) break
  }
  return head
}

const HEAD = 512

const oldWorkbook: DataProblem = {
  code: 'tron/tep-du-lieu',
  severity: 'error',
  message: 'Đây là bảng tính đời cũ (.xls), hoặc bảng tính có mật khẩu.',
  hint: 'Mở bằng Excel, bỏ mật khẩu nếu có, rồi lưu thành (Save as) .xlsx.',
}

const empty: DataProblem = {
  code: 'tron/tep-du-lieu',
  severity: 'error',
  message: 'Tệp dữ liệu chưa có nội dung nào.',
  hint: 'Hàng đầu là tên các cột, mỗi hàng sau là một người nhận.',
}
