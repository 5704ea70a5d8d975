import { nguonQuyenHan, quyenCapTruong } from '../../decree/quyen-han.ts'
import { capTruong } from '../../model/chuc-vu.ts'
import { quyenHanOf, saysChucVu } from '../../model/quyen-han.ts'
import { cacNguoiKy, type Signer } from '../../model/van-ban.ts'
import { quyenHanAt } from '../chu-ky.ts'
import type { Finding, Rule } from '../rule.ts'

/** «Q.» of someone who was not given the head's own power. */
export const qCapTruong: Rule = {
  code: 'decree/q-cap-truong',
  title: '«Q.» chỉ dành cho người được giao quyền cấp trưởng',
  why: '«Q.» đứng trước chức vụ của người đứng đầu và in thành một dòng với chức vụ ấy: Q. GIÁM ĐỐC. Cấp phó được giao phụ trách hoặc điều hành không ghi «Q.» mà ký như cấp phó ký thay: KT. GIÁM ĐỐC.',
  quote:
    '«Trường hợp được giao quyền cấp trưởng thì phải ghi chữ viết tắt "Q." vào trước chức vụ của người đứng đầu cơ quan, tổ chức. […] Trường hợp cấp phó được giao phụ trách hoặc điều hành thì thực hiện ký như cấp phó ký thay cấp trưởng.»',
  cite: nguonQuyenHan,
  basis: 'must',
  reads: ['nguoi_ky'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { quyen_han: Q. CHỦ TỊCH, chuc_vu: Phó Chủ tịch phụ trách, ho_ten: Nguyễn Thị Minh }',
  good: 'nguoi_ky: { quyen_han: Q, chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  *check({ nguoi_ky }) {
    for (const signer of cacNguoiKy({ nguoi_ky })) yield* findingsOf(signer)
  },
}

function* findingsOf(signer: Signer): Generator<Finding> {
  const { nguoiKy, pointer } = signer
  const { chuc_vu, quyen_han } = nguoiKy
  const line = quyenHanAt(signer).find(({ power }) => power === quyenCapTruong)
  const [, acting] = /^quyền\s+(.+)$/i.exec(chuc_vu.trim()) ?? []
  if (acting !== undefined)
    yield {
      pointer: `${pointer}/chuc_vu`,
      message: `Người được giao quyền cấp trưởng ghi «${quyenCapTruong.abbreviation}», không ghi «${chuc_vu}».`,
      hint: `Ghi quyen_han: Q và chuc_vu: ${acting}.`,
    }
  if (line === undefined || acting !== undefined) return
  const head = capTruong(chuc_vu)
  const isLast = quyenHanOf(quyen_han).at(-1)?.power === quyenCapTruong
  if (head !== undefined)
    yield {
      pointer: `${pointer}/chuc_vu`,
      message: `«Q.» dành cho người được giao quyền cấp trưởng, nhưng «${chuc_vu}» là cấp phó.`,
      hint: `Cấp phó phụ trách ký thay: ghi quyen_han: KT. ${head.toUpperCase()}; người được giao quyền: ghi chuc_vu: ${head}.`,
    }
  else if (capTruong(line.name) !== undefined)
    yield {
      pointer: line.pointer,
      message: `Sau «Q.» phải là chức vụ của người đứng đầu, không phải «${line.name}».`,
      hint: `Sửa thành: quyen_han: Q. ${(capTruong(line.name) ?? '').toUpperCase()}`,
    }
  else if (isLast && !saysChucVu(nguoiKy))
    yield {
      pointer: `${pointer}/chuc_vu`,
      message: `«${line.written}» đã là chức vụ của người ký, nhưng chuc_vu ghi khác: «${chuc_vu}».`,
      hint: `Ghi quyen_han: Q và chuc_vu: ${line.name}.`,
    }
}
