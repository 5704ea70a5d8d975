/**
 * A definition as its author wrote it, valid by its schema (`schemas/*.schema.json`). Keys are the
 * vocabulary's; every text is NFC.
 */
export interface VanBan {
  readonly loai_van_ban: string
  readonly co_quan_chu_quan?: Lines
  readonly co_quan_ban_hanh: Lines | CoQuan
  readonly so_van_ban?: number | null
  readonly ky_hieu?: string
  readonly don_vi_soan_thao?: string
  readonly dia_danh: string
  readonly thoi_gian_ban_hanh?: string | number | null
  readonly trich_yeu: Lines
  readonly kinh_gui?: string | readonly string[]
  readonly can_cu?: readonly string[]
  readonly noi_dung: readonly Khoi[]
  readonly trinh_bay_nhiem_vu?: TrinhBayNhiemVu
  readonly nguoi_ky: NguoiKy
  readonly noi_nhan?: readonly string[]
  readonly luu_van_ban?: string | readonly string[]
  readonly co_chu?: 'lon' | 'nho'
}

/** The keys that every type must have. */
export const requiredKeys = [
  'loai_van_ban',
  'co_quan_ban_hanh',
  'dia_danh',
  'trich_yeu',
  'noi_dung',
  'nguoi_ky',
] as const satisfies readonly (keyof VanBan)[]

/** One line, or several where the author breaks it. */
export type Lines = string | readonly string[]

export interface CoQuan {
  readonly ten: Lines
  readonly viet_tat?: string
}

export interface NguoiKy {
  readonly quyen_han?: string | readonly string[]
  readonly chuc_vu: string
  readonly ho_ten: string
}

export type Khoi = string | KhoiCoCap

/** Exactly one of muc, khoan, diem, gach and nhiem_vu is there. */
export interface KhoiCoCap {
  readonly muc?: string
  readonly khoan?: string | Dong
  readonly diem?: string | Dong
  readonly gach?: string | DongGach
  readonly nhiem_vu?: string
  readonly chi_dao?: string
  readonly chu_tri?: string
  readonly thuc_hien?: string
  readonly phoi_hop?: string
  readonly thoi_gian?: string
  readonly san_pham?: string
  readonly noi_dung?: readonly Khoi[]
}

/** What stands on the line of a dash. */
export interface DongGach {
  readonly tieu_de?: string
  readonly loi_van?: string
}

/** What stands on the line of a number. */
export interface Dong extends DongGach {
  readonly so_dam?: boolean
}

export interface TrinhBayNhiemVu {
  readonly kieu_ten?: 'dam' | 'thuong'
  readonly kieu_loi_dan?: 'nghieng' | 'thuong'
  readonly loi_dan?: Readonly<Partial<Record<ChiTietNhiemVu, string>>>
}

export type ChiTietNhiemVu = 'chi_dao' | 'chu_tri' | 'thuc_hien' | 'phoi_hop' | 'thoi_gian' | 'san_pham'

/** The levels of a block, in the order of the decree. */
export const capKeys = ['muc', 'khoan', 'diem', 'gach', 'nhiem_vu'] as const
export type CapKey = (typeof capKeys)[number]

export function linesOf(lines: Lines): readonly string[] {
  return typeof lines === 'string' ? [lines] : lines
}

/** The issuing body's name and, if given, its abbreviation. */
export function coQuanOf(coQuan: Lines | CoQuan): {
  readonly ten: readonly string[]
  readonly viet_tat?: string
} {
  if (typeof coQuan === 'string' || isLines(coQuan)) return { ten: linesOf(coQuan) }
  return { ...coQuan, ten: linesOf(coQuan.ten) }
}

function isLines(value: Lines | CoQuan): value is readonly string[] {
  return Array.isArray(value)
}

/** The level key of a block. */
export function capOf(block: KhoiCoCap): CapKey | undefined {
  return capKeys.find(key => block[key] !== undefined)
}
