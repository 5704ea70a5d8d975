import type { ChoTrong } from '../decree/khoang-cach.ts'
import type { DoMat as DoMatId, MucDoKhan as MucDoKhanId } from '../decree/muc-iii.ts'
import type { Align } from '../decree/thanh-phan.ts'

/**
 * The tree: what a văn bản says, in order, with no looks. Every text in it is final: numbered,
 * punctuated, NFC. It is made by `markup/to-tree.ts` and read by the layout and the writers.
 */

/** A run of letters. «bold» and «italic» are the author's emphasis, on top of the component's own look. */
export interface Chu {
  readonly kind: 'chu'
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** The run stands for something defined elsewhere («<nd30>»): its text is what is printed there. */
  readonly thamChieu?: string
}

/** A place left blank on paper, wide enough to be filled by hand: «Số:        /KH-UBND». */
export interface Trong {
  readonly kind: 'cho-trong'
  readonly cho: ChoTrong
}

export type Inline = Chu | Trong

/** Ô 1. Its words stand in the decree. */
export interface QuocHieu {
  readonly kind: 'quoc-hieu'
}

/** Ô 10a. Words and size of the box stand in the decree. */
export interface DoMat {
  readonly kind: 'do-mat'
  readonly muc: DoMatId
}

/** Ô 10b. Words and size of the box stand in the decree. */
export interface MucDoKhan {
  readonly kind: 'muc-do-khan'
  readonly muc: MucDoKhanId
}

/** Ô 11: `XEM XONG TRẢ LẠI`. */
export interface PhamViLuuHanh {
  readonly kind: 'pham-vi-luu-hanh'
  readonly text: string
}

/**
 * Ô 2, the superior body. `lines`: several when the author breaks the name. A joint document may have one
 * before each of its issuing bodies.
 */
export interface CoQuanChuQuan {
  readonly kind: 'co-quan-chu-quan'
  readonly lines: readonly string[]
}

/** Ô 2, an issuing body; a joint document has several, one after the other. */
export interface CoQuanBanHanh {
  readonly kind: 'co-quan-ban-hanh'
  readonly lines: readonly string[]
}

/** Ô 3: `Số: 05/KH-UBND`. */
export interface SoKyHieu {
  readonly kind: 'so-ky-hieu'
  readonly content: readonly Inline[]
}

/** Ô 4: `Hà Nội, ngày 05 tháng 01 năm 2020`. */
export interface DiaDanhThoiGian {
  readonly kind: 'dia-danh-thoi-gian'
  readonly content: readonly Inline[]
}

/** Ô 5a: `KẾ HOẠCH`. */
export interface TenLoai {
  readonly kind: 'ten-loai'
  readonly text: string
}

/** Ô 5a, under tên loại. */
export interface TrichYeu {
  readonly kind: 'trich-yeu'
  readonly lines: readonly string[]
}

/** Ô 5b, under số, ký hiệu, «V/v» included. */
export interface TrichYeuCongVan {
  readonly kind: 'trich-yeu-cong-van'
  readonly lines: readonly string[]
}

/** Ô 9a. One addressee without mark; several end with `;` and the last with `.`. */
export interface KinhGui {
  readonly kind: 'kinh-gui'
  readonly items: readonly (readonly Inline[])[]
}

/** One legal basis, ended with `;` or `.`. */
export interface CanCu {
  readonly kind: 'can-cu'
  readonly content: readonly Inline[]
}

/** A plain paragraph. */
export interface Doan {
  readonly kind: 'doan-van'
  readonly content: readonly Inline[]
}

/** From the highest down. «phan» to «dieu» with titles: structure 6a of Mục V; «phan», «muc», «khoan»: 6b. */
export type Cap = 'phan' | 'chuong' | 'muc' | 'tieu-muc' | 'dieu' | 'khoan' | 'diem' | 'gach'

/** dieu: 6a (Phần, Chương, Mục 1, Tiểu mục 1, Điều 1.). muc: 6b (Phần, I., 1., a), -). */
export type BoCuc = 'dieu' | 'muc'

/**
 * A numbered level: `Phần I`, `Chương II`, `Mục 1` (6a), `Điều 5.`, `I.` (6b), `1.`, `a)`, `-`. `title` and
 * `content` stand on the number's line, but for the levels that are centred, whose title stands below it;
 * what is below are `children`.
 */
export interface KhoiCoCap {
  readonly kind: 'cap'
  readonly cap: Cap
  /** `II.`, `3.`, `đ)`, `-`, `Chương II`, `Điều 5.`. */
  readonly so: string
  /** The name by which the text refers to it. */
  readonly ma?: string
  /** The number in bold although there is no title. */
  readonly soDam?: true
  readonly title?: readonly Inline[]
  readonly content?: readonly Inline[]
  readonly children: readonly Khoi[]
}

/** A column's width, as asked for: mm, a share of the table (0 to 1), or what its text needs. */
export type RongCot =
  | { readonly kind: 'mm'; readonly mm: number }
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'auto' }

/** A cell. Those that another one covers are not there. */
export interface O {
  readonly paragraphs: readonly (readonly Inline[])[]
  readonly align: Align
  readonly bold?: true
  /** Columns and rows that it takes; 1 when absent. */
  readonly gopCot?: number
  readonly gopHang?: number
}

export type Hang = readonly O[]

/** A table of the content: its header rows are repeated on each page, no row is split. */
export interface BangBieu {
  readonly kind: 'bang-bieu'
  readonly ma?: string
  /** `Bảng 1.`; there when it has a caption. */
  readonly so?: string
  readonly title?: readonly Inline[]
  readonly cot: readonly RongCot[]
  readonly dauBang: readonly Hang[]
  readonly hang: readonly Hang[]
  /** pt */
  readonly coChu: number
  /** On landscape pages of its own. */
  readonly ngang?: true
}

/** A picture of the content, centred. */
export interface HinhAnh {
  readonly kind: 'hinh-anh'
  readonly ma?: string
  /** `Hình 1.`; there when it has a caption. */
  readonly so?: string
  readonly title?: readonly Inline[]
  readonly anh: Anh
  /** For those who can't see it. */
  readonly moTa: string
}

/** A picture's file, as the definition names it, and its width as asked for, mm. */
export interface Anh {
  readonly tep: string
  readonly rong?: number
}

export type Khoi = Doan | KhoiCoCap | BangBieu | HinhAnh

/** Ô 6. */
export interface NoiDung {
  readonly kind: 'noi-dung'
  readonly boCuc: BoCuc
  readonly children: readonly Khoi[]
}

/** Ô 7 and 8; a joint document has several. `lines`: quyền hạn and chức vụ, a line each. */
export interface NguoiKy {
  readonly kind: 'nguoi-ky'
  readonly lines: readonly string[]
  readonly hoTen: string
  /** Ô 7b, above the name. */
  readonly chucVuKhac?: readonly string[]
  /** Ô 7c and 8 of an electronic document. */
  readonly chuKy?: Anh
  readonly dau?: Anh
}

/** Ô 9b: each item ended with `;`, the last (Lưu) with `.`. */
export interface NoiNhan {
  readonly kind: 'noi-nhan'
  readonly items: readonly (readonly Inline[])[]
}

/** Ô 12: `PL.(300)`, after the line «Lưu». */
export interface NguoiSoanThao {
  readonly kind: 'nguoi-soan-thao'
  readonly text: string
}

/** Ô 13, at the foot of the first page. */
export interface DiaChiCoQuan {
  readonly kind: 'dia-chi-co-quan'
  readonly lines: readonly string[]
}

/** An annex: a section, or a file, with page numbers of its own. */
export interface PhuLuc {
  readonly kind: 'phu-luc'
  readonly ma?: string
  /** `Phụ lục`, or `Phụ lục II` where there are several. */
  readonly so: string
  /** Its title's lines; none when it has none. */
  readonly lines: readonly string[]
  /** `(Kèm theo Kế hoạch số … ngày … của …)` */
  readonly kemTheo: readonly Inline[]
  readonly boCuc: BoCuc
  readonly children: readonly Khoi[]
  readonly ngang?: true
  /** Its first page shows its number. */
  readonly hienSoTrangDau?: true
  /** A file of its own; `kySo`: the line of the digital signature at its top right (Mẫu 2.2). */
  readonly tepRieng?: true
  readonly kySo?: readonly Inline[]
}

export type ThanhPhanNode =
  | DoMat
  | MucDoKhan
  | PhamViLuuHanh
  | NguoiSoanThao
  | DiaChiCoQuan
  | PhuLuc
  | QuocHieu
  | CoQuanChuQuan
  | CoQuanBanHanh
  | SoKyHieu
  | DiaDanhThoiGian
  | TenLoai
  | TrichYeu
  | TrichYeuCongVan
  | KinhGui
  | CanCu
  | NoiDung
  | NguoiKy
  | NoiNhan

/** What the author chose within the decree's ranges: margins in mm, the rest as its key says. */
export interface TrinhBay {
  readonly leTrang?: Partial<Readonly<Record<'tren' | 'duoi' | 'trai' | 'phai', number>>>
  /** Lines. */
  readonly gianDong?: number
  /** pt between paragraphs. */
  readonly gianDoan?: number
  /** mm */
  readonly luiDauDong?: number
}

/** The whole document, its components in the template's order. */
export interface VanBanTree {
  readonly kind: 'van-ban'
  readonly loai: string
  /** The author's wish for the size set, if any. */
  readonly coChu?: 'lon' | 'nho'
  readonly trinhBay?: TrinhBay
  readonly children: readonly ThanhPhanNode[]
}
