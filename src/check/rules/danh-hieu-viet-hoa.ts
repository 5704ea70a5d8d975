import { danhHieu } from '../../decree/viet-hoa.ts'
import { LETTER, WORD_START } from '../../model/chu-cai.ts'
import { coChu, cumTu, hoaDau, khiHoaDau, motTrong, thuongDau, type Sua } from '../cum-tu.ts'
import { lazy } from '../lazy.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Orders and titles of honour: Huân chương Lao động hạng Ba, Nghệ sĩ Nhân dân. */
export const danhHieuVietHoa: Rule = {
  code: 'decree/danh-hieu-viet-hoa',
  title: 'Tên huân chương, danh hiệu',
  why: 'Tên huân chương, danh hiệu vinh dự viết hoa chữ đầu các thành phần của tên và từ chỉ hạng: «Huân chương Lao động hạng Ba», «Nghệ sĩ Nhân dân».',
  quote: danhHieu.quote,
  cite: danhHieu.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Đề nghị tặng Huân chương lao động hạng ba cho 02 tập thể.]',
  good: 'noi_dung: [Đề nghị tặng Huân chương Lao động hạng Ba cho 02 tập thể.]',
  eachText: () => saiVietHoa(FIXES),
}

const RANKS = danhHieu.ranks.map(thuongDau)
const MEDAL = `[Hh]uân chương\\s+[${LETTER}]+\\s+[${LETTER}]+`
const FIXES: readonly Sua[] = [
  // Small from its first letter on, it may be any artist or teacher of the people.
  khiHoaDau(cumTu(danhHieu.phrases)),
  cumTu(danhHieu.phrases.filter(phrase => phrase.startsWith('Huân chương'))),
  {
    signs: coChu(RANKS.map(rank => `hạng ${rank}`)),
    pattern: lazy(
      () =>
        new RegExp(`(?=[nb])(?<=${MEDAL}\\s+hạng\\s+)${WORD_START}${motTrong(RANKS)}(?![${LETTER}])`, 'g'),
    ),
    right: hoaDau,
  },
]
