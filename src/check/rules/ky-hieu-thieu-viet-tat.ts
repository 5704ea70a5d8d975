import { the } from '../../decree/cite.ts'
import { timLoai } from '../../decree/loai-van-ban.ts'
import { soKyHieu } from '../../decree/muc-ii.ts'
import { kyHieu, vietTat, vietTatOf } from '../../model/ky-hieu.ts'
import { cacCoQuan } from '../../model/van-ban.ts'
import type { Rule } from '../rule.ts'
import { chuDau, nhomChu, partsOfKyHieu } from '../sua-ky-hieu.ts'

/** A ký hiệu without the issuing body: not written, and its abbreviation neither given nor known. */
export const kyHieuThieuVietTat: Rule = {
  code: 'decree/ky-hieu-thieu-viet-tat',
  title: 'Chưa biết chữ viết tắt tên cơ quan',
  why: 'Ký hiệu phải có chữ viết tắt tên cơ quan ban hành. Chương trình chỉ biết UBND và HĐND; chữ viết tắt của cơ quan khác do người đứng đầu cơ quan quy định, nên phải ghi ra.',
  quote:
    '«Chữ viết tắt tên cơ quan, tổ chức và các đơn vị trong mỗi cơ quan, tổ chức hoặc lĩnh vực do người đứng đầu cơ quan, tổ chức quy định cụ thể, bảo đảm ngắn gọn, dễ hiểu.»',
  cite: the('II.3.b'),
  basis: 'must',
  reads: partsOfKyHieu,
  type: 'ke-hoach',
  bad: 'co_quan_ban_hanh: Sở Nội vụ',
  good: 'co_quan_ban_hanh: { ten: Sở Nội vụ, viet_tat: SNV }',
  *check(vanBan) {
    const bodies = cacCoQuan(vanBan.co_quan_ban_hanh)
    const whole = kyHieu(vanBan)
    if (whole === undefined)
      for (const { ten, pointer } of bodies.filter(body => vietTatOf(body) === undefined)) {
        const name = ten.join(' ')
        const key = bodies.length > 1 ? '' : 'co_quan_ban_hanh: '
        yield {
          pointer,
          message: `Không ghép được ký hiệu vì chưa biết chữ viết tắt của «${name}».`,
          hint: `Ghi thêm viet_tat, ví dụ ${key}{ ten: ${name}, viet_tat: ${chuDau(ten)} }, hoặc ghi cả ky_hieu.`,
        }
      }
    else if (isTypeAlone(whole, vanBan.loai_van_ban))
      yield {
        pointer: '/ky_hieu',
        message: `Ký hiệu «${whole}» thiếu chữ viết tắt tên cơ quan ban hành.`,
        hint: `Ghi thêm sau gạch nối, ví dụ ky_hieu: ${whole.trim()}-${vietTat(vanBan) ?? bodies.map(({ ten }) => chuDau(ten)).join(soKyHieu.joiner)}`,
      }
  },
}

function isTypeAlone(kyHieu: string, loai: string): boolean {
  const [first, ...rest] = nhomChu(kyHieu)
  return rest.length === 0 && first !== undefined && first === timLoai(loai)?.abbreviation
}
