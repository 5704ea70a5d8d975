import { keyOf, phrases, type PhraseKind } from './break-words.ts'

/** A word as the breaking of lines sees it. */
export interface Word {
  /** Key form without the punctuation around it; a lone sign is its own key. */
  readonly key: string
  readonly capital: boolean
  readonly number: boolean
  readonly dash: boolean
  /** Punctuation before, after it. */
  readonly opens: boolean
  readonly closes: boolean
}

/** A phrase of the tables: words `start` up to, not including, `end`. */
export interface Phrase {
  readonly kind: PhraseKind
  readonly start: number
  readonly end: number
}

/** A heading's words and what they are together. */
export interface Heading {
  readonly words: readonly Word[]
  readonly inCapitals: boolean
  /** By word: the phrase it stands in, if any. */
  readonly phraseAt: readonly (Phrase | undefined)[]
}

/** Reads words, without white space, for what may stand at a line's end. */
export function readHeading(texts: readonly string[]): Heading {
  const words = texts.map(wordOf)
  const whole = texts.join('')
  const inCapitals = whole === whole.toUpperCase() && whole !== whole.toLowerCase()
  return { words, inCapitals, phraseAt: phrasesIn(words, inCapitals) }
}

/** What is neither letter nor digit, at a word's ends. Ranges: `\p{L}` costs milliseconds of a start. */
const AROUND = /^[^\dA-Za-zÀ-ỹ]+|[^\dA-Za-zÀ-ỹ]+$/g

function wordOf(text: string): Word {
  const core = text.replace(AROUND, '')
  const initial = core.slice(0, 1)
  return {
    key: keyOf(core === '' ? text : core),
    capital: initial !== initial.toLowerCase(),
    number: /^(\d.*|[IVXLC]+)$/u.test(core),
    dash: /^[-–—&+/]$/u.test(text),
    opens: /^[([{“‘"«]/u.test(text),
    closes: /[,;:!?)\]}”’"»…]$/u.test(text),
  }
}

/** The longest phrases, from left to right. */
function phrasesIn(words: readonly Word[], inCapitals: boolean): readonly (Phrase | undefined)[] {
  const found: (Phrase | undefined)[] = []
  while (found.length < words.length) {
    const phrase = phraseFrom(found.length, words, inCapitals)
    const length = phrase === undefined ? 1 : phrase.end - phrase.start
    found.push(...Array.from({ length }, () => phrase))
  }
  return found
}

const longestPhrase = Math.max(...[...phrases.keys()].map(phrase => phrase.split(' ').length))

function phraseFrom(start: number, words: readonly Word[], inCapitals: boolean): Phrase | undefined {
  for (let end = Math.min(start + longestPhrase, words.length); end > start; end--) {
    const group = words.slice(start, end)
    const kind = phrases.get(group.map(word => word.key).join(' '))
    if (kind !== undefined && isWhole(group, inCapitals)) return { kind, start, end }
  }
  return undefined
}

/** Not cut by punctuation, nor by a name's beginning: «xã Hội An» is no «xã hội». */
function isWhole(group: readonly Word[], inCapitals: boolean): boolean {
  const [first, ...rest] = group
  if (group.slice(0, -1).some(word => word.closes) || rest.some(word => word.opens)) return false
  return inCapitals || first?.capital === true || !rest.some(word => word.capital)
}
