import type { VanBan } from '../model/van-ban.ts'
import { isCauMoi, isSauDauCau } from './cau.ts'
import { hoaDau, thuongDau, type Sua } from './cum-tu.ts'
import { searchOf, type InText } from './prose.ts'
import type { Finding } from './rule.ts'
import { together, toanVanOf, type Doan, type ToanVan } from './toan-van.ts'
import { trichDoan } from './trich-doan.ts'

/** How many faults of a text its hint puts right. */
const SHOWN = 5

/**
 * One finding for each text with faults: the message shows the first, the hint mends them all. Only those texts are read
 * in which no document before was looked for the same.
 * @param fixes the same object at each call
 */
export function* saiVietHoa(vanBan: VanBan, fixes: readonly Sua[]): Generator<Finding> {
  const whole = toanVanOf(vanBan)
  const search = searchOf(fixes)
  const fresh = whole.doan.filter(({ notes }) => notes[search] === undefined)
  if (fresh.length > 0) {
    const texts = freshTexts(whole, fresh)
    const likely = fixes.filter(fix => fix.near(texts))
    for (const doan of fresh) doan.notes[search] = findingOf(doan, likely) ?? 'none'
  }
  for (const { pointer, notes } of whole.doan) {
    const found = notes[search]
    if (found !== undefined && found !== 'none') yield { pointer, ...found }
  }
}

/** The same texts are new to nearly all rules: put together once. */
function freshTexts(whole: ToanVan, fresh: readonly Doan[]): ToanVan {
  if (fresh.length === whole.doan.length) return whole
  const last = latest.get(whole)
  if (last?.doan.length === fresh.length && fresh.every((doan, i) => doan === last.doan[i])) return last
  const texts = together(fresh)
  latest.set(whole, texts)
  return texts
}

const latest = new WeakMap<ToanVan, ToanVan>()

function findingOf(doan: Doan, likely: readonly Sua[]): InText | undefined {
  if (likely.length === 0) return undefined
  const faults = faultsOf(doan, likely)
  const [first] = faults
  if (first === undefined) return undefined
  const more = faults.length === 1 ? '' : ` (${faults.length} chỗ)`
  return {
    message: `«${first.found}» ở «${trichDoan(doan.text, first.start, first.end)}» viết hoa, viết thường chưa đúng${more}.`,
    hint: `Sửa thành: ${[...new Set(faults.map(({ right }) => `«${right}»`))].slice(0, SHOWN).join(', ')}`,
  }
}

interface Fault {
  readonly start: number
  readonly end: number
  readonly found: string
  readonly right: string
}

function faultsOf(doan: Doan, fixes: readonly Sua[]): readonly Fault[] {
  const all = fixes.flatMap(fix => {
    const hits = Array.from(doan.text.matchAll(fix.pattern()), hit => faultOf(doan, fix, hit))
    const found = hits.filter(fault => fault !== undefined)
    // It was likely of several texts: what is told of this one must hang on no other.
    return found.length > 0 && fix.near(together([doan])) ? found : []
  })
  const faults = all.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return faults.filter(fault => {
    if (fault.start < end) return false
    end = fault.end
    return true
  })
}

function faultOf({ text, opens }: Doan, fix: Sua, hit: RegExpExecArray): Fault | undefined {
  const [found] = hit
  const start = hit.index
  if (found === found.toUpperCase()) return undefined
  const isSmall = found === thuongDau(found)
  // Of a small letter at the head of a sentence the rule on sentences tells.
  if (isSmall && (isSauDauCau(text, start) || (opens && HEAD.test(text.slice(0, start))))) return undefined
  const wanted = fix.right(found)
  const right = !isSmall && isCauMoi(text, start) ? hoaDau(wanted) : wanted
  return right === found ? undefined : { start, end: start + found.length, found, right }
}

/** Only marks before the first word. */
const HEAD = /^[\s*"“«(]*$/
