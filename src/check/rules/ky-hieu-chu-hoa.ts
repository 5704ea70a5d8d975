import { theMau } from '../../decree/cite.ts'
import { timLoai } from '../../decree/loai-van-ban.ts'
import { soKyHieu } from '../../decree/muc-ii.ts'
import type { Rule } from '../rule.ts'
import {
  isChuThuong,
  loaiOfCode,
  nhomChu,
  partsOfKyHieu,
  suaChuHoa,
  suaKyHieu,
  vietTatAt,
} from '../sua-ky-hieu.ts'

/** Small letters where an abbreviation has capitals. */
export const kyHieuChuHoa: Rule = {
  code: 'decree/ky-hieu-chu-hoa',
  title: 'Chữ viết tắt trong ký hiệu viết hoa',
  why: 'Chữ viết tắt tên cơ quan, đơn vị, lĩnh vực trong ký hiệu viết bằng chữ in hoa như các mẫu của Nghị định: UBND-VX, SNV-VP. Chữ thường chỉ có bên trong chữ viết tắt đã được quy định như QyĐ, CTr, TTr.',
  quote:
    '«Chữ viết tắt tên cơ quan, tổ chức và các đơn vị trong mỗi cơ quan, tổ chức hoặc lĩnh vực do người đứng đầu cơ quan, tổ chức quy định cụ thể, bảo đảm ngắn gọn, dễ hiểu.»',
  cite: theMau('1.5'),
  basis: 'form',
  reads: partsOfKyHieu,
  type: 'cong-van',
  bad: 'ky_hieu: ubnd-vp',
  good: 'ky_hieu: UBND-VP',
  *check(vanBan) {
    const { ky_hieu } = vanBan
    if (ky_hieu !== undefined) {
      // A type's own abbreviation is told by ky-hieu-ten-loai.
      const own = timLoai(vanBan.loai_van_ban)?.abbreviation
      const small = nhomChu(ky_hieu).find(
        group => isChuThuong(group) && !(own !== undefined && loaiOfCode(group)?.abbreviation === own),
      )
      if (small !== undefined)
        yield {
          pointer: '/ky_hieu',
          message: `Ký hiệu «${ky_hieu}» viết thường «${small}»; chữ viết tắt viết bằng chữ in hoa.`,
          hint: `Sửa thành: ky_hieu: ${suaKyHieu(ky_hieu, vanBan)}`,
        }
      return
    }
    for (const { pointer, text } of vietTatAt(vanBan)) {
      const groups = nhomChu(text)
      const small = groups.find(isChuThuong)
      if (small === undefined) continue
      yield {
        pointer,
        message: `Chữ viết tắt «${small}» trong ký hiệu viết bằng chữ in hoa.`,
        hint: `Sửa thành: ${groups.map(group => suaChuHoa(group)).join(soKyHieu.joiner)}`,
      }
    }
  },
}
