import type { DoMat, MucDoKhan } from '../decree/muc-iii.ts'
import type { CacVanBanVienDan } from '../tree/vien-dan.ts'

/**
 * A definition as its author wrote it, valid by its schema (`schemas/*.schema.json`). Keys are the
 * vocabulary's; every text is NFC.
 */
export interface VanBan {
  readonly loai_van_ban: string
  readonly co_quan_chu_quan?: Lines
  /** A list of maps: the bodies that issue a joint document. */
  readonly co_quan_ban_hanh: Lines | CoQuan | readonly CoQuan[]
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
  readonly nguoi_ky: NguoiKy | readonly NguoiKy[]
  readonly noi_nhan?: readonly string[]
  readonly luu_van_ban?: string | readonly string[]
  readonly co_chu?: 'lon' | 'nho'
  readonly hinh_thuc?: 'giay' | 'dien-tu'
  readonly do_mat?: DoMat
  readonly muc_do_khan?: MucDoKhan
  readonly pham_vi_luu_hanh?: string
  readonly nguoi_soan_thao?: string
  readonly so_luong_ban?: number
  readonly dia_chi_co_quan?: DiaChi | Lines
  readonly vien_dan?: CacVanBanVienDan
  readonly phu_luc?: readonly PhuLuc[]
  readonly tep_phu_luc?: 'chung' | 'rieng'
  /** `2026-11-20T08:30:15`, Vietnam time. */
  readonly thoi_gian_ky_so?: string
  readonly le_trang?: Partial<Readonly<Record<'tren' | 'duoi' | 'trai' | 'phai', number>>>
  readonly gian_dong?: number
  readonly gian_doan?: number
  /** cm */
  readonly lui_dau_dong?: 1 | 1.27
  /** An office's own fields, which only templates of its own print. */
  readonly tuy_bien?: Readonly<Record<string, unknown>>
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
  /** Of a joint document, where each body has its own. */
  readonly co_quan_chu_quan?: Lines
}

export interface DiaChi {
  readonly dia_chi?: string
  readonly dien_thoai?: string
  readonly fax?: string
  readonly thu_dien_tu?: string
  readonly trang_thong_tin?: string
}

/** A picture's file and its width, mm. */
export interface Hinh {
  readonly tep: string
  readonly rong?: number
}

export interface PhuLuc {
  readonly ma?: string
  readonly tieu_de?: Lines
  readonly huong?: 'doc' | 'ngang'
  readonly hien_so_trang_dau?: boolean
  readonly noi_dung: readonly Khoi[]
}

export interface NguoiKy {
  readonly quyen_han?: string | readonly string[]
  readonly chuc_vu: string
  readonly ho_ten: string
  readonly chuc_vu_khac?: Lines
  readonly hinh_chu_ky?: Hinh
  readonly hinh_dau?: Hinh
}

export type Khoi = string | KhoiCoCap

/** Exactly one of phan … nhiem_vu, bang_bieu and hinh_anh is there. */
export interface KhoiCoCap {
  readonly phan?: string
  readonly chuong?: string
  readonly muc?: string
  readonly tieu_muc?: string
  /** A text is its title. */
  readonly dieu?: string | DongGach
  readonly khoan?: string | Dong
  readonly diem?: string | Dong
  readonly gach?: string | DongGach
  readonly bang_bieu?: BangBieu
  readonly hinh_anh?: HinhAnh
  /** The name by which the text refers to it. */
  readonly ma?: string
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

export interface BangBieu {
  readonly tieu_de?: string
  readonly cot: readonly CotBang[]
  readonly hang: readonly HangBang[]
  /** The words of the last row, which sums the columns marked «tong». */
  readonly tong?: string
  /** pt */
  readonly co_chu?: number
  readonly huong?: 'doc' | 'ngang'
}

export interface CotBang {
  readonly ten: string
  /** mm, or a share as `25%`; absent: what the text needs. */
  readonly rong?: number | string
  readonly can?: CanLe
  /** so: numbers, aligned right with Vietnamese separators. */
  readonly kieu?: 'chu' | 'so'
  readonly tong?: boolean
  /** Columns under a common heading. */
  readonly cot?: readonly CotBang[]
}

export type CanLe = 'trai' | 'giua' | 'phai' | 'deu'
export type HangBang = readonly OBang[] | { readonly o: readonly OBang[]; readonly dam?: boolean }
export type OBang =
  | string
  | number
  | null
  | {
      readonly loi_van: string | number | null
      readonly gop_cot?: number
      readonly gop_hang?: number
      readonly can?: CanLe
      readonly dam?: boolean
    }

export interface HinhAnh extends Hinh {
  readonly mo_ta: string
  readonly tieu_de?: string
}

export interface TrinhBayNhiemVu {
  readonly kieu?: 'danh-sach' | 'bang' | 'phu-luc'
  /** Of the table, or of the annex that it makes. */
  readonly tieu_de?: string
  readonly huong?: 'doc' | 'ngang'
  readonly kieu_ten?: 'dam' | 'thuong'
  readonly kieu_loi_dan?: 'nghieng' | 'thuong'
  readonly loi_dan?: Readonly<Partial<Record<ChiTietNhiemVu, string>>>
}

export type ChiTietNhiemVu = 'chi_dao' | 'chu_tri' | 'thuc_hien' | 'phoi_hop' | 'thoi_gian' | 'san_pham'

/** The levels of a block, in the order of the decree. */
export const capKeys = [
  'phan',
  'chuong',
  'muc',
  'tieu_muc',
  'dieu',
  'khoan',
  'diem',
  'gach',
  'nhiem_vu',
] as const
export type CapKey = (typeof capKeys)[number]

/** All that a block may be: exactly one of these is there. */
export const blockKeys = [...capKeys, 'bang_bieu', 'hinh_anh'] as const

export function linesOf(lines: Lines): readonly string[] {
  return typeof lines === 'string' ? [lines] : lines
}

/** A body as its parts. */
export interface CoQuanDayDu {
  readonly ten: readonly string[]
  readonly viet_tat?: string
  readonly co_quan_chu_quan?: readonly string[]
  /** Where it stands in the definition. */
  readonly pointer: string
}

/** The issuing bodies; several only in a joint document. */
export function cacCoQuan(coQuan: VanBan['co_quan_ban_hanh']): readonly CoQuanDayDu[] {
  const pointer = '/co_quan_ban_hanh'
  if (typeof coQuan === 'string') return [{ ten: [coQuan], pointer }]
  if (!isList(coQuan)) return [bodyOf(coQuan, pointer)]
  const bodies = coQuan.filter(one => typeof one !== 'string')
  if (bodies.length === 0) return [{ ten: coQuan.filter(one => typeof one === 'string'), pointer }]
  return bodies.map((one, i) => bodyOf(one, `${pointer}/${i}`))
}

/** The first issuing body. */
export function coQuanOf(coQuan: VanBan['co_quan_ban_hanh']): CoQuanDayDu {
  return cacCoQuan(coQuan)[0] ?? { ten: [], pointer: '/co_quan_ban_hanh' }
}

function bodyOf({ ten, viet_tat, co_quan_chu_quan }: CoQuan, pointer: string): CoQuanDayDu {
  return {
    ten: linesOf(ten),
    ...(viet_tat !== undefined && { viet_tat }),
    ...(co_quan_chu_quan !== undefined && { co_quan_chu_quan: linesOf(co_quan_chu_quan) }),
    pointer,
  }
}

/** A signer, where it stands in the definition, and the body that it signs for. */
export interface Signer {
  readonly nguoiKy: NguoiKy
  readonly pointer: string
  readonly coQuan: CoQuanDayDu
}

/** The signers, each with its body: the first signs for the first. */
export function cacNguoiKy({ nguoi_ky, co_quan_ban_hanh }: Signed): readonly Signer[] {
  const bodies = cacCoQuan(co_quan_ban_hanh ?? [])
  const first = bodies[0] ?? { ten: [], pointer: '/co_quan_ban_hanh' }
  if (!isList(nguoi_ky)) return [{ nguoiKy: nguoi_ky, pointer: '/nguoi_ky', coQuan: first }]
  return nguoi_ky.map((nguoiKy, i) => ({ nguoiKy, pointer: `/nguoi_ky/${i}`, coQuan: bodies[i] ?? first }))
}

/** Without the bodies, for a rule that does not read them. */
type Signed = Pick<VanBan, 'nguoi_ky'> & Partial<Pick<VanBan, 'co_quan_ban_hanh'>>

/** `Array.isArray` does not narrow a read-only list. */
function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value)
}

/** The level key of a block; a table or a picture has none. Asked by each rule: a block has few keys, there are many levels. */
export function capOf(block: KhoiCoCap): CapKey | undefined {
  let first: number = capKeys.length
  for (const key in block) {
    const place = PLACES.get(key)
    if (place !== undefined && place < first && block[key as CapKey] !== undefined) first = place
  }
  return capKeys.at(first)
}

const PLACES: ReadonlyMap<string, number> = new Map(capKeys.map((key, i) => [key, i]))
