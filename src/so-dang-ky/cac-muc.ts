import { bare, cacCot, type Cot } from './cot.ts'
import type { Hang, Muc, So } from './so.ts'
import { withoutGuard } from './write-csv.ts'

/**
 * The rows below the headings that have anything in them, understood as far as can be.
 * @param nam the year of the whole file, where its name has one
 */
export function cacMuc(so: So, nam?: number): readonly Muc[] {
  const found: Muc[] = []
  let above = nam
  so.hang.forEach((row, hang) => {
    if (hang <= so.dauBang || isNoEntry(row)) return
    const o = cellsOf(row, so)
    const ngay = ngayOf(o.ngay, above)
    const year = ngay === undefined ? above : Number(ngay.slice(0, 4))
    found.push({
      hang,
      dong: row.dong,
      ...soOf(o.soKyHieu),
      o,
      ...(ngay !== undefined && { ngay }),
      ...(year !== undefined && { nam: year }),
    })
    above = nam ?? year
  })
  return found
}

/** An empty row, or the decree's «(1) (2) …» below the headings. */
function isNoEntry({ o }: Hang): boolean {
  return o.every(cell => cell.trim() === '' || /^\(\d+\)$/.test(cell.trim()))
}

function cellsOf({ o }: Hang, so: So): Readonly<Record<Cot, string>> {
  const cell = (cot: Cot): string => {
    const at = so.cot[cot]
    return at === undefined ? '' : withoutGuard((o[at] ?? '').trim())
  }
  return Object.fromEntries(cacCot.map(cot => [cot, cell(cot)])) as Record<Cot, string>
}

/** `12/KH-UBND`, `Số: 12a/KH-UBND`, `12`; what is none of these has no number. */
function soOf(cell: string): Pick<Muc, 'so' | 'chen' | 'kyHieu'> {
  const plain = cell.replace(/^\s*(?:số\s*:?|no\.?)\s*/i, '')
  const [, number, chen = '', kyHieu = ''] =
    /^0*(\d{1,6})\s*([a-zđ]{0,2})\s*(?:\/\s*(.*))?$/.exec(plain) ?? []
  if (number === undefined) return { chen: '', kyHieu: '' }
  return { so: Number(number), chen, kyHieu: kyHieu.replace(/\s+/g, '') }
}

/**
 * `20/11/2026`, `20-11-26`, `2026-11-20`, and `20/11` in a register of one year. Days stand first; where that makes no
 * date, months do, as an American Excel has them.
 */
export function ngayOf(cell: string, nam?: number): string | undefined {
  const [, iso] = /^(\d{4}-\d{1,2}-\d{1,2})(?:[T ]|$)/.exec(cell) ?? []
  if (iso !== undefined) {
    const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
    return dated(y, m, d)
  }
  const [, first, second, last] =
    /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?:\s|$)/.exec(bare(cell)) ?? []
  if (first === undefined || second === undefined) return undefined
  const year = last === undefined ? nam : Number(last.length === 2 ? `20${last}` : last)
  if (year === undefined) return undefined
  return dated(year, Number(second), Number(first)) ?? dated(year, Number(first), Number(second))
}

function dated(year: number, month: number, day: number): string | undefined {
  const iso = [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')
  return isNgay(iso) ? iso : undefined
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** Whether it is a day of the calendar, as `2026-11-20`. */
export function isNgay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

/** `2026-11-20` → `20/11/2026`, day first: read so by Excel of any country, and kept so when it saves. */
export function inNgayGon(iso: string): string {
  return iso.split('-').reverse().join('/')
}
