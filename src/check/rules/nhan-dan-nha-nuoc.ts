import { danhTuDacBiet } from '../../decree/viet-hoa.ts'
import { LETTER } from '../../model/chu-cai.ts'
import { cumTu } from '../cum-tu.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Nhân dân, Nhà nước where they stand for themselves, not within a compound. */
export const nhanDanNhaNuoc: Rule = {
  code: 'decree/nhan-dan-nha-nuoc',
  title: 'Nhân dân, Nhà nước viết hoa',
  why: '«Nhân dân», «Nhà nước» là danh từ đặc biệt, viết hoa chữ đầu: «đời sống của Nhân dân», «chính sách của Nhà nước». Trong tên gọi ghép thì theo tên đó: «Hội đồng nhân dân», «ngân sách nhà nước».',
  quote: danhTuDacBiet.quote,
  cite: danhTuDacBiet.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Tuyên truyền chính sách của nhà nước và vận động nhân dân tham gia.]',
  good: 'noi_dung: [Tuyên truyền chính sách của Nhà nước và vận động Nhân dân tham gia.]',
  eachText: () => saiVietHoa(FIXES),
}

const { nhanDan, nhaNuoc } = danhTuDacBiet.phrases
/** After these words it is a noun of its own; after any other it may be part of a name («công an nhân dân»). */
const BEFORE_PEOPLE =
  'của|và|cho|với|do|vì|được|đến|để|trong|trước|đối với|đời sống|phục vụ|vận động|bảo vệ|giúp|các tầng lớp|toàn thể|cùng|tài sản|tính mạng|sức khỏe|quyền lợi|lợi ích|nguyện vọng|niềm tin|Đảng,|Nhà nước,|nhà nước,'
const BEFORE_STATE = 'của|do|được|khi|Đảng,|Đảng và|Đảng với'
const FIXES = [
  cumTu([nhanDan], { before: `(?<=(?<![${LETTER}])(?:${BEFORE_PEOPLE})\\s+)`, after: '(?!\\s+tệ)' }),
  cumTu([nhaNuoc], {
    before: `(?<=(?<![${LETTER}])(?:${BEFORE_STATE})\\s+)`,
    after: '(?!\\s+(?:ngoài|pháp quyền|sở tại))',
  }),
  cumTu([nhaNuoc], { after: '(?=\\s+và\\s+nhân dân\\s+cùng)' }),
]
