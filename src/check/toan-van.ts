import type { VanBan } from '../model/van-ban.ts'
import { proseOf, type Prose } from './prose.ts'

/** All texts of a document that are not printed in capitals. */
export interface ToanVan {
  readonly doan: readonly Doan[]
  readonly text: string
  /** The same in small letters, with single spaces and one way of writing what has two. */
  readonly plain: string
}

/** One of them. */
export interface Doan extends Prose {
  /** Whether its first letter opens a line of its own, which must be a capital (Mục I Phụ lục II). */
  readonly opens: boolean
}

/** Every text but those that are printed in capitals or hold a code; read once a definition. */
export function toanVanOf(vanBan: VanBan): ToanVan {
  const known = READ.get(vanBan)
  if (known !== undefined) return known
  const doan = [...doanOf(vanBan)]
  const text = doan.map(one => one.text).join('\n')
  const whole = { doan, text, plain: plain(text) }
  READ.set(vanBan, whole)
  return whole
}

/** Some sixteen rules ask for the same. */
const READ = new WeakMap<VanBan, ToanVan>()

function* doanOf(vanBan: VanBan): Generator<Doan> {
  let before = ''
  for (const { pointer, text } of proseOf(vanBan)) {
    const afterTitle = before.endsWith('/tieu_de') && before.slice(0, -7) === pointer.slice(0, -7)
    before = pointer
    if (!IN_CAPITALS.test(pointer)) yield { pointer, text, opens: !afterTitle && OPENING.test(pointer) }
  }
}

const IN_CAPITALS =
  /^\/(?:co_quan_|ky_hieu|don_vi_soan_thao|luu_van_ban|pham_vi_luu_hanh|nguoi_ky\/(?:\d+\/)?(?:quyen_han|chuc_vu))|\/(?:phan|chuong|muc|tieu_muc)(?:\/tieu_de)?$|^\/phu_luc\/\d+\/tieu_de$/
const OPENING = /\/noi_dung\/\d+$|\/(?:khoan|dieu)(?:\/loi_van)?$/

/** The same for all ways of writing a word: Ủy, Uỷ; sĩ, sỹ; another case, other spaces, another dash. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/uỷ/g, 'ủy')
    .replace(/ỹ/g, 'ĩ')
    .replace(/ỷ/g, 'ỉ')
    .replace(/–/g, '-')
}
