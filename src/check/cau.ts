import { CAPITAL, LETTER } from '../model/chu-cai.ts'

/** A small letter, as a pattern of one character. */
export const SMALL = `(?:(?![${CAPITAL}])[${LETTER}])`

/** Whether a capital is right at that place: no word, number or comma stands before it. */
export function isCauMoi(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - REACH), index)
  return !MIDDLE.test(before) || LIST_MARK.test(before)
}

/** Whether a sentence has certainly ended before that place: «.», «?», «!» after a word that is no abbreviation. */
export function isSauDauCau(text: string, index: number): boolean {
  const last = LAST.exec(text.slice(Math.max(0, index - REACH), index))?.[1]
  if (last === undefined) return false
  return CLOSING.test(last) || (WORD.test(last) && !ABBREVIATIONS.test(last))
}

/** Longer than any abbreviation with its mark and blanks. */
const REACH = 20

const MIDDLE = new RegExp(`[${LETTER}\\d,)»”"%*]\\s+[*"“«(]*$`)
const LIST_MARK = /(?:^|[\s;:])\(?(?:\d{1,2}|[a-zđ])\)\s+$/

const LAST = new RegExp(`([${LETTER}.]+|[)»”"])\\*{0,3}[.?!]\\s+\\*{0,3}["“«]?$`)
const CLOSING = /^[)»”"]$/
/** UBND, KT., P. and «...» may stand in the middle of a sentence. */
const WORD = new RegExp(`(?:^|[^.])${SMALL}{2}$`)
const ABBREVIATIONS =
  /^(?:bs|bsck|cn|đc|đt|gs|ks|kts|mr|mrs|ncs|nxb|pgs|sđt|st|stt|tel|fax|ths|tp|tr|ts|tt|tx|vd|vv|v\.v)$/i
