import { the } from '../../decree/cite.ts'
import { cacCoQuan, cacNguoiKy } from '../../model/van-ban.ts'
import type { Rule } from '../rule.ts'

/** More bodies than signers in a joint document, or fewer. */
export const nguoiKyCoQuan: Rule = {
  code: 'decree/nguoi-ky-co-quan',
  title: 'Mỗi cơ quan cùng ban hành có một người ký',
  why: 'Văn bản do nhiều cơ quan cùng ban hành có chữ ký của người có thẩm quyền của từng cơ quan; người ký thứ nhất ký cho cơ quan thứ nhất, và cứ thế. Nghị định không quy định riêng cho văn bản liên tịch nên đây chỉ là gợi ý.',
  quote:
    '«Chữ ký của người có thẩm quyền là chữ ký của người có thẩm quyền trên văn bản giấy hoặc chữ ký số của người có thẩm quyền trên văn bản điện tử.»',
  cite: the('II.7.a'),
  basis: 'practice',
  reads: ['co_quan_ban_hanh', 'nguoi_ky'],
  type: 'cong-van',
  bad: 'co_quan_ban_hanh:\n  - { ten: Sở Nội vụ, viet_tat: SNV }\n  - { ten: Sở Tài chính, viet_tat: STC }\nnguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Thị Minh }',
  good: 'co_quan_ban_hanh:\n  - { ten: Sở Nội vụ, viet_tat: SNV }\n  - { ten: Sở Tài chính, viet_tat: STC }\nnguoi_ky:\n  - { chuc_vu: Giám đốc, ho_ten: Nguyễn Thị Minh }\n  - { chuc_vu: Giám đốc, ho_ten: Trần Văn Bình }',
  *check(vanBan) {
    const bodies = cacCoQuan(vanBan.co_quan_ban_hanh).length
    const signers = cacNguoiKy(vanBan).length
    if (bodies < 2 || bodies === signers) return
    yield {
      pointer: '/nguoi_ky',
      onKey: true,
      message: `Văn bản do ${bodies} cơ quan cùng ban hành nhưng có ${signers} người ký.`,
      hint: 'Ghi nguoi_ky thành danh sách, mỗi cơ quan một người, theo thứ tự của co_quan_ban_hanh.',
    }
  },
}
