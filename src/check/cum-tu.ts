import { CAPITAL, WORD_END, WORD_START } from '../model/chu-cai.ts'
import { remember } from '../remember.ts'
import { lazy } from './lazy.ts'
import type { Signs } from './rule.ts'

/** What Phụ lục II may find fault with. Made so that a text without such words costs next to nothing. */
export interface Sua {
  readonly signs: Signs
  /** Global; made when first needed. */
  readonly pattern: () => RegExp
  /** What was found, as it is to be written. */
  readonly right: (found: string) => string
}

/**
 * Phrases as they are to be written, found however they are: in another case, with the other place of the tone
 * (Uỷ, Ủy), with y for i at the end (sỹ, sĩ). `before` and `after` are patterns of what must stand around.
 */
export function cumTu(
  phrases: readonly string[],
  { before = '', after = '' }: { readonly before?: string; readonly after?: string } = {},
): Sua {
  return {
    signs: { small: motTrong(phrases.map(phrase => loose(phrase.toLowerCase()))) },
    pattern: lazy(() => {
      const initials = phrases.map(phrase => phrase.charAt(0).replace('Ủ', 'ỦU')).join('')
      const any = motTrong(phrases.map(loose))
      return new RegExp(`(?=[${initials}])${WORD_START}${before}${any}${WORD_END}${after}`, 'gi')
    }),
    // Found in few ways, again and again.
    right: remember(found => {
      const phrase = phrases.find(one => plain(one) === plain(found))
      return phrase === undefined ? found : inCaseOf(found, phrase)
    }, 32),
  }
}

/** Signs of a pattern that finds nothing where none of these stand, simpler patterns themselves. */
export function coChu(words: readonly string[]): Signs {
  return { asIs: motTrong(words).replaceAll(' ', '\\s+') }
}

/** The same, where the first letter is a capital already. */
export function khiHoaDau(fix: Sua): Sua {
  const { right } = fix
  return { ...fix, right: found => (found === thuongDau(found) ? found : right(found)) }
}

/** The first letter capital, or small. */
export function hoaDau(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
export function thuongDau(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Words as alternatives of a pattern, the longest first. */
export function motTrong(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`
}

/** The found letters in the case of the phrase's: they differ in case and tone alone. */
function inCaseOf(found: string, phrase: string): string {
  const model = phrase.split(' ')
  return found
    .split(/\s+/)
    .map((word, i) =>
      Array.from(word, (letter, j) =>
        IS_CAPITAL.test(model[i]?.charAt(j) ?? '') ? letter.toUpperCase() : letter.toLowerCase(),
      ).join(''),
    )
    .join(' ')
}

const IS_CAPITAL = new RegExp(`^[${CAPITAL}]`)

/** A pattern of all ways of writing a phrase that `plain` takes for one. */
function loose(phrase: string): string {
  return phrase
    .replace(/[Ủủ]y/g, '(?:ủy|uỷ)')
    .replace(/ĩ(?![a-zà-ỹ])/g, '[ĩỹ]')
    .replace(/ỷ(?![a-zà-ỹ)])/g, '[ỷỉ]')
    .replace(/-/g, '[-–]')
    .replace(/ /g, '\\s+')
}

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
