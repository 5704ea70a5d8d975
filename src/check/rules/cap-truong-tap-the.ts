import { kyThay, nguonQuyenHan, quyenCapTruong, thayMat } from '../../decree/quyen-han.ts'
import { capTruong, isChucVu } from '../../model/chuc-vu.ts'
import { tapTheOf } from '../../model/ky-hieu.ts'
import { cacNguoiKy, type Signer } from '../../model/van-ban.ts'
import { quyenHanAt } from '../chu-ky.ts'
import type { Finding, Rule } from '../rule.ts'

/** «KT.», «TL.» or «TUQ.» before a collective: the mirror of tm-tap-the. */
export const capTruongTapThe: Rule = {
  code: 'decree/cap-truong-tap-the',
  title: '«KT.», «TL.», «TUQ.» đứng trước chức vụ người đứng đầu',
  why: 'Ký thay, ký thừa lệnh, ký thừa ủy quyền là ký cho người đứng đầu, nên sau chữ viết tắt là chức vụ của người ấy, không phải tên tập thể. Thay mặt tập thể thì ghi «TM.».',
  quote:
    '«Trường hợp ký thay người đứng đầu cơ quan, tổ chức thì phải ghi chữ viết tắt "KT." vào trước chức vụ của người đứng đầu.»',
  cite: nguonQuyenHan,
  basis: 'must',
  reads: ['nguoi_ky'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { quyen_han: KT. ỦY BAN NHÂN DÂN, chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  good: 'nguoi_ky: { quyen_han: KT. CHỦ TỊCH, chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  *check({ nguoi_ky }) {
    for (const signer of cacNguoiKy({ nguoi_ky })) yield* findingsOf(signer)
  },
}

function* findingsOf(signer: Signer): Generator<Finding> {
  for (const { pointer, power, name } of quyenHanAt(signer)) {
    if (power === undefined || power === thayMat || tapTheOf([name]) === undefined || isChucVu(name)) continue
    const { chuc_vu } = signer.nguoiKy
    const head = power === kyThay || power === quyenCapTruong ? capTruong(chuc_vu) : undefined
    yield {
      pointer,
      message: `Sau «${power.abbreviation}» phải là chức vụ của người đứng đầu, nhưng «${name}» là một tập thể.`,
      hint: `Sửa thành: quyen_han: ${power.abbreviation} ${(head ?? 'Chủ tịch').toUpperCase()}`,
    }
  }
}
