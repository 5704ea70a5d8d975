import { noiDung } from './muc-ii.ts'
import { dung, dungDam, pt, type ThanhPhan } from './thanh-phan.ts'

/**
 * Tables of the content. The decree only names them among what content may hold, so that all of this is
 * custom (basis: practice). Sizes in pt.
 */

/** `Bảng 1. Dự toán kinh phí`, above its table. */
export const tenBang = {
  name: 'Tên bảng',
  o: '6',
  letters: 'normal',
  ...dungDam,
  align: 'center',
  size: noiDung.size,
  basis: 'practice',
  cite: noiDung.cite,
} as const satisfies ThanhPhan

/** Letters below `least` are hard to read on paper. */
export const oBang = {
  name: 'Bảng',
  o: '6',
  least: 12,
  letters: 'normal',
  ...dung,
  align: 'left',
  size: pt(13),
  basis: 'practice',
  cite: noiDung.cite,
} as const satisfies ThanhPhan & Record<string, unknown>

/** The heading of a column. */
export const dauBang = {
  name: 'Đầu bảng',
  o: '6',
  letters: 'normal',
  ...dungDam,
  align: 'center',
  size: oBang.size,
  basis: 'practice',
  cite: noiDung.cite,
} as const satisfies ThanhPhan

/** Its lines, pt; beside a cell's text, mm; above and below it, and around the whole table, pt. */
export const khungBang = { line: 0.5, beside: 1.5, within: 2, around: 6 } as const
