import { remember } from '../remember.ts'

/**
 * Letters of Vietnamese, to stand between the brackets of a character class. Ranges rather than `\p{L}`:
 * a Unicode property costs a millisecond of a start.
 */
export const LETTER = 'A-Za-zÀ-ỹ'

/** The capital ones. */
export const CAPITAL = 'A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ'

/** Before a word, and after one: what `\b` is to ASCII. */
export const WORD_START = '(?<![A-Za-zÀ-ỹ])'
export const WORD_END = '(?![A-Za-zÀ-ỹ])'

/** A text on one line, without white space around it. */
export function clean(text: string): string {
  return (UNCLEAN.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

/** White space that is not a single space. */
const UNCLEAN = /\s\s|[^\S ]/

/** Ủy/Uỷ, HÒA/HOÀ: the decree prints both; the same text without case, tone marks and extra spaces. */
export const sameLetters = remember(text => clean(withoutTone(text.toLowerCase())))

/** Ủ → U, Ề → Ê: the five tones go, the letters stay. */
export function withoutTone(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
}
