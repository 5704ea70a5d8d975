import { thePhuLuc2 } from '../../decree/cite.ts'
import { LETTER, WORD_START } from '../../model/chu-cai.ts'
import { proseOf } from '../prose.ts'
import type { Rule } from '../rule.ts'
import { trichDoan } from '../trich-doan.ts'

/** Điều, Mục, Chương, Phần of a document are capital, khoản and điểm are not. */
export const vienDanVietHoa: Rule = {
  code: 'decree/vien-dan-viet-hoa',
  title: 'Viết hoa khi viện dẫn điều, khoản, điểm',
  why: 'Khi viện dẫn phần, chương, mục, tiểu mục, điều của một văn bản cụ thể thì viết hoa; khoản và điểm viết thường, trừ khi đứng đầu câu: «điểm a khoản 2 Điều 103».',
  quote:
    '«Trường hợp viện dẫn phần, chương, mục, tiểu mục, điều, khoản, điểm của một văn bản cụ thể thì viết hoa chữ cái đầu của phần, chương, mục, tiểu mục, điều.»',
  cite: thePhuLuc2('V.7'),
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn thực hiện theo Khoản 2 điều 5 Quy chế của xã.]',
  good: 'noi_dung: [Các thôn thực hiện theo khoản 2 Điều 5 Quy chế của xã.]',
  *check(vanBan) {
    for (const { pointer, text } of proseOf(vanBan)) {
      const found = [...text.matchAll(LOWER), ...text.matchAll(UPPER)].sort((a, b) => a.index - b.index)
      const [first] = found
      if (first === undefined) continue
      const more = found.length === 1 ? '' : ` (${found.length} chỗ)`
      yield {
        pointer,
        message: `Viện dẫn «${first[0]}» ở «${trichDoan(text, first.index, first.index + first[0].length)}» viết hoa, viết thường chưa đúng${more}.`,
        hint: `Sửa thành: ${[...new Set(found.map(([cited]) => turned(cited)))].map(right => `«${right}»`).join(', ')}`,
      }
    }
  },
}

const END = `(?![${LETTER}\\d%/])`
const LOWER = new RegExp(`${WORD_START}(?:tiểu mục|điều|chương|mục|phần)\\s+(?:\\d{1,3}|[IVXLC]+)${END}`, 'g')
/** In the middle of a sentence: after a word, a number or a comma. */
const UPPER = new RegExp(
  `(?=Khoản|Điểm)(?<=[${LETTER}\\d,)]\\s+)(?:Khoản\\s+\\d{1,3}|Điểm\\s+[a-zđ])${END}`,
  'g',
)

function turned(cited: string): string {
  const first = cited.charAt(0)
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()
  return other + cited.slice(1)
}
