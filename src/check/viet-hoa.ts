import { isCauMoi, isSauDauCau } from './cau.ts'
import { hoaDau, thuongDau, type Sua } from './cum-tu.ts'
import type { Gathered, Prose } from './prose.ts'
import type { EachText, InText } from './rule.ts'
import { eitherOf, signsOf } from './signs.ts'
import { trichDoan } from './trich-doan.ts'

/** How many faults of a text its hint puts right. */
const SHOWN = 5

/** One finding for each text with faults: the message shows the first, the hint mends them all. */
export function saiVietHoa(fixes: readonly Sua[]): VietHoa {
  const likely = fixes.map(fix => ({ fix, isSigned: signsOf(fix.signs) }))
  return {
    signs: eitherOf(fixes.map(({ signs }) => signs)),
    find: (text, opens) => {
      const small = (): string => text.toLowerCase()
      const own = likely.filter(({ isSigned }) => isSigned(text, small)).map(({ fix }) => fix)
      return findingOf({ text, opens }, own)
    },
    inPlace: outsideCapitals,
  }
}

/** What stands in capitals is no matter of capital letters. */
export function outsideCapitals(found: InText, { pointer }: Prose): InText | undefined {
  return isInCapitals(pointer) ? undefined : found
}

/** Whether a text is printed in capitals, or holds a code. */
export function isInCapitals(pointer: string): boolean {
  return IN_CAPITALS.test(pointer)
}

const IN_CAPITALS =
  /^\/(?:co_quan_|ky_hieu|don_vi_soan_thao|luu_van_ban|pham_vi_luu_hanh|nguoi_ky\/(?:\d+\/)?(?:quyen_han|chuc_vu))|\/(?:phan|chuong|muc|tieu_muc)(?:\/tieu_de)?$|^\/phu_luc\/\d+\/tieu_de$/

/** At most one finding a text. */
interface VietHoa extends EachText {
  readonly find: (text: string, opens: boolean) => InText | undefined
}

type Doan = Pick<Gathered, 'text' | 'opens'>

function findingOf(doan: Doan, fixes: readonly Sua[]): InText | undefined {
  const faults = faultsOf(doan, fixes)
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
  const all = fixes.flatMap(fix =>
    Array.from(doan.text.matchAll(fix.pattern()), hit => faultOf(doan, fix, hit) ?? []).flat(),
  )
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
