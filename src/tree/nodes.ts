import type { ChoTrong } from '../decree/khoang-cach.ts'

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

/** Ô 2, the superior body. `lines`: several when the author breaks the name. */
export interface CoQuanChuQuan {
  readonly kind: 'co-quan-chu-quan'
  readonly lines: readonly string[]
}

/** Ô 2, the issuing body. */
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

export type Cap = 'muc' | 'khoan' | 'diem' | 'gach'

/**
 * A numbered level: `I.`, `1.`, `a)`, `-`. `title` and `content` stand on the number's line; what is
 * below are `children`.
 */
export interface KhoiCoCap {
  readonly kind: 'cap'
  readonly cap: Cap
  /** `II.`, `3.`, `đ)`, `-`. */
  readonly so: string
  /** The number in bold although there is no title. */
  readonly soDam?: true
  readonly title?: readonly Inline[]
  readonly content?: readonly Inline[]
  readonly children: readonly Khoi[]
}

export type Khoi = Doan | KhoiCoCap

/** Ô 6. */
export interface NoiDung {
  readonly kind: 'noi-dung'
  readonly children: readonly Khoi[]
}

/** Ô 7. `lines`: quyền hạn and chức vụ, a line each. */
export interface NguoiKy {
  readonly kind: 'nguoi-ky'
  readonly lines: readonly string[]
  readonly hoTen: string
}

/** Ô 9b: each item ended with `;`, the last (Lưu) with `.`. */
export interface NoiNhan {
  readonly kind: 'noi-nhan'
  readonly items: readonly (readonly Inline[])[]
}

export type ThanhPhanNode =
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

/** The whole document, its components in the template's order. */
export interface VanBanTree {
  readonly kind: 'van-ban'
  readonly loai: string
  /** The author's wish for the size set, if any. */
  readonly coChu?: 'lon' | 'nho'
  readonly children: readonly ThanhPhanNode[]
}
