import { nearest } from '../diagnostics/nearest.ts'
import { docSo } from '../model/doc-so.ts'
import { inNgay } from '../model/in-ngay.ts'
import { inSo } from '../model/so-viet-nam.ts'
import { functions } from '../template/functions.ts'
import { dateOf, numberOf, partsOf } from './cell-values.ts'
import { textOf, type Cell } from './data.ts'

/** How a cell is printed: what stands behind the colon of `${ngay:dd/mm/yyyy}`. */
export interface Format {
  readonly name: string
  /** What it makes, in Vietnamese; docs/tron-thu.md prints it. */
  readonly does: string
  /** What a cell must be, for a message: «một ngày». */
  readonly wants: string
  /** A cell that is not empty → its text; undefined when it is not what is wanted. */
  readonly run: (cell: Cell) => string | undefined
  /** A cell's text and what comes of it: these run as tests. */
  readonly example: readonly [cell: string, text: string]
}

export const formats: readonly Format[] = [
  {
    name: 'chu',
    does: 'Đọc thành chữ: ngày theo lối của nghị định, số thì đọc số.',
    wants: 'một ngày hoặc một số',
    run: cell => {
      const date = dateOf(cell)
      if (date !== undefined) return inNgay(date)
      const number = numberOf(cell)
      return number === undefined ? undefined : docSo(inSo(number))
    },
    example: ['5/2/2026', 'ngày 05 tháng 02 năm 2026'],
  },
  {
    name: 'in-so',
    does: 'Số có dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ.',
    wants: 'một số',
    run: cell => numbered(cell, inSo),
    example: ['1234567,5', '1.234.567,5'],
  },
  {
    name: 'tien',
    does: 'Số tiền có dấu chấm ngăn hàng nghìn và chữ «đồng».',
    wants: 'một số',
    run: cell => numbered(cell, number => `${inSo(number)} đồng`),
    example: ['1234500', '1.234.500 đồng'],
  },
  {
    name: 'doc-tien',
    does: 'Số tiền đọc thành chữ, có «đồng».',
    wants: 'một số không quá 36 chữ số',
    run: cell =>
      numbered(cell, number => {
        const said = docSo(inSo(number))
        return said === undefined ? undefined : `${said} đồng`
      }),
    example: ['1234500', 'một triệu hai trăm ba mươi tư nghìn năm trăm đồng'],
  },
  {
    name: 'liet-ke',
    does: 'Các phần ngăn nhau bằng dấu chấm phẩy thành một câu, «và» trước phần cuối.',
    wants: 'chữ',
    run: cell => called('liet-ke', partsOf(cell)),
    example: ['Thôn 1; Thôn 2; Thôn 3', 'Thôn 1, Thôn 2 và Thôn 3'],
  },
  {
    name: 'viet-hoa',
    does: 'Chữ in hoa.',
    wants: 'chữ',
    run: cell => called('viet-hoa', textOf(cell)),
    example: ['Trà Bồng', 'TRÀ BỒNG'],
  },
  {
    name: 'viet-thuong',
    does: 'Chữ thường.',
    wants: 'chữ',
    run: cell => called('viet-thuong', textOf(cell)),
    example: ['CHỦ TRÌ', 'chủ trì'],
  },
  {
    name: 'viet-hoa-dau',
    does: 'Chữ đầu viết hoa, các chữ sau giữ nguyên.',
    wants: 'chữ',
    run: cell => called('viet-hoa-dau', textOf(cell)),
    example: ['đúng tiến độ', 'Đúng tiến độ'],
  },
]

/** Also a pattern of days, months and years is one. */
export function formatOf(name: string): Format | undefined {
  return formats.find(format => format.name === name) ?? datePattern(name)
}

/** What a wrong name was meant to be. */
export function nearestFormat(name: string): string | undefined {
  return nearest(
    name,
    formats.map(format => format.name),
  )
}

const SIGNS = /^[/. -]*$/
const TOKENS = /dd?(?!d)|mm?(?!m)|yyyy|yy(?!y)/gi

function datePattern(name: string): Format | undefined {
  if (!/[dmy]/i.test(name) || !SIGNS.test(name.replace(TOKENS, ''))) return undefined
  const hasDay = /d/i.test(name)
  return {
    name,
    does: 'Ngày theo mẫu.',
    wants: hasDay ? 'một ngày' : 'một tháng hoặc một ngày',
    run: cell => {
      const [year = '', month = '', day] = dateOf(cell)?.split('-') ?? []
      if (year === '' || (hasDay && day === undefined)) return undefined
      return name.replace(TOKENS, token => {
        const figures = { d: day ?? '', m: month, y: year }[token[0]?.toLowerCase() as 'd' | 'm' | 'y']
        if (token.length === 1) return String(Number(figures))
        return token.toLowerCase() === 'yy' ? figures.slice(-2) : figures
      })
    },
    example: ['5/2/2026', ''],
  }
}

function numbered(
  cell: Cell,
  print: (number: NonNullable<ReturnType<typeof numberOf>>) => string | undefined,
): string | undefined {
  const number = numberOf(cell)
  return number === undefined ? undefined : print(number)
}

/** The functions of templates say it; what a merge adds is what its cells need. */
function called(name: string, value: unknown): string | undefined {
  return functions.find(one => one.name === name)?.run(value)
}
