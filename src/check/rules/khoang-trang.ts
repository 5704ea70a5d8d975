import type { InText, Rule } from '../rule.ts'
import { trichDoan } from '../trich-doan.ts'

/** How many faults of a text its hint puts right. */
const SHOWN = 3
/** Characters between two faults that one excerpt shows. */
const NEAR = 24

/** Double spaces, spaces on the wrong side of a mark, and spaces that are none of the keyboard's. */
export const khoangTrang: Rule = {
  code: 'prose/khoang-trang',
  title: 'Khoảng trắng thừa',
  why: 'Giữa hai từ có một khoảng trắng; trước dấu , ; : . ! ? và dấu đóng ngoặc không có khoảng trắng, sau dấu mở ngoặc cũng vậy. Khoảng trắng đặc biệt (không ngắt dòng, độ rộng khác thường) hay lẫn vào khi dán từ Word hoặc trang web.',
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: ["Các thôn  tuyên truyền , vận động từng hộ dân."]',
  good: 'noi_dung: ["Các thôn tuyên truyền, vận động từng hộ dân."]',
  eachText: () => ({
    signs: { asIs: SUSPECT.source },
    find: spacesIn,
    // Of a ký hiệu decree/ky-hieu-dau tells.
    inPlace: (found, { pointer }) => (pointer === '/ky_hieu' ? undefined : found),
  }),
}

function spacesIn(text: string): InText | undefined {
  const faults = faultsOf(text)
  const [first] = faults
  if (first === undefined) return undefined
  const places = apart(faults).map(({ start, end }) => trichDoan(text, start, end))
  const more = faults.length === 1 ? '' : ` (${faults.length} chỗ)`
  return {
    message: `${first.what} ở «${places[0] ?? ''}»${more}.`,
    hint: `Sửa thành: ${[...new Set(places.map(fixed))]
      .slice(0, SHOWN)
      .map(place => `«${place}»`)
      .join(', ')}`,
  }
}

/** Neighbours are shown together. */
function apart(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter((fault, i) => i === 0 || fault.start - (faults[i - 1]?.end ?? 0) > NEAR)
}

interface Fault {
  readonly start: number
  readonly end: number
  readonly what: string
  readonly right: string
}

/** Spaces but line breaks, which a folded text has had already. */
const SPACES = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+|[\u200c\u200d]/g
const SPECIAL = /[^ \t]/

/** What a text with a fault has in it: most have none, and need not be looked at space by space. */
const SUSPECT =
  /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]{2}|[\t\u00a0\u2000-\u200a\u200c\u200d\u202f\u205f\u3000]| [,;:)!?.]|\( /

function faultsOf(text: string): readonly Fault[] {
  if (!SUSPECT.test(text)) return []
  return Array.from(text.matchAll(SPACES)).flatMap(({ 0: run, index: start }) => {
    const end = start + run.length
    const fault = faultOf(run, text.slice(Math.max(0, start - 2), start), text.slice(end, end + 3))
    return fault === undefined ? [] : [{ start, end, ...fault }]
  })
}

function faultOf(run: string, before: string, after: string): Omit<Fault, 'start' | 'end'> | undefined {
  if (/[\u200c\u200d]/.test(run)) return { what: 'Có ký tự vô hình', right: '' }
  // At the ends, and beside a line break, the program folds them.
  if (/(?:^|\n)$/.test(before) || /^(?:\n|$)/.test(after)) return undefined
  if (isClosing(after) && !(/\d$/.test(before) && /^:\s?\d/.test(after)))
    return { what: `Thừa khoảng trắng trước dấu «${after.charAt(0)}»`, right: '' }
  if (before.endsWith('(')) return { what: 'Thừa khoảng trắng sau dấu «(»', right: '' }
  if (SPECIAL.test(run)) return { what: `Có khoảng trắng đặc biệt ${codeOf(run)}`, right: ' ' }
  if (run.length > 1 || run === '\t') return { what: 'Thừa khoảng trắng', right: ' ' }
  return undefined
}

/** A mark that belongs to the word before it; «...», «./.», «???» are something else. */
function isClosing(after: string): boolean {
  return /^(?:[,;:)]|[!?](?![!?])|\.(?:\s|$))/.test(after)
}

function codeOf(run: string): string {
  const [special = ' '] = SPECIAL.exec(run) ?? []
  return `U+${special.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

function fixed(text: string): string {
  return faultsOf(text).reduceRight(
    (rest, { start, end, right }) => rest.slice(0, start) + right + rest.slice(end),
    text,
  )
}
