import { namAmLich } from '../../decree/viet-hoa.ts'
import { LETTER } from '../../model/chu-cai.ts'
import { cumTu } from '../cum-tu.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Lunar years: xuân Bính Ngọ, năm Ất Tỵ. */
export const namAmLichVietHoa: Rule = {
  code: 'decree/nam-am-lich-viet-hoa',
  title: 'Tên năm âm lịch',
  why: 'Tên năm âm lịch viết hoa mọi âm tiết: «năm Bính Ngọ», «Xuân Ất Tỵ».',
  quote: namAmLich.quote,
  cite: namAmLich.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn tổ chức đón xuân Bính ngọ 2026.]',
  good: 'noi_dung: [Các thôn tổ chức đón xuân Bính Ngọ 2026.]',
  eachText: () => saiVietHoa(FIXES),
}

const { can, chi } = namAmLich
/** Of the 120 pairs the 60 of the cycle: odd with odd, even with even. */
const YEARS = can.flatMap((stem, i) =>
  chi.filter((_, j) => i % 2 === j % 2).map(branch => `${stem} ${branch}`),
)
const years = cumTu(YEARS, { before: `(?<=(?<![${LETTER}])(?:[Nn]ăm|[Xx]uân|[Tt]ết|đán)\\s+)` })
/** Cheaper than sixty phrases. */
const signs = { small: `(?:năm|xuân|tết|đán)\\s+${cumTu(can).signs.small ?? ''}` }
const FIXES = [{ ...years, signs }]
