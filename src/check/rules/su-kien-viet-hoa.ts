import { suKienLichSu } from '../../decree/viet-hoa.ts'
import { cumTu } from '../cum-tu.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Events of history that the decree names: Cách mạng tháng Tám. */
export const suKienVietHoa: Rule = {
  code: 'decree/su-kien-viet-hoa',
  title: 'Tên sự kiện lịch sử',
  why: 'Tên sự kiện lịch sử viết hoa theo nghị định: «Cách mạng tháng Tám», «Phong trào Xô viết Nghệ Tĩnh».',
  quote: suKienLichSu.quote,
  cite: suKienLichSu.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Tuyên truyền kỷ niệm Cách mạng Tháng Tám.]',
  good: 'noi_dung: [Tuyên truyền kỷ niệm Cách mạng tháng Tám.]',
  eachText: () => saiVietHoa(FIXES),
}

const FIXES = [cumTu(suKienLichSu.phrases)]
