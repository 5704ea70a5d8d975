import { tenToChucDang } from '../../decree/viet-hoa.ts'
import { cumTu } from '../cum-tu.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Ban Chấp hành Trung ương Đảng, Văn phòng Trung ương Đảng, Đảng Cộng sản Việt Nam. */
export const tenToChucDangVietHoa: Rule = {
  code: 'decree/ten-to-chuc-dang',
  title: 'Tên tổ chức của Đảng viết hoa',
  why: 'Tên các cơ quan trung ương của Đảng viết hoa theo cách riêng: «Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam», «Văn phòng Trung ương Đảng».',
  quote: tenToChucDang.quote,
  cite: tenToChucDang.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Quán triệt nghị quyết của Ban chấp hành Trung ương Đảng.]',
  good: 'noi_dung: [Quán triệt nghị quyết của Ban Chấp hành Trung ương Đảng.]',
  eachText: () => saiVietHoa(FIXES),
}

const FIXES = [cumTu(tenToChucDang.phrases)]
