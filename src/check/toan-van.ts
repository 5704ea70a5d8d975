import { LETTER } from '../model/chu-cai.ts'
import type { VanBan } from '../model/van-ban.ts'
import { remember } from '../remember.ts'
import { proseOf, type Known, type Notes } from './prose.ts'

/** All texts of a document that are not printed in capitals, or some of them. */
export interface ToanVan {
  readonly doan: readonly Doan[]
  readonly text: string
  /** The same in small letters, with single spaces and one way of writing what has two. */
  readonly plain: string
  /** The words of `plain`, each once. */
  readonly words: ReadonlySet<string>
}

/** One of them. */
export interface Doan extends Known {
  /** Whether its first letter opens a line of its own, which must be a capital (Mục I Phụ lục II). */
  readonly opens: boolean
}

/** Every text but those that are printed in capitals or hold a code; read once a definition. */
export function toanVanOf(vanBan: VanBan): ToanVan {
  const known = READ.get(vanBan)
  if (known !== undefined) return known
  const whole = together([...doanOf(vanBan)])
  READ.set(vanBan, whole)
  return whole
}

/** Some sixteen rules ask for the same. */
const READ = new WeakMap<VanBan, ToanVan>()

/** Texts as one, put together when first needed. */
export function together(doan: readonly Doan[]): ToanVan {
  let text: string | undefined
  let plainText: string | undefined
  let words: ReadonlySet<string> | undefined
  return {
    doan,
    get text() {
      return (text ??= doan.map(one => one.text).join('\n'))
    },
    get plain() {
      return (plainText ??= plain(this.text))
    },
    get words() {
      return (words ??= new Set(wordsOf(this.plain)))
    },
  }
}

function* doanOf(vanBan: VanBan): Generator<Doan> {
  let before = ''
  for (const { pointer, text, notes } of proseOf(vanBan)) {
    const afterTitle = before.endsWith('/tieu_de') && before.slice(0, -7) === pointer.slice(0, -7)
    before = pointer
    if (IN_CAPITALS.test(pointer)) continue
    const opens = !afterTitle && OPENING.test(pointer)
    yield { pointer, text, opens, notes: opens ? notesOfOpening(text) : notes }
  }
}

/** What is right within a line may be wrong at its head. */
const notesOfOpening = remember((): Notes => [])

const IN_CAPITALS =
  /^\/(?:co_quan_|ky_hieu|don_vi_soan_thao|luu_van_ban|pham_vi_luu_hanh|nguoi_ky\/(?:\d+\/)?(?:quyen_han|chuc_vu))|\/(?:phan|chuong|muc|tieu_muc)(?:\/tieu_de)?$|^\/phu_luc\/\d+\/tieu_de$/
const OPENING = /\/noi_dung\/\d+$|\/(?:khoan|dieu)(?:\/loi_van)?$/

/** Runs of letters. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? []
}

const WORDS = new RegExp(`[${LETTER}]+`, 'g')

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
