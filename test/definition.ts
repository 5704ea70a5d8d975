import type { VanBan } from '../src/model/van-ban.ts'

/** A small valid definition, with keys of the test's own over it. */
export function keHoach(own: Partial<VanBan> = {}): VanBan {
  return {
    loai_van_ban: 'ke-hoach',
    co_quan_ban_hanh: 'Ủy ban nhân dân xã Trà Bồng',
    dia_danh: 'Trà Bồng',
    trich_yeu: 'Phòng, chống thiên tai năm 2026',
    noi_dung: ['Tổ chức thực hiện.'],
    nguoi_ky: { chuc_vu: 'Chủ tịch', ho_ten: 'Nguyễn Văn A' },
    noi_nhan: ['UBND tỉnh'],
    ...own,
  }
}

export function congVan(own: Partial<VanBan> = {}): VanBan {
  return { ...keHoach({ loai_van_ban: 'cong-van', kinh_gui: 'Sở Nội vụ' }), ...own }
}
