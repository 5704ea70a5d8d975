import { theMau } from '../../decree/cite.ts'
import { soKyHieu } from '../../decree/muc-ii.ts'
import { kyHieu } from '../../model/ky-hieu.ts'
import { cacCoQuan } from '../../model/van-ban.ts'
import type { Rule } from '../rule.ts'
import { isCongVanCode, nhomChu, partsOfKyHieu } from '../sua-ky-hieu.ts'

/** A công văn's ký hiệu of the body, or bodies, alone. */
export const kyHieuThieuDonVi: Rule = {
  code: 'decree/ky-hieu-thieu-don-vi',
  title: 'Ký hiệu công văn thiếu đơn vị soạn thảo',
  why: 'Sau chữ viết tắt tên cơ quan, ký hiệu công văn còn chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực được giải quyết. Nhiều cơ quan vẫn ban hành công văn không có nhóm này, nên đây chỉ là cảnh báo.',
  quote:
    '«Đối với công văn, ký hiệu bao gồm chữ viết tắt tên cơ quan, tổ chức hoặc chức danh nhà nước ban hành công văn và chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực được giải quyết.»',
  cite: theMau('1.5'),
  basis: 'form',
  reads: partsOfKyHieu,
  type: 'cong-van',
  bad: 'ky_hieu: UBND',
  good: 'don_vi_soan_thao: VX',
  *check(vanBan) {
    if (vanBan.loai_van_ban !== 'cong-van') return
    const whole = kyHieu(vanBan)
    if (whole === undefined) return
    const groups = nhomChu(whole)
    const bodies = cacCoQuan(vanBan.co_quan_ban_hanh).length
    const body = groups.join(soKyHieu.joiner)
    // What a «CV» leaves is told with it, by ky-hieu-cv.
    if (groups.length !== bodies || groups.some(isCongVanCode)) return
    const written = vanBan.ky_hieu !== undefined
    yield {
      pointer: written ? '/ky_hieu' : '/co_quan_ban_hanh',
      ...(!written && { onKey: true }),
      message: `Ký hiệu công văn «${whole}» thiếu chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực.`,
      hint: written
        ? `Ghi thêm sau gạch nối, ví dụ ky_hieu: ${body}-VP`
        : `Thêm khóa don_vi_soan_thao, ví dụ don_vi_soan_thao: VP để có ký hiệu ${body}-VP.`,
    }
  },
}
