import { donViHanhChinh } from '../../decree/viet-hoa.ts'
import { CAPITAL, LETTER, WORD_START } from '../../model/chu-cai.ts'
import { coChu, hoaDau, motTrong, thuongDau, type Sua } from '../cum-tu.ts'
import { lazy } from '../lazy.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** «tỉnh», «thành phố» before a name are small. */
export const donViHanhChinhVietHoa: Rule = {
  code: 'decree/don-vi-hanh-chinh-viet-hoa',
  title: 'Danh từ chung chỉ đơn vị hành chính',
  why: 'Trong tên một tỉnh, một thành phố chỉ tên riêng viết hoa; «tỉnh», «thành phố» viết thường, trừ khi đứng đầu câu: «tỉnh Nam Định». Riêng «Thành phố Hồ Chí Minh» viết hoa.',
  quote: donViHanhChinh.quote,
  cite: donViHanhChinh.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Hai bên ký kết hợp tác giữa tỉnh Quảng Ngãi và Tỉnh Nghệ An.]',
  good: 'noi_dung: [Hai bên ký kết hợp tác giữa tỉnh Quảng Ngãi và tỉnh Nghệ An.]',
  eachText: () => saiVietHoa(FIXES),
}

const UNITS = donViHanhChinh.units.map(hoaDau)
/** A name of two syllables at least; Tỉnh Đoàn, Tỉnh Ủy, Thành Hội are bodies. */
const NAME = `[${CAPITAL}][a-zà-ỹ]+`
const EXCEPT = ['Đoàn', 'Ủy', 'Uỷ', 'Hội', ...donViHanhChinh.except].join('|')
const FIXES: readonly Sua[] = [
  {
    signs: coChu(UNITS),
    pattern: lazy(() => {
      const name = `(?!(?:${EXCEPT})(?![${LETTER}]))${NAME}\\s+${NAME}(?![${LETTER}])`
      return new RegExp(`(?=T)${WORD_START}${motTrong(UNITS)}(?=\\s+${name})`, 'g')
    }),
    right: thuongDau,
  },
]
