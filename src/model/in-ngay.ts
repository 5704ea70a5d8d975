import { diaDanhThoiGian } from '../decree/muc-ii.ts'
import { padNgay, padThang } from '../tree/number.ts'

/**
 * `2026-01-05` → «ngày 05 tháng 01 năm 2026» (II.4.b, Phần I Phụ lục I); `2026-01` and `2026` without what they lack.
 * Undefined for what is no date of the calendar.
 */
export function inNgay(value: string | number): string | undefined {
  const [, nam = '', thang, ngay] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(value).trim()) ?? []
  if (nam === '' || !isOfCalendar(Number(nam), Number(thang ?? 1), Number(ngay ?? 1))) return undefined
  const { words } = diaDanhThoiGian
  return [
    ...(ngay === undefined ? [] : [words.ngay, padNgay(Number(ngay))]),
    ...(thang === undefined ? [] : [words.thang, padThang(Number(thang))]),
    words.nam,
    nam,
  ].join(' ')
}

function isOfCalendar(nam: number, thang: number, ngay: number): boolean {
  const isLeap = (nam % 4 === 0 && nam % 100 !== 0) || nam % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][thang - 1] ?? 0
  return ngay >= 1 && ngay <= days
}
