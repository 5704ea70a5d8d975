import type { VanBan } from '../model/van-ban.ts'
import { memory, type Memory } from '../remember.ts'
import { lazy } from './lazy.ts'
import { proseOf, type Gathered } from './prose.ts'
import type { EachText, Finding, InText, Rule } from './rule.ts'
import { rules } from './rules/index.ts'
import { signsOf, type IsSigned } from './signs.ts'

/** What the rules find in the texts of a definition, by rule, in the order of the texts. No text is read twice. */
export function readTexts(vanBan: VanBan): ReadonlyMap<Rule, readonly Finding[]> {
  const texts = proseOf(vanBan)
  const known = texts.map(one => memoryOf(one).get(one.text))
  const likely = likelyIn(texts.filter((_, i) => known[i] === undefined))
  const all = new Map<Rule, Finding[]>()
  for (const [i, one] of texts.entries())
    for (const { reader, found } of known[i] ?? memoryOf(one).set(one.text, readingOf(one, likely))) {
      const { rule, inPlace } = reader
      const rest = inPlace === undefined ? found : inPlace(found, one, vanBan)
      if (rest === undefined) continue
      const before = all.get(rule)
      const finding = { pointer: one.pointer, ...rest }
      if (before === undefined) all.set(rule, [finding])
      else before.push(finding)
    }
  return all
}

interface Reader extends EachText {
  readonly rule: Rule
  readonly isSigned: IsSigned
}

const readers = lazy(() =>
  rules.flatMap((rule): readonly Reader[] => {
    const eachText = rule.eachText?.()
    return eachText === undefined ? [] : [{ ...eachText, rule, isSigned: signsOf(eachText.signs) }]
  }),
)

/** What was found in a text, and by whom: mostly nothing. */
type Reading = readonly { readonly reader: Reader; readonly found: InText }[]
const NOTHING: Reading = []

/** A letter to many recipients has nearly the same texts in each row. */
const asOpening = memory<Reading>()
const asOther = memory<Reading>()

/** What is right within a line may be wrong at its head. */
function memoryOf({ opens }: Gathered): Memory<Reading> {
  return opens ? asOpening : asOther
}

/** The few whose signs are anywhere in these texts: looked for in all at once. */
function likelyIn(fresh: readonly Gathered[]): readonly Reader[] {
  if (fresh.length === 0) return []
  const text = fresh.map(one => one.text).join('\n')
  const small = lazy(() => text.toLowerCase())
  return readers().filter(({ isSigned }) => isSigned(text, small))
}

function readingOf({ text, opens }: Gathered, likely: readonly Reader[]): Reading {
  const small = lazy(() => text.toLowerCase())
  const all = likely.flatMap(reader => {
    // What is told of this text must hang on no other.
    const found = reader.isSigned(text, small) ? reader.find(text, opens) : undefined
    return [found ?? []].flat().map((one: InText) => ({ reader, found: one }))
  })
  return all.length === 0 ? NOTHING : all
}
