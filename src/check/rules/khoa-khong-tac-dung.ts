import type { VanBan } from '../../model/van-ban.ts'
import { blocksOf } from '../prose.ts'
import type { Finding, Rule } from '../rule.ts'

/** A key that changes nothing, as what it speaks of is not there. */
export const khoaKhongTacDung: Rule = {
  code: 'prose/khoa-khong-tac-dung',
  title: 'Khóa không có tác dụng',
  why: 'Khóa được nhận nhưng không đổi gì trên giấy, vì thiếu thứ mà nó nói đến: cách để tệp phụ lục khi không có phụ lục, thời gian ký số khi không có phụ lục để riêng tệp, cách trình bày nhiệm vụ khi không có nhiệm vụ. Thường là quên một khóa khác.',
  basis: 'practice',
  reads: ['noi_dung', 'phu_luc', 'trinh_bay_nhiem_vu', 'tep_phu_luc', 'thoi_gian_ky_so', 'hinh_thuc'],
  type: 'ke-hoach',
  bad: 'tep_phu_luc: rieng',
  good: 'tep_phu_luc: rieng\nnoi_dung: [Danh sách tại <to>.]\nphu_luc: [{ ma: to, noi_dung: [Tổ trưởng là Chủ tịch UBND xã.] }]',
  *check(vanBan) {
    const { trinh_bay_nhiem_vu: style, tep_phu_luc, thoi_gian_ky_so, hinh_thuc } = vanBan
    const tasks = nhiemVuIn(vanBan)
    const hasAnnex = vanBan.phu_luc !== undefined || (style?.kieu === 'phu-luc' && tasks.inMain)
    if (style !== undefined && !tasks.anywhere)
      yield idle('trinh_bay_nhiem_vu', 'không có khối nhiem_vu nào', 'Ghi nhiệm vụ thành khối nhiem_vu')
    else if (style?.kieu === undefined || style.kieu === 'danh-sach')
      for (const key of ['tieu_de', 'huong'] as const)
        if (style?.[key] !== undefined)
          yield idle(
            `trinh_bay_nhiem_vu/${key}`,
            'nhiệm vụ không trình bày thành bảng',
            'Thêm kieu: bang hoặc kieu: phu-luc',
          )
    if (tep_phu_luc === 'rieng' && !hasAnnex)
      yield idle('tep_phu_luc', 'văn bản không có phụ lục', 'Thêm phu_luc')
    if (thoi_gian_ky_so !== undefined && !(hasAnnex && tep_phu_luc === 'rieng' && hinh_thuc === 'dien-tu'))
      yield idle(
        'thoi_gian_ky_so',
        'nó chỉ in trên phụ lục để riêng tệp của văn bản điện tử',
        'Thêm hinh_thuc: dien-tu, tep_phu_luc: rieng và phu_luc',
      )
  },
}

function nhiemVuIn(vanBan: VanBan): { readonly anywhere: boolean; readonly inMain: boolean } {
  const tasks = blocksOf(vanBan).filter(({ block }) => block.nhiem_vu !== undefined)
  return { anywhere: tasks.length > 0, inMain: tasks.some(({ pointer }) => pointer.startsWith('/noi_dung/')) }
}

function idle(path: string, why: string, wayOut: string): Finding {
  const key = path.slice(path.lastIndexOf('/') + 1)
  return {
    pointer: `/${path}`,
    onKey: true,
    message: `Khóa ${key} không có tác dụng: ${why}.`,
    hint: `${wayOut}, hoặc bỏ khóa này.`,
  }
}
