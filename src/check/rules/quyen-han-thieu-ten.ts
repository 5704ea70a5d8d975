import { kyThay, nguonQuyenHan } from '../../decree/quyen-han.ts'
import { WORD_END } from '../../model/chu-cai.ts'
import { tapTheOf } from '../../model/ky-hieu.ts'
import { nameAfter } from '../../model/quyen-han.ts'
import { cacNguoiKy, type Signer } from '../../model/van-ban.ts'
import { quyenHanAt } from '../chu-ky.ts'
import type { Finding, Rule } from '../rule.ts'

/** «TL.» and «TUQ.» alone: whose order it is can't be known. */
export const quyenHanThieuTen: Rule = {
  code: 'decree/quyen-han-thieu-ten',
  title: '«TL.», «TUQ.» thiếu chức vụ người đứng đầu',
  why: 'Sau «TL.» và «TUQ.» phải là chức vụ của người đứng đầu cơ quan. Chương trình không suy ra được chức vụ này từ chức vụ của người ký, nên phải ghi đủ dòng.',
  quote:
    '«Trường hợp ký thừa lệnh thì phải ghi chữ viết tắt "TL." vào trước chức vụ của người đứng đầu cơ quan, tổ chức.»',
  cite: nguonQuyenHan,
  basis: 'must',
  reads: ['nguoi_ky', 'co_quan_ban_hanh'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { quyen_han: TL, chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Thị Minh }',
  good: 'nguoi_ky: { quyen_han: TL. CHỦ TỊCH, chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Thị Minh }',
  *check(vanBan) {
    for (const signer of cacNguoiKy(vanBan)) yield* findingsOf(signer)
  },
}

function* findingsOf(signer: Signer): Generator<Finding> {
  for (const { pointer, power, name } of quyenHanAt(signer)) {
    // Without a deputy «KT.» can't know its head either: kt-cap-pho tells that.
    if (power === undefined || power === kyThay || name !== '') continue
    if (nameAfter(power, signer) !== undefined) continue
    const head = headOf(signer.coQuan.ten)
    yield {
      pointer,
      message: `Sau «${power.abbreviation}» thiếu chức vụ của người đứng đầu cơ quan.`,
      hint: `Ghi đủ dòng, ví dụ quyen_han: ${power.abbreviation} ${head}`,
    }
  }
}

function headOf(ten: readonly string[]): string {
  if (tapTheOf(ten) !== undefined) return 'CHỦ TỊCH'
  return HEADS.find(([kind]) => kind.test(ten.join(' ')))?.[1] ?? 'GIÁM ĐỐC'
}

const HEADS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^bộ${WORD_END}`, 'i'), 'BỘ TRƯỞNG'],
  [/^chi cục/iu, 'CHI CỤC TRƯỞNG'],
  [/^cục/iu, 'CỤC TRƯỞNG'],
  [/^phòng/iu, 'TRƯỞNG PHÒNG'],
  [new RegExp(`^ban${WORD_END}`, 'i'), 'TRƯỞNG BAN'],
  [/^văn phòng/iu, 'CHÁNH VĂN PHÒNG'],
  [/^trường/iu, 'HIỆU TRƯỞNG'],
]
