import { nguonQuyenHan, thayMat } from '../../decree/quyen-han.ts'
import { isChucVu } from '../../model/chuc-vu.ts'
import { tapTheOf } from '../../model/ky-hieu.ts'
import { nameAfter } from '../../model/quyen-han.ts'
import { cacNguoiKy, type CoQuanDayDu, type Signer } from '../../model/van-ban.ts'
import { quyenHanAt } from '../chu-ky.ts'
import type { Finding, Rule } from '../rule.ts'

/** «TM.» before a person's title. */
export const tmTapThe: Rule = {
  code: 'decree/tm-tap-the',
  title: '«TM.» đứng trước tên tập thể',
  why: '«TM.» (thay mặt) đứng trước tên tập thể lãnh đạo hoặc tên cơ quan, không đứng trước chức vụ của một người. Chức vụ của người ký ghi ở dòng dưới.',
  quote:
    '«Trường hợp ký thay mặt tập thể thì phải ghi chữ viết tắt "TM." vào trước tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức.»',
  cite: nguonQuyenHan,
  basis: 'must',
  reads: ['nguoi_ky', 'co_quan_ban_hanh'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { quyen_han: TM. CHỦ TỊCH, chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  good: 'nguoi_ky: { quyen_han: TM. ỦY BAN NHÂN DÂN, chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  *check(vanBan) {
    for (const signer of cacNguoiKy(vanBan)) yield* findingsOf(signer)
  },
}

function* findingsOf(signer: Signer): Generator<Finding> {
  for (const { pointer, power, name } of quyenHanAt(signer)) {
    if (power !== thayMat) continue
    const after = name !== '' ? name : (nameAfter(power, signer) ?? '')
    if (!isChucVu(after)) continue
    yield {
      pointer,
      message: `Sau «TM.» phải là tên tập thể, nhưng «${after}» là chức vụ của một người.`,
      hint: hintOf(signer.coQuan),
    }
  }
}

function hintOf({ ten }: CoQuanDayDu): string {
  const body = tapTheOf(ten)?.name
  if (body !== undefined) return `Sửa thành: quyen_han: TM. ${body.toUpperCase()}`
  return 'Người đứng đầu ký với tư cách cá nhân thì bỏ «TM.»; cấp phó ký thay thì ghi «KT.».'
}
