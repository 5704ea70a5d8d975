import { LETTER } from '../../model/chu-cai.ts'
import { textOf, parseInline } from '../../tree/inline.ts'
import { proseOf } from '../prose.ts'
import type { InText, Rule } from '../rule.ts'
import { trichDoan } from '../trich-doan.ts'

/** A star that was meant as emphasis and is none: printed, or lost where the decree sets the look. */
export const dauSao: Rule = {
  code: 'prose/dau-sao',
  title: 'Dấu sao không thành chữ đậm, nghiêng',
  why: 'Chữ đậm viết **như thế này**, chữ nghiêng viết *như thế này*; dấu mở và dấu đóng phải đi đủ cặp và sát chữ. Tên cơ quan, địa danh, trích yếu và người ký không dùng dấu sao: kiểu chữ của các phần này đã có quy định. Muốn in dấu sao thì viết \\*.',
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: ["Hoàn thành **trước ngày 15 tháng 6."]',
  good: 'noi_dung: ["Hoàn thành **trước ngày 15 tháng 6**."]',
  eachText: () => ({
    signs: { asIs: '\\*' },
    find: text => starsIn(text, false),
    inPlace: (found, { pointer }) => (hasEmphasis(pointer) ? found : undefined),
  }),
  *check(vanBan) {
    for (const { pointer, text } of proseOf(vanBan))
      if (text.includes('*') && !hasEmphasis(pointer))
        for (const found of starsIn(text, true)) yield { pointer, ...found }
  },
}

/** @param plain whether its look is the decree's alone */
function starsIn(text: string, plain: boolean): readonly InText[] {
  if (!plain && !text.replace(SOUND, '').includes('*')) return []
  return paragraphs(text).flatMap(paragraph => starIn(paragraph, plain) ?? [])
}

function starIn(text: string, plain: boolean): InText | undefined {
  const printed = textOf(parseInline(text.replace(/\\[*\\]/g, ESCAPED)))
  const shown = plain ? text : printed
  const found = strayIn(shown)
  if (found === undefined) return undefined
  const lost = plain && strayIn(printed) === undefined
  return {
    message: `Dấu «${found.stars}» ở «${trichDoan(shown, found.at, found.at + found.stars.length)}» ${lost ? 'không có tác dụng' : 'sẽ in ra thành chữ'}.`,
    hint: plain
      ? `Bỏ dấu sao: ${text.replace(/\*+/g, '')}`
      : 'Thêm dấu sao còn thiếu ở đầu kia, sát chữ; muốn in dấu sao thì viết \\*.',
  }
}

/** Pairs that are emphasis whatever stands around: most texts have no other star, and need not be parsed. */
const SOUND = new RegExp(
  `(?<!\\S)(\\*{1,2})[${LETTER}\\d](?:[^*\\\\<\\n]*[${LETTER}\\d.,;:])?\\1(?![^\\s.,;:])`,
  'g',
)

/** An empty line ends a paragraph, and every emphasis with it. */
function paragraphs(text: string): readonly string[] {
  return text.split(/\n[ \t\r]*\n/)
}

/** Stands for a character that the author escaped. */
const ESCAPED = '\ue000'

/** Keys whose look is the decree's alone: pairs of stars there are dropped, others printed. */
const PLAIN =
  /^\/(?:co_quan_chu_quan|co_quan_ban_hanh|ky_hieu|don_vi_soan_thao|dia_danh|trich_yeu|nguoi_ky|pham_vi_luu_hanh|nguoi_soan_thao|dia_chi_co_quan)(?:\/|$)/

function hasEmphasis(pointer: string): boolean {
  return !PLAIN.test(pointer)
}

/** Two stars, or one that touches a word on one side only. Not 5 * 3, 2*3, (*), nor a row of stars. */
function strayIn(text: string): { readonly stars: string; readonly at: number } | undefined {
  for (const { 0: stars, index: at } of text.matchAll(/\*+/g)) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + stars.length)
    if (stars.length > 3 || (before === '(' && after === ')')) continue
    if (stars.length > 1 || isWord(before) !== isWord(after)) return { stars, at }
  }
  return undefined
}

const WORD = new RegExp(`[${LETTER}\\d]`)

function isWord(character: string): boolean {
  return WORD.test(character)
}
