import { the } from '../../decree/cite.ts'
import { tenIn } from '../../decree/loai-van-ban.ts'
import { soKyHieu } from '../../decree/muc-ii.ts'
import { vietTat } from '../../model/ky-hieu.ts'
import type { Rule } from '../rule.ts'
import { isCongVanCode, loaiOfCode, nhomOf, partsOfKyHieu, suaKyHieu } from '../sua-ky-hieu.ts'

/** «CV», or a named type's abbreviation, in the ký hiệu of a công văn. */
export const kyHieuCv: Rule = {
  code: 'decree/ky-hieu-cv',
  title: 'Ký hiệu công văn không có «CV»',
  why: 'Công văn không có chữ viết tắt tên loại: ký hiệu gồm chữ viết tắt tên cơ quan, rồi chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực. «CV» là cách ghi của văn bản Đảng.',
  quote:
    '«Đối với công văn, ký hiệu bao gồm chữ viết tắt tên cơ quan, tổ chức hoặc chức danh nhà nước ban hành công văn và chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực được giải quyết.»',
  cite: the('II.3.b'),
  basis: 'must',
  reads: partsOfKyHieu,
  type: 'cong-van',
  bad: 'ky_hieu: CV-UBND',
  good: 'ky_hieu: UBND-VX',
  *check(vanBan) {
    const { ky_hieu, loai_van_ban } = vanBan
    if (ky_hieu === undefined || loai_van_ban !== 'cong-van') return
    const [first = '', second] = nhomOf(ky_hieu)
    const right = suaKyHieu(ky_hieu, vanBan)
    const hint = right.includes(soKyHieu.joiner)
      ? `Sửa thành: ky_hieu: ${right}`
      : `Ghi đơn vị soạn thảo sau tên cơ quan, ví dụ ky_hieu: ${right}-VP`
    const loai = loaiOfCode(first)
    if (nhomOf(ky_hieu).some(isCongVanCode))
      yield {
        pointer: '/ky_hieu',
        message: `Ký hiệu «${ky_hieu}» có nhóm «CV»; công văn không ghi chữ viết tắt tên loại.`,
        hint,
      }
    else if (loai !== undefined && second !== undefined && second === vietTat(vanBan))
      yield {
        pointer: '/ky_hieu',
        message: `Ký hiệu «${ky_hieu}» có «${first}» là chữ viết tắt của ${tenIn(loai).toLowerCase()}; công văn không ghi chữ viết tắt tên loại.`,
        hint,
      }
  },
}
