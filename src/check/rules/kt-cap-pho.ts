import { kyThay, nguonQuyenHan, thayMat } from '../../decree/quyen-han.ts'
import { capTruong, isChucVu } from '../../model/chuc-vu.ts'
import type { DongQuyenHan } from '../../model/quyen-han.ts'
import { cacNguoiKy, type NguoiKy, type Signer } from '../../model/van-ban.ts'
import { quyenHanAt } from '../chu-ky.ts'
import type { Finding, Rule } from '../rule.ts'

/** «KT.» and a deputy's title come together: never one without the other. */
export const ktCapPho: Rule = {
  code: 'decree/kt-cap-pho',
  title: 'Cấp phó ký thay thì ghi «KT.»',
  why: '«KT.» đứng trước chức vụ của người đứng đầu, dòng dưới là chức vụ cấp phó của người ký. Người đứng đầu tự ký thì không ghi «KT.»; cấp phó, kể cả cấp phó được giao phụ trách, ký thì phải ghi.',
  quote:
    '«Trường hợp ký thay người đứng đầu cơ quan, tổ chức thì phải ghi chữ viết tắt "KT." vào trước chức vụ của người đứng đầu.»',
  cite: nguonQuyenHan,
  basis: 'must',
  reads: ['nguoi_ky'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { quyen_han: KT, chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  good: 'nguoi_ky: { quyen_han: [TM, KT], chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  *check({ nguoi_ky }) {
    for (const signer of cacNguoiKy({ nguoi_ky })) yield* findingsOf(signer)
  },
}

function* findingsOf(signer: Signer): Generator<Finding> {
  const { nguoiKy, pointer } = signer
  const { chuc_vu } = nguoiKy
  const head = capTruong(chuc_vu)
  const lines = quyenHanAt(signer)
  const kt = lines.find(line => line.power === kyThay)

  if (kt !== undefined && head === undefined)
    yield {
      pointer: `${pointer}/chuc_vu`,
      message: `Sau «KT.» phải là chức vụ cấp phó, nhưng chuc_vu là «${chuc_vu}».`,
      hint: isChucVu(chuc_vu)
        ? `Cấp phó ký thay thì ghi chuc_vu: Phó ${chuc_vu}; người đứng đầu tự ký thì bỏ «KT.».`
        : 'Cấp phó ký thay thì ghi chức vụ cấp phó (Phó …); người khác ký thì dùng «TL.» hoặc «TUQ.».',
    }
  else if (kt !== undefined && head !== undefined && capTruong(kt.name) !== undefined)
    yield {
      pointer: kt.pointer,
      message: `Sau «KT.» phải là chức vụ của người đứng đầu, không phải «${kt.name}».`,
      hint: `Sửa thành: quyen_han: KT. ${head.toUpperCase()}`,
    }
  else if (kt === undefined && head !== undefined && lines.every(isTapThe))
    yield {
      pointer: `${pointer}/chuc_vu`,
      message: `«${chuc_vu}» là cấp phó, khi ký thay phải có «KT. ${head.toUpperCase()}» ở dòng trên.`,
      hint: `Ghi ${withKt(nguoiKy)}`,
    }
}

function isTapThe(line: DongQuyenHan): boolean {
  return line.power === thayMat
}

function withKt({ quyen_han }: NguoiKy): string {
  return quyen_han === undefined ? 'quyen_han: KT' : 'quyen_han: [TM, KT]'
}
