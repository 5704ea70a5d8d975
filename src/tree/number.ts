import * as boCucFact from '../decree/bo-cuc.ts'
import { diaDanhThoiGian, diem, gach, khoan, muc, soKyHieu } from '../decree/muc-ii.ts'
import type { BoCuc, Cap } from './nodes.ts'

/** The label of the n-th (from 1) of its level: `Phần I`, `Điều 5.`, `IV.`, `4.`, `d)`, `-`, within a dash `+`. */
export function label(cap: Cap, n: number, boCuc: BoCuc = 'muc', parent?: Cap): string {
  switch (cap) {
    case 'phan':
      return inWords(boCucFact.phan.number, n)
    case 'chuong':
      return inWords(boCucFact.chuong.number, n)
    case 'muc':
      return boCuc === 'dieu' ? inWords(boCucFact.mucCanhGiua.number, n) : roman(n) + muc.number.after
    case 'tieu-muc':
      return inWords(boCucFact.tieuMuc.number, n)
    case 'dieu':
      return inWords(boCucFact.dieu.number, n)
    case 'khoan':
      return `${n}${khoan.number.after}`
    case 'diem':
      return letters(n) + diem.number.after
    case 'gach':
      return parent === 'gach' ? gach.number.nested : gach.number.after
  }
}

/** The label of the n-th table or picture that has a title: `Bảng 1.`, `Hình 2.`. */
export function captionLabel(kind: 'bang-bieu' | 'hinh-anh', n: number): string {
  const { before, after } = boCucFact.chuThich[kind]
  return `${before}${n}${after}`
}

/** How the text calls what bears that label: `Điều 5`, `Mục IV`, `khoản 4`, `điểm d`; a dash has no name. */
export function nameOf(cap: Exclude<Cap, 'gach'>, so: string): string {
  const before = boCucFact.tuVienDan.words[cap]
  const bare = withoutMark(so)
  return bare.startsWith(before) ? bare : before + bare
}

/** `Bảng 1.` → `Bảng 1`, `a)` → `a`. */
export function withoutMark(so: string): string {
  return so.replace(/[.)]$/, '')
}

function inWords(number: { digits: 'roman' | 'arabic'; before: string; after: string }, n: number): string {
  return `${number.before}${number.digits === 'roman' ? roman(n) : n}${number.after}`
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
