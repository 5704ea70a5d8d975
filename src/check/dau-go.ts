import { CAPITAL, LETTER } from '../model/chu-cai.ts'
import type { CapKey } from '../model/van-ban.ts'

/** A number, letter or dash that an author typed at the head of a text, and the text without it. */
export interface DauGo {
  readonly mark: string
  readonly rest: string
  /** The key that makes the program put such a mark. */
  readonly cap: CapKey
}

/** `1. Mục đích`, `**a)** Tổ chức`, `- Các thôn`; undefined for a text that starts like any other. */
export function dauGoOf(text: string): DauGo | undefined {
  if (!MAYBE.test(text)) return undefined
  const dash = /^\s*([-–—+•●▪*])\s+(?=\S)/u.exec(text)
  if (dash !== null) return { mark: dash[1] ?? '', rest: text.slice(dash[0].length).trim(), cap: 'gach' }
  const [, stars = '', body = ''] = /^\s*(\*{0,3})(.*)$/su.exec(text) ?? []
  for (const { pattern, cap } of MARKS) {
    const found = pattern.exec(body)
    if (found === null) continue
    const [whole, mark = ''] = found
    return { mark, rest: `${whole.includes('*') ? '' : stars}${body.slice(whole.length).trim()}`, cap }
  }
  return undefined
}

/** Cheaper than all of those: few texts begin so. */
const MAYBE = /^\s*(?:[-–—+•●▪*]\s|\*{0,3}(?:\d|[IVX]{1,5}[.)]|[a-zđ][).\/]))/

const UPPER = `(?=[${CAPITAL}])`

// Years, dates, decimals and initials (V. I. Lê-nin) are no numbers of a line.
const MARKS: readonly { readonly pattern: RegExp; readonly cap: CapKey }[] = [
  {
    pattern: new RegExp(
      `^([IVX]{1,5}[.)])(?:\\*{1,3})?(?:\\s+|(?=[${CAPITAL}][a-zà-ỹ]))(?![${CAPITAL}]\\.)(?=\\S)`,
    ),
    cap: 'muc',
  },
  { pattern: new RegExp(`^(\\d{1,2}[.)])(?:\\*{1,3})?(?:\\s+|(?=[${LETTER}]))(?=\\S)`), cap: 'khoan' },
  { pattern: new RegExp(`^(\\d{1,2}\\/)(?:\\*{1,3})?\\s+(?=[${LETTER}])`), cap: 'khoan' },
  { pattern: new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,3}[.)]?)(?:\\*{1,3})?\\s+${UPPER}`), cap: 'diem' },
  { pattern: /^([a-zđ]\))(?:\*{1,3})?\s*(?=\S)/, cap: 'diem' },
  { pattern: /^([a-zđ][./])(?:\*{1,3})?\s+(?=\S)/, cap: 'diem' },
]
