import { duongKe } from './duong-ke.ts'
import { khoangCach } from './khoang-cach.ts'
import * as mucII from './muc-ii.ts'
import type { CoChu, KieuChu, ThanhPhan } from './thanh-phan.ts'
import { phongChu, soTrang } from './trang.ts'

/** How a component looks in one size set: everything a writer needs to know. Lengths in pt, indents in mm. */
export interface Look {
  /** Vietnamese name of its style in Word. */
  readonly name: string
  readonly font: string
  readonly color: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly upper: boolean
  readonly align: KieuChu['align']
  readonly spaceBefore: number
  readonly spaceAfter: number
  /** In lines: 1 is single. */
  readonly lineSpacing: number
  /** mm */
  readonly firstLine: number
  /** Stays on the page of what follows. */
  readonly keepNext: boolean
  /** Level in the navigation pane, from 0. */
  readonly outline?: number
}

/** Extra of each component, over the plain look: spaces, and who stays with whom. */
interface Extra {
  readonly of: ThanhPhan
  readonly before?: number
  readonly after?: number
  /** Set as the body is: first-line indent, space between paragraphs, line spacing. */
  readonly body?: true
  readonly keepNext?: true
  readonly outline?: number
}

const table = {
  quocHieu: { of: mucII.quocHieu },
  tieuNgu: { of: mucII.tieuNgu },
  coQuanChuQuan: { of: mucII.coQuanChuQuan },
  coQuanBanHanh: { of: mucII.coQuanBanHanh },
  soKyHieu: { of: mucII.soKyHieu, before: khoangCach.aboveSoKyHieu },
  diaDanhThoiGian: { of: mucII.diaDanhThoiGian, before: khoangCach.aboveSoKyHieu },
  tenLoai: { of: mucII.tenLoai, before: khoangCach.aboveTenLoai, keepNext: true },
  trichYeu: { of: mucII.trichYeu, keepNext: true },
  trichYeuCongVan: { of: mucII.trichYeuCongVan, before: mucII.trichYeuCongVan.spaceBefore },
  kinhGui: { of: mucII.kinhGui, keepNext: true },
  canCu: { of: mucII.canCu, body: true },
  doan: { of: mucII.noiDung, body: true },
  muc: { of: mucII.muc, body: true, keepNext: true, outline: 0 },
  khoanCoTieuDe: { of: mucII.khoanCoTieuDe, body: true, keepNext: true, outline: 1 },
  khoan: { of: mucII.khoan, body: true },
  diem: { of: mucII.diem, body: true },
  gach: { of: mucII.gach, body: true },
  quyenHan: { of: mucII.quyenHan },
  hoTen: { of: mucII.hoTen },
  noiNhan: { of: mucII.noiNhan },
  danhSachNoiNhan: { of: mucII.danhSachNoiNhan },
  soTrang: { of: soTrang },
} as const satisfies Record<string, Extra>

export type LookName = keyof typeof table

export const lookNames = Object.keys(table) as readonly LookName[]

/** The only place where a writer learns how something looks. */
export function lookOf(name: LookName, coChu: CoChu): Look {
  const { of, before, after, body, keepNext, outline }: Extra = table[name]
  const { noiDung } = mucII
  return {
    name: of.name,
    font: phongChu.family,
    color: phongChu.color,
    size: of.size[coChu],
    bold: of.weight === 'bold',
    italic: of.slant === 'italic',
    upper: of.letters === 'upper',
    align: of.align,
    spaceBefore: before ?? 0,
    spaceAfter: after ?? (body === true ? noiDung.spaceBetween.chosen : 0),
    lineSpacing: body === true ? noiDung.lineSpacing.chosen : 1,
    firstLine: body === true ? noiDung.firstLine.chosen : 0,
    keepNext: keepNext ?? false,
    ...(outline !== undefined && { outline }),
  }
}

/** The look of a drawn rule: its style's name, thickness, distance from the text above, height of its paragraph; pt. */
export const ruleLook = {
  name: duongKe.name,
  thickness: duongKe.thickness,
  gap: duongKe.gap,
  height: duongKe.height,
} as const

/** The paragraph that Word wants after the last table: as low as can be, pt. */
export const endLook = { name: 'Cuối văn bản', height: 0.1 } as const
