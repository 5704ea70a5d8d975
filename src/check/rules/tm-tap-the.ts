import { nguonQuyenHan } from '../../decree/quyen-han.ts'
import { tapTheOf } from '../../model/ky-hieu.ts'
import { nameAfter } from '../../model/quyen-han.ts'
import { coQuanOf, type VanBan } from '../../model/van-ban.ts'
import { quyenHanAt } from '../chu-ky.ts'
import type { Rule } from '../rule.ts'

/** What begins a person's title; «Chủ tịch đoàn» is a collective. */
const PERSON =
  /^(?:phó\s+)?(?:chủ tịch(?!\s+đoàn)|chủ nhiệm|(?:tổng\s+)?giám đốc|tổng biên tập|tổng thanh tra|thống đốc|trưởng|(?:bộ|thứ|cục|vụ|viện|chi cục|tổng cục|hiệu|đội|trạm|thủ|chỉ huy)\s+trưởng|hiệu phó|chánh|thủ tướng|bí thư|tư lệnh|chính ủy|chính uỷ)(?![A-Za-zÀ-ỹ])/iu

/** «TM.» before a person's title. */
export const tmTapThe: Rule = {
  code: 'decree/tm-tap-the',
  title: '«TM.» đứng trước tên tập thể',
  why: '«TM.» (thay mặt) đứng trước tên tập thể lãnh đạo hoặc tên cơ quan, không đứng trước chức vụ của một người. Chức vụ của người ký ghi ở dòng dưới.',
  quote:
    '«Trường hợp ký thay mặt tập thể thì phải ghi chữ viết tắt "TM." vào trước tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức.»',
  cite: nguonQuyenHan,
  basis: 'must',
  type: 'ke-hoach',
  bad: 'nguoi_ky: { quyen_han: TM. CHỦ TỊCH, chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  good: 'nguoi_ky: { quyen_han: TM. ỦY BAN NHÂN DÂN, chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  *check(vanBan) {
    for (const { pointer, power, name } of quyenHanAt(vanBan)) {
      if (power?.abbreviation !== 'TM.') continue
      const after = name !== '' ? name : (nameAfter(power, vanBan) ?? '')
      if (!PERSON.test(after)) continue
      yield {
        pointer,
        message: `Sau «TM.» phải là tên tập thể, nhưng «${after}» là chức vụ của một người.`,
        hint: hintOf(vanBan),
      }
    }
  },
}

function hintOf(vanBan: VanBan): string {
  const { ten } = coQuanOf(vanBan.co_quan_ban_hanh)
  const body = tapTheOf(ten)?.name
  if (body !== undefined) return `Sửa thành: quyen_han: TM. ${body.toUpperCase()}`
  return 'Người đứng đầu ký với tư cách cá nhân thì bỏ «TM.»; cấp phó ký thay thì ghi «KT.».'
}
