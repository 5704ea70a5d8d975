import { the } from '../../decree/cite.ts'
import { LETTER } from '../../model/chu-cai.ts'
import { cacNguoiKy } from '../../model/van-ban.ts'
import type { Rule } from '../rule.ts'

/** An academic rank, a degree, an honour or a form of address before the signer's name. */
export const hocHamHocVi: Rule = {
  code: 'decree/hoc-ham-hoc-vi',
  title: 'Không ghi học hàm, học vị trước họ tên',
  why: 'Trước họ tên người ký không ghi học hàm, học vị và danh hiệu. Riêng đơn vị vũ trang nhân dân, tổ chức sự nghiệp giáo dục, y tế, khoa học được ghi quân hàm, học hàm, học vị nếu người đứng đầu cơ quan quản lý ngành quy định; tên cơ quan cho thấy là đơn vị như vậy thì chương trình không báo.',
  quote: '«Trước họ tên của người ký, không ghi học hàm, học vị và các danh hiệu danh dự khác.»',
  cite: the('II.7.c'),
  basis: 'must',
  reads: ['nguoi_ky', 'co_quan_ban_hanh'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { chuc_vu: Chủ tịch, ho_ten: ThS. Nguyễn Thị Minh }',
  good: 'nguoi_ky: { chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  *check(vanBan) {
    for (const { nguoiKy, pointer, coQuan } of cacNguoiKy(vanBan)) {
      const hoTen = nguoiKy.ho_ten.trim()
      const titles = EXCEPTED.test(coQuan.ten.join(' ')) ? [HONOURS] : [HONOURS, DEGREES]
      const name = without(hoTen, titles)
      const title = hoTen.slice(0, hoTen.length - name.length)
      if (title === '') continue
      yield {
        pointer: `${pointer}/ho_ten`,
        message: `Trước họ tên người ký không ghi «${title.trim()}».`,
        ...(name !== '' && { hint: `Sửa thành: ho_ten: ${name}` }),
      }
    }
  },
}

function without(name: string, titles: readonly RegExp[]): string {
  const found = titles.map(title => title.exec(name)).find(match => match !== null)
  return found == null ? name : without(name.slice(found[0].length), titles)
}

/** Bodies that may have a rule of their own field. */
const EXCEPTED =
  /^(?:trường|đại học|học viện|bệnh viện|trung tâm y tế|trạm y tế|viện (?!kiểm sát)|công an|cục cảnh sát|đồn biên phòng|bộ (?:chỉ huy|tư lệnh)|ban chỉ huy quân sự|quân (?:khu|đoàn|chủng)|(?:trung|sư|lữ) đoàn)/i

const DEGREES =
  /^(?:(?:(?:P?GS|TSKH|TS|Th\.?\s?S|BSCK\s?I{1,2}|BSNT|BS|KTS|KS|CN|LS|DS)(?:[.,\s/-]+|$))|(?:(?:phó\s+)?giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]|bác s[ĩỹ]|dược s[ĩỹ]|kỹ sư|cử nhân|luật sư|kiến trúc sư|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý))(?:[.,\s/-]+|$))/i

/** «Ông» is a family name too: a title only before another one. */
const HONOURS = new RegExp(
  `^(?:(?:NGƯT|NGND|NSƯT|NSND|TTƯT|TTND)(?:[.,\\s/-]+|$)|(?:(?:nhà giáo|nghệ sĩ|nghệ nhân|thầy thuốc) (?:ưu tú|nhân dân)|anh hùng (?:lao động|lực lượng vũ trang nhân dân)|đồng chí|đ/c)[.,:\\s]+|bà\\s+|ông\\s+(?=(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trương|lương|mai|đào|cao|hà|tạ|lâm)\\s+[${LETTER}]+\\s+[${LETTER}]))`,
  'i',
)
