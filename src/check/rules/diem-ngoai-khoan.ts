import { diem } from '../../decree/muc-ii.ts'
import { capOf } from '../../model/van-ban.ts'
import { blocksOf } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** a), b), c) without a khoản above. */
export const diemNgoaiKhoan: Rule = {
  code: 'decree/diem-ngoai-khoan',
  title: 'Điểm nằm trong khoản',
  why: 'Các điểm a), b), c) được đánh thứ tự trong mỗi khoản. Đặt điểm ngay trong mục hoặc ngay trong nội dung là bỏ qua một cấp; khi viện dẫn «điểm a khoản …» sẽ không có khoản để gọi.',
  quote:
    '«Thứ tự các điểm trong mỗi khoản dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng Việt, sau có dấu đóng ngoặc đơn»',
  cite: diem.cite,
  basis: 'form',
  reads: ['noi_dung', 'phu_luc'],
  type: 'ke-hoach',
  bad: 'noi_dung:\n  - diem: Các thôn tuyên truyền đến từng hộ dân.',
  good: 'noi_dung:\n  - khoan: Các thôn tuyên truyền đến từng hộ dân.',
  *check(vanBan) {
    for (const { block, pointer, above, opener } of blocksOf(vanBan)) {
      if (block.diem === undefined) continue
      const parent = above.at(-1)
      const cap = parent === undefined ? undefined : capOf(parent)
      if (cap !== undefined && cap !== 'muc') continue
      // bo-cuc tells of a điểm beside what should hold it.
      if (opener !== undefined) continue
      yield {
        pointer: `${pointer}/diem`,
        onKey: true,
        message: `Điểm đứng ngay trong ${cap === 'muc' ? 'mục' : 'nội dung'}, không thuộc khoản nào.`,
        hint: 'Đổi diem thành khoan, hoặc đặt các điểm vào noi_dung của một khoan.',
      }
    }
  },
}
