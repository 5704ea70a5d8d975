import type { ChiTietNhiemVu } from './van-ban.ts'

/**
 * What a template sees: every optional shape unfolded, and what the program knows filled in. Texts that are
 * not there are empty, lists that are not there have nothing in them; numbers are texts.
 */
export interface VanBanDayDu {
  readonly loai_van_ban: string
  readonly do_mat: string
  readonly muc_do_khan: string
  readonly pham_vi_luu_hanh: string
  readonly co_quan_chu_quan: readonly string[]
  /** One, but in a joint document. Its own superior body only where each has one. */
  readonly co_quan_ban_hanh: readonly {
    readonly ten: readonly string[]
    readonly co_quan_chu_quan: readonly string[]
  }[]
  readonly so_van_ban: string
  readonly ky_hieu: string
  readonly dia_danh: string
  readonly thoi_gian_ban_hanh: NgayDayDu
  readonly trich_yeu: readonly string[]
  readonly kinh_gui: readonly string[]
  readonly can_cu: readonly string[]
  readonly noi_dung: readonly KhoiDayDu[]
  readonly nguoi_ky: readonly NguoiKyDayDu[]
  readonly noi_nhan: readonly string[]
  readonly luu_van_ban: string
  readonly nguoi_soan_thao: string
  readonly so_luong_ban: string
  readonly dia_chi_co_quan: readonly string[]
  readonly phu_luc: readonly PhuLucDayDu[]
  readonly co_chu: string
  readonly le_trang: Readonly<Record<'tren' | 'duoi' | 'trai' | 'phai', string>>
  readonly gian_dong: string
  readonly gian_doan: string
  /** cm */
  readonly lui_dau_dong: string
  /** As the author wrote them. */
  readonly tuy_bien: Readonly<Record<string, unknown>>
}

export interface NgayDayDu {
  readonly ngay: string
  readonly thang: string
  readonly nam: string
}

export interface NguoiKyDayDu {
  readonly quyen_han: readonly string[]
  readonly chuc_vu: string
  readonly chuc_vu_khac: readonly string[]
  readonly ho_ten: string
  readonly hinh_chu_ky?: HinhDayDu
  readonly hinh_dau?: HinhDayDu
}

/** Its width in mm; empty: that of the file. */
export interface HinhDayDu {
  readonly tep: string
  readonly rong: string
}

/** A block: exactly one of its keys is not empty. */
export interface KhoiDayDu {
  readonly doan_van: string
  readonly phan?: DongDayDu
  readonly chuong?: DongDayDu
  readonly muc?: DongDayDu
  readonly tieu_muc?: DongDayDu
  readonly dieu?: DongDayDu
  readonly khoan?: DongDayDu
  readonly diem?: DongDayDu
  readonly gach?: DongDayDu
  readonly nhiem_vu?: NhiemVuDayDu
  readonly bang_bieu?: BangBieuDayDu
  readonly hinh_anh?: HinhAnhDayDu
}

export interface DongDayDu {
  readonly ma: string
  readonly tieu_de: string
  readonly loi_van: string
  readonly so_dam: boolean
  readonly noi_dung: readonly KhoiDayDu[]
}

export interface NhiemVuDayDu {
  readonly ma: string
  readonly ten: string
  readonly ten_dam: boolean
  readonly loi_dan_nghieng: boolean
  readonly chi_tiet: Readonly<Record<ChiTietNhiemVu, string>>
  readonly loi_dan: Readonly<Record<ChiTietNhiemVu, string>>
  readonly noi_dung: readonly KhoiDayDu[]
}

export interface BangBieuDayDu {
  readonly ma: string
  readonly tieu_de: string
  /** pt */
  readonly co_chu: string
  readonly huong: string
  /** The columns that have cells, from left to right: `25`, `30%`, or empty. */
  readonly cac_cot: readonly { readonly rong: string }[]
  readonly dau_bang: readonly HangDayDu[]
  readonly cac_hang: readonly HangDayDu[]
}

export interface HangDayDu {
  readonly dam: boolean
  readonly cac_o: readonly ODayDu[]
}

/** A cell: numbers as they are printed; an empty line in `loi_van` begins a new paragraph. */
export interface ODayDu {
  readonly loi_van: string
  readonly can: string
  readonly gop_cot: string
  readonly gop_hang: string
  readonly dam: boolean
}

export interface HinhAnhDayDu extends HinhDayDu {
  readonly ma: string
  readonly mo_ta: string
  readonly tieu_de: string
}

export interface PhuLucDayDu {
  readonly ma: string
  readonly tieu_de: readonly string[]
  readonly huong: string
  readonly hien_so_trang_dau: boolean
  readonly tep_rieng: boolean
  /** What the reference line says of the document; empty where it stays blank. */
  readonly kem_theo: NgayDayDu & {
    /** dien-tu: nothing is filled in but the body. */
    readonly hinh_thuc: string
    readonly so_van_ban: string
    readonly ky_hieu: string
    readonly co_quan: string
  }
  /** The line of the digital signature, of a file of its own of an electronic document. */
  readonly ky_so?: { readonly so_van_ban: string; readonly ky_hieu: string; readonly thoi_gian: string }
  readonly noi_dung: readonly KhoiDayDu[]
}
