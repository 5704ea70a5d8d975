import { readHeading, type Heading } from './break-reading.ts'
import { counters, dateParts, leaning, strictCounters, type PhraseKind } from './break-words.ts'

/**
 * What it costs to begin a line with each word, 0 or more; 1 outweighs nearly any unevenness. `words`
 * may hold non-breaking spaces: their parts are judged as words, since names are read across them.
 */
export function breakCosts(words: readonly string[]): readonly number[] {
  const parts = words.map(word => word.split(nonBreaking))
  const heading = readHeading(parts.flat())
  let at = 0
  return parts.map(({ length }) => {
    const cost = at === 0 ? 0 : costBefore(at, heading)
    at += length
    return cost
  })
}

/** 4 as good as forbids a break; 0.3 is what two lines cost that are off by some 40 % of their mean. */
const cost = {
  /** After «số» and «ngày»: worse than any. */
  afterStrictCounter: 8,
  /** Inside a name; between a counter and its number; in capitals also inside a word, or between a unit and its name. */
  together: 4,
  beforeDash: 3,
  afterDash: 2,
  /** Between a common noun and its name: «tỉnh | Quảng Ngãi». */
  beforeName: 2,
  /** After a word that leans on the next. */
  leaning: 0.4,
  /** Between a number and what it counts: «30 | ngày». */
  quantity: 0.15,
  /** Anywhere else, unless the place invites a break. Capitals tell names badly, so there invitations weigh more. */
  plain: 0.03,
  plainInCapitals: 0.12,
}

/** Between the syllables of a phrase; in capitals, where phrases are all that is known, `cost.together`. */
const insideCost: Readonly<Record<PhraseKind, number>> = {
  unit: cost.together,
  place: 0.3,
  title: cost.together,
  name: cost.together,
  body: 1,
  cling: 0.5,
  compound: 1,
}

/** Before a phrase that belongs to what stands before it. */
const clingCost = 1

const nonBreaking = /[\u00a0\u2007\u202f\ufeff]/u

function costBefore(at: number, heading: Heading): number {
  const worst = Math.max(...rules.map(rule => rule(at, heading)))
  if (worst > 0) return worst
  if (invites(at, heading)) return 0
  return heading.inCapitals ? cost.plainInCapitals : cost.plain
}

/** What speaks against a break before word `at`; 0 if nothing does. */
type Rule = (at: number, heading: Heading) => number

const rules: readonly Rule[] = [
  function loneDash(at, { words }) {
    if (words[at]?.dash) return cost.beforeDash
    return words[at - 1]?.dash ? cost.afterDash : 0
  },

  function insidePhrase(at, { phraseAt, inCapitals }) {
    const phrase = phraseAt[at]
    if (phrase === undefined || phrase !== phraseAt[at - 1]) return 0
    return inCapitals ? cost.together : insideCost[phrase.kind]
  },

  function clinging(at, { phraseAt, words }) {
    return phraseAt[at]?.kind === 'cling' && !words[at - 1]?.closes ? clingCost : 0
  },

  function afterLeaning(at, { words, inCapitals }) {
    const left = words[at - 1]
    if (left === undefined || left.closes || !leaning.has(left.key)) return 0
    return inCapitals || !left.capital || at === 1 ? cost.leaning : 0
  },

  function afterCounter(at, { words }) {
    const left = words[at - 1]
    if (left === undefined || left.closes || !counters.has(left.key)) return 0
    if (strictCounters.has(left.key)) return cost.afterStrictCounter
    return words[at]?.number ? cost.together : 0
  },

  function insideDate(at, { words }) {
    const [left, right] = [words[at - 1], words[at]]
    if (left === undefined || right === undefined || left.closes) return 0
    return left.number && dateParts.has(right.key) ? cost.leaning : 0
  },

  function quantity(at, { words }) {
    const [before, left, right] = [words[at - 2], words[at - 1], words[at]]
    if (left === undefined || right === undefined || left.closes || !/^\d[\d.,]*$/u.test(left.key)) return 0
    if (leaning.has(right.key) || right.opens || (before !== undefined && counters.has(before.key))) return 0
    return cost.quantity
  },

  function insideName(at, { words, inCapitals, phraseAt }) {
    const [left, right] = [words[at - 1], words[at]]
    // «Tuần | Văn hóa»: the right word begins something of its own.
    if (phraseAt[at]?.start === at) return 0
    return !inCapitals && left?.capital && right?.capital && !left.closes && !right.opens ? cost.together : 0
  },

  function beforeName(at, { words, inCapitals, phraseAt }) {
    const kind = phraseAt[at - 1]?.kind
    const takesName = kind === 'unit' || kind === 'place' || kind === 'title'
    const isName = !inCapitals && words[at]?.capital && !words[at - 1]?.closes
    return takesName && isName ? cost.beforeName : 0
  },

  function insideNameInCapitals(at, heading) {
    return heading.inCapitals && insideUnitName(at, heading) ? cost.together : 0
  },
]

/** In capitals the two syllables after a unit are taken for its name: «TỈNH QUẢNG NGÃI». */
function insideUnitName(at: number, { words, phraseAt }: Heading): boolean {
  for (const back of [1, 2]) {
    const [left, right] = [words[at - back], words[at - back + 1]]
    const phrase = phraseAt[at - back + 1]
    const startsAnew = phrase?.kind === 'unit' || phrase?.kind === 'body'
    if (left === undefined || right === undefined || left.closes || right.opens || right.dash) return false
    if (startsAnew || leaning.has(right.key)) return false
    if (phraseAt[at - back]?.kind === 'unit' && phrase !== phraseAt[at - back]) return true
  }
  return false
}

/** Whether a reader expects a pause before word `at`. */
function invites(at: number, { words, phraseAt, inCapitals }: Heading): boolean {
  const [left, right, phrase] = [words[at - 1], words[at], phraseAt[at]]
  if (left === undefined || right === undefined) return false
  const startsGroup = phrase?.start === at && (phrase.kind === 'unit' || phrase.kind === 'body')
  const leansAhead = leaning.has(right.key) && (inCapitals || !right.capital)
  return left.closes || right.opens || startsGroup || leansAhead
}
