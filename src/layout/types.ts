import type { LookName, TrinhBayNoiDung } from '../decree/style-of.ts'
import type { Align, CoChu } from '../decree/thanh-phan.ts'
import type { Size, Sizes } from '../tree/anh.ts'
import type { Anh, Inline } from '../tree/nodes.ts'

/** A rule centred under its text: its length and the width that it is centred in, pt. */
export interface RuleBox {
  readonly length: number
  readonly within: number
}

/**
 * What the page's looks leave to be worked out from the text: the size set, widths of columns, line breaks
 * of headings, lengths of rules. In pt, so that every writer sets the same page.
 */
export interface Layout {
  readonly coChu: CoChu
  /** With `coChu`, the setting that `lookOf` takes. */
  readonly trinhBay?: TrinhBayNoiDung | undefined
  /** Width of the text area. */
  readonly textWidth: number
  /** How large the pictures are asked to be, by `keyOf`. */
  readonly sizes: Sizes
  readonly letterhead: Letterhead
  /** Ô 10a and 10b, from the top. */
  readonly stamps: readonly FrameBox[]
  /** Ô 11; `at`: from the left of the text. */
  readonly luuHanh?: (FrameBox & { readonly at: number }) | undefined
  readonly trichYeu?: { readonly lines: readonly string[]; readonly rule: RuleBox } | undefined
  readonly kinhGui?: KinhGuiBox | undefined
  readonly signature: SignatureBox
}

export interface Letterhead {
  readonly left: number
  readonly right: number
  /** Ô 2, from the top. */
  readonly coQuan: readonly TenCoQuan[]
  readonly banHanhRule: RuleBox
  readonly tieuNguRule: RuleBox
  readonly trichYeuCongVan: readonly string[]
  /** Added above số so that its baseline is level with the date's. */
  readonly liftSo: number
}

/** A name of ô 2, as broken. */
export interface TenCoQuan {
  readonly look: 'coQuanChuQuan' | 'coQuanBanHanh'
  readonly lines: readonly string[]
}

/** A text in a frame of a single line, from one outer edge of the line to the other; pt. */
export interface FrameBox {
  readonly look: LookName
  readonly text: string
  readonly width: number
  readonly height: number
}

/** centred: a single addressee. listed: the dashes stand at `dash`, under the colon. */
export type KinhGuiBox =
  | { readonly kind: 'centred' }
  | { readonly kind: 'hanging'; readonly at: number; readonly hang: number }
  | { readonly kind: 'listed'; readonly at: number; readonly dash: number; readonly hang: number }

export interface SignatureBox {
  /** Nơi nhận stands left of the signers, level with their first line, or under them. */
  readonly noiNhan: 'beside' | 'below'
  /** Width of nơi nhận beside the signers; 0 below them. */
  readonly left: number
  /** Width of each signer's column. */
  readonly column: number
  readonly signers: readonly SignerBox[]
  /** Added above «Nơi nhận:» so that its baseline is level with the first line of quyền hạn. */
  readonly liftNoiNhan: number
}

export interface SignerBox {
  /** Quyền hạn and chức vụ, as broken. */
  readonly lines: readonly string[]
  readonly chucVuKhac: readonly string[]
  readonly hoTen: readonly string[]
  /** The room to sign; with a picture, what is left of it above and below the picture. */
  readonly around: number
  readonly chuKy?: HinhKy | undefined
  /** `x` from the left of the column, `y` from the top of the signature. */
  readonly dau?: (HinhKy & { readonly x: number; readonly y: number }) | undefined
}

/** A picture of a signature or a seal, pt. */
export interface HinhKy extends Size {
  readonly anh: Anh
}

/** A paragraph of the content, ready to be set: a look, its runs, and what it stays with. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly look: LookName
  readonly content: readonly Inline[]
  readonly keepNext: boolean
  /** Of a centred title that takes several lines, those, evenly broken. */
  readonly lines?: readonly string[]
}

/** A table, ready to be set: widths in pt, as wide as the text or narrower, centred. */
export interface TableBox {
  readonly kind: 'table'
  readonly widths: readonly number[]
  readonly header: readonly RowBox[]
  readonly rows: readonly RowBox[]
  /** pt */
  readonly size: number
  /** On landscape pages of its own. */
  readonly ngang?: true
  /** Its last row stays with what follows (the signature). */
  readonly keepNext: boolean
}

export type RowBox = readonly CellBox[]

/** A cell, in its column and with its width; `covered`: the lower part of a cell that spans rows. */
export interface CellBox {
  readonly column: number
  readonly span: number
  readonly width: number
  readonly paragraphs: readonly (readonly Inline[])[]
  readonly align: Align
  readonly bold: boolean
  readonly merge?: 'first' | 'covered'
}

/** A picture on a line of its own, centred; pt. */
export interface PictureBox {
  readonly kind: 'picture'
  readonly anh: Anh
  readonly width: number
  readonly height: number
  readonly moTa: string
  readonly keepNext: boolean
}

/** What the content is made of, from top to bottom. A caption is a paragraph. */
export type Item = Paragraph | TableBox | PictureBox

/** A page's paper and margins, mm, as they lie before the reader; width of its text, pt. */
export interface PageBox {
  readonly ngang: boolean
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  readonly textWidth: number
}
