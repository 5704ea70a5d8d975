import { danhSachNoiNhan, kinhGui, noiNhan, trichYeuCongVan } from '../decree/muc-ii.ts'
import { CAPITAL, WORD_END } from './chu-cai.ts'

/** What an author typed at the head of a line although the program prints it, and the line without it. */
export interface ChuInSan {
  /** As typed, without spaces around; empty where nothing was. */
  readonly typed: string
  readonly rest: string
}

/** Before the line of a list: a dash or a bullet, and the word that heads the list. */
export function headOfItem(text: string, list: 'kinh_gui' | 'noi_nhan' | 'can_cu'): ChuInSan {
  return split(text, ITEM_HEADS[list])
}

/** «V/v» and «Về việc» before the trích yếu of a công văn; of a named type, «V/v» alone is foreign. */
export function headOfTrichYeu(text: string, loai: 'cong-van' | 'co-ten-loai'): ChuInSan {
  return split(text, loai === 'cong-van' ? VV_OR_IN_FULL : VV)
}

/** «Lưu: VT,» before what luu_van_ban holds. «Lưu trữ» is another word, «VTKT» another abbreviation. */
export function headOfLuu(text: string): ChuInSan {
  const dash = split(text, DASHES)
  const word = [LUU, LUU_WITHOUT_COLON].map(head => split(dash.rest, head)).find(head => head.typed !== '')
  const vanThu = split(word?.rest ?? dash.rest, VAN_THU)
  const typed = text.slice(0, text.length - vanThu.rest.length).trim()
  return { typed, rest: vanThu.rest }
}

/** Whether a line of nơi nhận is the program's own line «Lưu». */
export function isLuu(text: string): boolean {
  const { rest } = split(text, DASHES)
  return LUU.test(rest) || LUU_WITHOUT_COLON.test(rest)
}

/** Whether a line of nơi nhận is «Như trên». */
export function isNhuTren(text: string): boolean {
  return NHU_TREN.test(text)
}

/** A bullet may touch its word, a star or a plus may not: it might belong to it. */
const DASH = `(?:[${kinhGui.dash}–—−•●▪·]\\s*|[*+]\\s+)`
const DASHES = new RegExp(`^\\s*(?:${DASH})+`)

const ITEM_HEADS = {
  kinh_gui: new RegExp(`^\\s*(?:${DASH}|${phrase(kinhGui.word)}${WORD_END}\\s*:?\\s*)+`, 'i'),
  noi_nhan: new RegExp(`^\\s*(?:${DASH}|${phrase(noiNhan.word)}\\s*(?::\\s*|$))+`, 'i'),
  can_cu: DASHES,
}

const VV_WORD = phrase(trichYeuCongVan.word).replace('/', '\\s*\\/\\s*')
const VV = new RegExp(`^\\s*(?:${VV_WORD}${WORD_END}[\\s:.,–-]*)+`, 'i')
const VV_OR_IN_FULL = new RegExp(
  `^\\s*(?:(?:${VV_WORD}|${phrase(trichYeuCongVan.inFull)})${WORD_END}[\\s:.,–-]*)+`,
  'i',
)

const { luu, vanThu, nhuTren } = danhSachNoiNhan
const VT = `${vanThu}(?=[\\s,;.]|$)`
const LUU = new RegExp(`^\\s*${phrase(luu)}(?:\\s*:\\s*|\\s+(?=${VT}))`, 'i')
/** «Lưu TCKH»: an abbreviation follows, not «LƯU TRỮ». */
const LUU_WITHOUT_COLON = new RegExp(
  `^\\s*(?:${[phrase(luu), phrase(luu).toLowerCase(), phrase(luu).toUpperCase()].join('|')})\\s+(?=[${CAPITAL}]{2})(?!TRỮ)`,
)
const VAN_THU = new RegExp(`^\\s*(?:${VT}|văn thư(?=[\\s,;.]|$))[\\s,;.]*`, 'i')
/** «Như kính gửi» is an older way of saying it. */
const NHU_TREN = new RegExp(
  `^\\s*(?:${DASH})*(?:${phrase(noiNhan.word)}\\s+)?(?:${phrase(nhuTren)}|như\\s+${phrase(kinhGui.word)})[\\s;,.]*$`,
  'i',
)

/** A fixed phrase of the decree as a pattern: any white space, its colon left out. */
function phrase(text: string): string {
  return text.replace(/:$/, '').replaceAll(' ', '\\s+')
}

function split(text: string, head: RegExp): ChuInSan {
  const [typed = ''] = head.exec(text) ?? []
  return { typed: typed.trim(), rest: text.slice(typed.length) }
}
