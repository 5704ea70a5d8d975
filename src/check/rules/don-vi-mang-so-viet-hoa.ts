import { donViMangSo } from '../../decree/viet-hoa.ts'
import { LETTER, WORD_START } from '../../model/chu-cai.ts'
import { coChu, hoaDau, motTrong, type Sua } from '../cum-tu.ts'
import { lazy } from '../lazy.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Quận, Phường before their number. */
export const donViMangSoVietHoa: Rule = {
  code: 'decree/don-vi-mang-so-viet-hoa',
  title: 'Tên quận, phường là chữ số',
  why: 'Khi tên quận, phường là chữ số thì danh từ chung cũng viết hoa: «Quận 1», «Phường 12».',
  quote: donViMangSo.quote,
  cite: donViMangSo.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: ["Tổ chức tại nhà văn hóa phường 12, quận 3."]',
  good: 'noi_dung: ["Tổ chức tại nhà văn hóa Phường 12, Quận 3."]',
  eachText: () => saiVietHoa(FIXES),
}

const UNITS = motTrong(donViMangSo.units)
/** «mỗi phường 5 suất» and «03 phường 5 …» count; after a name comes a mark, a larger unit or the end. */
const NO_COUNT = '(?<!(?:mỗi|từng|một|các|những|là|(?<!phường\\s+\\d?)\\d)\\s+)'
const NEXT = `(?=\\s*(?:[,.;:)]|$)|\\s+(?:và|đến|quận|Quận|phường|Phường|thành phố|Thành phố|TP)(?![${LETTER}]))`
const FIXES: readonly Sua[] = [
  {
    signs: coChu(donViMangSo.units.map(unit => `${unit}\\s+\\d`)),
    pattern: lazy(
      () => new RegExp(`(?=[qp])${WORD_START}${NO_COUNT}${UNITS}\\s+\\d{1,2}(?!\\d|[.,]\\d)${NEXT}`, 'g'),
    ),
    right: hoaDau,
  },
]
