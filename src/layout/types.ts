import type { CoChu } from '../decree/thanh-phan.ts'

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
  /** Width of the text area. */
  readonly textWidth: number
  readonly letterhead: Letterhead
  readonly trichYeu?: { readonly lines: readonly string[]; readonly rule: RuleBox }
  readonly kinhGui?: KinhGuiBox
  readonly signature: SignatureBox
}

export interface Letterhead {
  readonly left: number
  readonly right: number
  readonly chuQuan: readonly string[]
  readonly banHanh: readonly string[]
  readonly banHanhRule: RuleBox
  readonly tieuNguRule: RuleBox
  readonly trichYeuCongVan: readonly string[]
  /** Added above số so that its baseline is level with the date's. */
  readonly liftSo: number
}

/** centred: a single addressee. listed: the dashes stand at `dash`, under the colon. */
export type KinhGuiBox =
  | { readonly kind: 'centred' }
  | { readonly kind: 'hanging'; readonly at: number; readonly hang: number }
  | { readonly kind: 'listed'; readonly at: number; readonly dash: number; readonly hang: number }

export interface SignatureBox {
  readonly left: number
  readonly right: number
  /** Quyền hạn and chức vụ, as broken. */
  readonly lines: readonly string[]
  readonly hoTen: readonly string[]
  /** Added above «Nơi nhận:» so that its baseline is level with the first line of quyền hạn. */
  readonly liftNoiNhan: number
}
