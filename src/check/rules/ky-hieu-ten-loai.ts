import { bangChuVietTat } from '../../decree/cite.ts'
import { tenIn, timLoai, type LoaiVanBan } from '../../decree/loai-van-ban.ts'
import type { Rule } from '../rule.ts'
import { loaiOfCode, nhomChu, partsOfKyHieu, suaKyHieu } from '../sua-ky-hieu.ts'

/** The first group of a named type is its abbreviation, letter by letter. */
export const kyHieuTenLoai: Rule = {
  code: 'decree/ky-hieu-ten-loai',
  title: 'Ký hiệu mở đầu bằng chữ viết tắt tên loại',
  why: 'Ký hiệu của văn bản có tên loại mở đầu bằng chữ viết tắt trong Bảng chữ viết tắt, đúng cả chữ hoa và chữ thường: QyĐ, CTr, TTr. Chữ viết tắt theo quy định cũ (QCh, DAn, GN, TTh …) không còn dùng.',
  quote:
    '«Ký hiệu của văn bản bao gồm chữ viết tắt tên loại văn bản và chữ viết tắt tên cơ quan, tổ chức hoặc chức danh nhà nước có thẩm quyền ban hành văn bản.»',
  cite: bangChuVietTat,
  basis: 'must',
  reads: partsOfKyHieu,
  type: 'ke-hoach',
  bad: 'ky_hieu: TB-UBND',
  good: 'ky_hieu: KH-UBND',
  *check(vanBan) {
    const { ky_hieu } = vanBan
    const loai = timLoai(vanBan.loai_van_ban)
    if (ky_hieu === undefined || loai?.abbreviation === undefined) return
    const [first = ''] = nhomChu(ky_hieu)
    if (first === loai.abbreviation) return
    yield {
      pointer: '/ky_hieu',
      message: `Ký hiệu «${ky_hieu}» của ${tenIn(loai).toLowerCase()} phải mở đầu bằng «${loai.abbreviation}»${but(first, loai)}.`,
      hint: `Sửa thành: ky_hieu: ${suaKyHieu(ky_hieu, vanBan)}`,
    }
  },
}

function but(first: string, wanted: LoaiVanBan): string {
  const other = loaiOfCode(first)
  if (other === undefined) return ''
  if (other.id === wanted.id) return `, đúng chữ hoa và chữ thường`
  return `; «${first}» là chữ viết tắt của ${tenIn(other).toLowerCase()}`
}
