import { dauCau } from '../../decree/viet-hoa.ts'
import { LETTER } from '../../model/chu-cai.ts'
import { isSauDauCau, SMALL } from '../cau.ts'
import { hoaDau } from '../cum-tu.ts'
import { dauGoOf } from '../dau-go.ts'
import type { InText, Rule } from '../rule.ts'
import { trichDoan } from '../trich-doan.ts'
import { isInCapitals } from '../viet-hoa.ts'

/** A sentence that begins with a small letter: at the head of a paragraph, or after a full stop in it. */
export const dauCauVietHoa: Rule = {
  code: 'decree/dau-cau-viet-hoa',
  title: 'Viết hoa đầu câu',
  why: 'Chữ đầu của mỗi câu viết hoa: sau dấu chấm, chấm hỏi, chấm than và khi xuống dòng.',
  quote: dauCau.quote,
  cite: dauCau.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn báo cáo kết quả. việc kiểm tra làm trong tháng 6.]',
  good: 'noi_dung: [Các thôn báo cáo kết quả. Việc kiểm tra làm trong tháng 6.]',
  eachText: () => ({
    signs: { asIs: `(?:(?:^|\\n)\\s*|[.?!]\\s+)\\*{0,3}["“«(]?${SMALL}{2}` },
    find: (text, opens) => findingOf(text, [...(opens ? headOf(text) : []), ...afterStops(text)]),
    inPlace: (found, { pointer }) =>
      pointer.includes('/noi_dung/') && !isInCapitals(pointer) ? found : undefined,
  }),
}

/** A word, and where it stands. */
interface Head {
  readonly word: string
  readonly start: number
}

function findingOf(text: string, heads: readonly Head[]): InText | undefined {
  const [first] = heads
  if (first === undefined) return undefined
  const more = heads.length === 1 ? '' : ` (${heads.length} chỗ)`
  return {
    message: `Câu bắt đầu bằng chữ thường: «${trichDoan(text, first.start, first.start + first.word.length)}»${more}.`,
    hint: `Sửa thành: ${[...new Set(heads.map(({ word }) => `«${hoaDau(word)}»`))].join(', ')}`,
  }
}

function afterStops(text: string): readonly Head[] {
  return Array.from(text.matchAll(AFTER_STOP), ({ 0: found, 1: word = '', index }) => ({
    word,
    start: index + found.length - word.length,
  })).filter(({ start }) => isSauDauCau(text, start))
}

function headOf(text: string): readonly Head[] {
  const [, before = '', word] = HEAD.exec(text) ?? []
  return word === undefined || dauGoOf(text) !== undefined ? [] : [{ word, start: before.length }]
}

/** Two letters at least, and no name with a capital, mark or figure inside: not «a)», «x =», «iPhone», «v.v.», «www.». */
const WORD = `${SMALL}{2,}(?![${LETTER}\\d)]|[./@:_-][${LETTER}\\d]|://)`
const HEAD = new RegExp(`^(\\s*\\*{0,3}["“«(]?)(${WORD})`)
const AFTER_STOP = new RegExp(`[.?!]\\s+\\*{0,3}["“«]?(${WORD})`, 'g')
