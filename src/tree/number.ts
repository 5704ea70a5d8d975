import { diaDanhThoiGian, diem, gach, khoan, muc, soKyHieu } from '../decree/muc-ii.ts'
import type { Cap } from './nodes.ts'

/** The label of the n-th (from 1) of its level under `parent`: `IV.`, `4.`, `d)`, `-`, `+`. */
export function label(cap: Cap, n: number, parent?: Cap): string {
  switch (cap) {
    case 'muc':
      return roman(n) + muc.number.after
    case 'khoan':
      return `${n}${khoan.number.after}`
    case 'diem':
      return letters(n) + diem.number.after
    case 'gach':
      return parent === 'gach' ? gach.number.nested : gach.number.after
  }
}

/** Số văn bản: «với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước». */
export function padSo(so: number): string {
  return pad(so, soKyHieu.zeroBelow)
}

export function padNgay(ngay: number): string {
  return pad(ngay, diaDanhThoiGian.zeroBelow.ngay)
}

/** Months 1 and 2 only. */
export function padThang(thang: number): string {
  return pad(thang, diaDanhThoiGian.zeroBelow.thang)
}

function pad(n: number, below: number): string {
  return n < below ? `0${n}` : `${n}`
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

export function roman(n: number): string {
  let rest = n
  let text = ''
  for (const [value, digits] of ROMAN) for (; rest >= value; rest -= value) text += digits
  return text
}

/** After y come aa, ab …: the decree's alphabet has 23 letters. */
function letters(n: number): string {
  const base = diem.number.letters.length
  const last = diem.number.letters.charAt((n - 1) % base)
  return n > base ? letters(Math.floor((n - 1) / base)) + last : last
}
