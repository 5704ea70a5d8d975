import { diaDanhDacBiet } from '../../decree/viet-hoa.ts'
import { cumTu } from '../cum-tu.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Thủ đô Hà Nội, Thành phố Hồ Chí Minh. */
export const diaDanhDacBietVietHoa: Rule = {
  code: 'decree/dia-danh-dac-biet',
  title: 'Thủ đô Hà Nội, Thành phố Hồ Chí Minh',
  why: 'Hai tên này viết hoa cả danh từ chung: «Thủ đô Hà Nội», «Thành phố Hồ Chí Minh». Tên thành phố khác thì không: «thành phố Thái Nguyên».',
  quote: diaDanhDacBiet.quote,
  cite: diaDanhDacBiet.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Đoàn công tác học tập kinh nghiệm tại thành phố Hồ Chí Minh.]',
  good: 'noi_dung: [Đoàn công tác học tập kinh nghiệm tại Thành phố Hồ Chí Minh.]',
  eachText: () => saiVietHoa(FIXES),
}

const FIXES = [cumTu(diaDanhDacBiet.phrases)]
