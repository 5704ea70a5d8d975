import { isScalar, isSeq, parseDocument, visit } from 'yaml'

/** How many variants of a definition there are. */
export const VARIANTS = 40

const CHUC = ['hai', 'ba', 'bốn', 'năm']
const DON_VI = ['mốt', 'hai', 'ba', 'bốn', 'lăm', 'sáu', 'bảy', 'tám', 'chín', 'tư']

/** After so many words of a text the variant's are put in again. */
const EVERY = 15

/** Keys of what is no text: choices, dates, abbreviations. */
const KEPT = [
  'loai_van_ban',
  'ky_hieu',
  'don_vi_soan_thao',
  'thoi_gian_ban_hanh',
  'trinh_bay_nhiem_vu',
  'quyen_han',
]
/** Names get the number in figures, at the end of their last line: of several words they would be too long for it. */
const NAMES = ['co_quan_ban_hanh', 'dia_danh', 'ho_ten']

/** The same document with other words in each of its texts: those of a number, by the number of the variant. */
export function chuMoi(definition: string, variant: number): string {
  const document = parseDocument(definition)
  const words = `${CHUC[Math.floor(variant / DON_VI.length) % CHUC.length]} ${DON_VI[variant % DON_VI.length]}`
  visit(document, {
    Pair: (_, { key, value }) => {
      const of = isScalar(key) ? String(key.value) : ''
      const last = isSeq(value) ? value.items.at(-1) : value
      // Set in lines by its author: one of them is still to fit.
      if (of === 'trich_yeu' && isSeq(value) && isScalar(last)) {
        last.value = `${String(last.value)} ${words}`
        return visit.SKIP
      }
      if (NAMES.includes(of) && isScalar(last)) last.value = `${String(last.value)} ${21 + variant}`
      if (of === 'so_van_ban' && isScalar(last)) last.value = Number(last.value) + variant
      return KEPT.includes(of) || NAMES.includes(of) ? visit.SKIP : undefined
    },
    Scalar: (at, scalar) => {
      if (at !== 'key' && typeof scalar.value === 'string')
        scalar.value = withWords(scalar.value, words, variant % EVERY)
    },
  })
  return document.toString({ lineWidth: 100 })
}

/** Between words of small letters, so that no name, number or quoted document is torn apart; without any, at the end. */
function withWords(text: string, words: string, first: number): string {
  const list = text.split(' ')
  const isGap = (i: number): boolean => SMALL.test(list[i] ?? '') && STARTS_SMALL.test(list[i + 1] ?? '')
  const gaps = [...list.keys()].filter(isGap)
  const wanted = list.flatMap((_, i) => (i % EVERY === first ? (gaps.find(gap => gap >= i) ?? []) : []))
  const chosen = wanted.length > 0 ? wanted : gaps.slice(0, 1)
  if (chosen.length === 0) return text.replace(/[.:;]*$/, end => ` ${words}${end}`)
  return list.map((word, i) => (chosen.includes(i) ? `${word} ${words}` : word)).join(' ')
}

const SMALL = /^[a-zà-ỹđ]+$/
const STARTS_SMALL = /^[a-zà-ỹđ]/
