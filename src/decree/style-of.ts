import { dauBang, khungBang, oBang, tenBang } from './bang-bieu.ts'
import * as boCuc from './bo-cuc.ts'
import { duongKe } from './duong-ke.ts'
import { aroundHinhAnh, hinhAnh, tenHinh } from './hinh-anh.ts'
import { khoangCach } from './khoang-cach.ts'
import * as mucII from './muc-ii.ts'
import * as mucIII from './muc-iii.ts'
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
  /** Set as the body is: first-line indent (but for what is centred), space between paragraphs, line spacing. */
  readonly body?: true
  readonly keepNext?: true
  readonly outline?: number
  /** Where it is not the document's black. */
  readonly color?: string
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
  phan: { of: boCuc.phan, body: true, after: 0, keepNext: true, outline: 0 },
  tenPhan: { of: boCuc.tenPhan, body: true, keepNext: true, outline: 0 },
  chuong: { of: boCuc.chuong, body: true, after: 0, keepNext: true, outline: 1 },
  tenChuong: { of: boCuc.tenChuong, body: true, keepNext: true, outline: 1 },
  mucCanhGiua: { of: boCuc.mucCanhGiua, body: true, after: 0, keepNext: true, outline: 2 },
  tenMuc: { of: boCuc.tenMuc, body: true, keepNext: true, outline: 2 },
  tieuMuc: { of: boCuc.tieuMuc, body: true, after: 0, keepNext: true, outline: 3 },
  tenTieuMuc: { of: boCuc.tenTieuMuc, body: true, keepNext: true, outline: 3 },
  dieu: { of: boCuc.dieu, body: true, keepNext: true, outline: 4 },
  dieuCoLoiVan: { of: boCuc.dieuCoLoiVan, body: true },
  muc: { of: mucII.muc, body: true, keepNext: true, outline: 0 },
  khoanCoTieuDe: { of: mucII.khoanCoTieuDe, body: true, keepNext: true, outline: 1 },
  khoan: { of: mucII.khoan, body: true },
  diem: { of: mucII.diem, body: true },
  gach: { of: mucII.gach, body: true },
  tenBang: { of: tenBang, before: khungBang.around, after: khungBang.around, keepNext: true },
  dauBang: { of: dauBang, before: khungBang.within, after: khungBang.within },
  oBang: { of: oBang, before: khungBang.within, after: khungBang.within },
  hinhAnh: { of: hinhAnh, before: aroundHinhAnh, after: aroundHinhAnh },
  tenHinh: { of: tenHinh, after: aroundHinhAnh },
  quyenHan: { of: mucII.quyenHan },
  chucVuKhac: { of: mucII.chucVuKhac },
  hoTen: { of: mucII.hoTen },
  noiNhan: { of: mucII.noiNhan },
  danhSachNoiNhan: { of: mucII.danhSachNoiNhan },
  phuLuc: { of: mucIII.phuLuc, keepNext: true, outline: 0 },
  tenPhuLuc: { of: mucIII.tenPhuLuc, keepNext: true },
  kemTheo: { of: mucIII.kemTheo, keepNext: true },
  chuKySo: { of: mucIII.chuKySo },
  doMat: { of: mucIII.doMat, color: mucIII.doMat.color },
  mucDoKhan: { of: mucIII.mucDoKhan, color: mucIII.mucDoKhan.color },
  phamViLuuHanh: { of: mucIII.phamViLuuHanh },
  diaChiCoQuan: { of: mucIII.diaChiCoQuan },
  soTrang: { of: soTrang },
} as const satisfies Record<string, Extra>

export type LookName = keyof typeof table

export const lookNames = Object.keys(table) as readonly LookName[]

/** What the author chose for the content, in the decree's ranges: line spacing in lines, pt, mm. */
export interface TrinhBayNoiDung {
  readonly gianDong?: number
  readonly gianDoan?: number
  readonly luiDauDong?: number
}

/** A size set and the author's choices; a size set alone: the choices are the decree data's. */
export type Setting = CoChu | { readonly coChu: CoChu; readonly trinhBay?: TrinhBayNoiDung | undefined }

/** The only place where a writer learns how something looks. */
export function lookOf(name: LookName, setting: Setting): Look {
  const coChu = typeof setting === 'string' ? setting : setting.coChu
  const own = (typeof setting === 'string' ? undefined : setting.trinhBay) ?? NO_CHOICES
  let known = LOOKS.get(own)
  if (known === undefined) LOOKS.set(own, (known = { lon: new Map(), nho: new Map() }))
  let look = known[coChu].get(name)
  if (look === undefined) known[coChu].set(name, (look = worked(name, coChu, own)))
  return look
}

/** Asked for at every paragraph: worked out once for an author's choices. */
const LOOKS = new WeakMap<TrinhBayNoiDung, Readonly<Record<CoChu, Map<LookName, Look>>>>()
const NO_CHOICES: TrinhBayNoiDung = {}

function worked(name: LookName, coChu: CoChu, own: TrinhBayNoiDung): Look {
  const { of, before, after, body, keepNext, outline, color = phongChu.color }: Extra = table[name]
  const { noiDung } = mucII
  return {
    name: of.name,
    font: phongChu.family,
    color,
    size: of.size[coChu],
    bold: of.weight === 'bold',
    italic: of.slant === 'italic',
    upper: of.letters === 'upper',
    align: of.align,
    spaceBefore: before ?? 0,
    spaceAfter: after ?? (body === true ? (own.gianDoan ?? noiDung.spaceBetween.chosen) : 0),
    lineSpacing: body === true ? (own.gianDong ?? noiDung.lineSpacing.chosen) : 1,
    firstLine: body === true && of.align !== 'center' ? (own.luiDauDong ?? noiDung.firstLine.chosen) : 0,
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
