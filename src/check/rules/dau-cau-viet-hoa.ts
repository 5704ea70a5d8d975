import { dauCau } from '../../decree/viet-hoa.ts'
import { LETTER } from '../../model/chu-cai.ts'
import type { VanBan } from '../../model/van-ban.ts'
import { isSauDauCau, SMALL } from '../cau.ts'
import { hoaDau } from '../cum-tu.ts'
import { dauGoOf } from '../dau-go.ts'
import type { Finding, Rule } from '../rule.ts'
import { toanVanOf } from '../toan-van.ts'
import { trichDoan } from '../trich-doan.ts'

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
  check: findings,
}

function* findings(vanBan: VanBan): Generator<Finding> {
  for (const { pointer, text, opens } of toanVanOf(vanBan).doan) {
    if (!pointer.includes('/noi_dung/')) continue
    const heads = [...(opens ? headOf(text) : []), ...Array.from(text.matchAll(AFTER_STOP)).filter(afterStop)]
    const [first] = heads
    if (first === undefined) continue
    const more = heads.length === 1 ? '' : ` (${heads.length} chỗ)`
    const end = first.index + first[0].length
    yield {
      pointer,
      message: `Câu bắt đầu bằng chữ thường: «${trichDoan(text, first.index, end)}»${more}.`,
      hint: `Sửa thành: ${[...new Set(heads.map(([word]) => `«${hoaDau(word)}»`))].join(', ')}`,
    }
  }
}

function afterStop({ input, index }: RegExpExecArray): boolean {
  return isSauDauCau(input, index)
}

function headOf(text: string): readonly RegExpExecArray[] {
  const head = HEAD.exec(text)
  return head === null || dauGoOf(text) !== undefined ? [] : [head]
}

/** Two letters at least, and no name with a capital, mark or figure inside: not «a)», «x =», «iPhone», «v.v.», «www.». */
const WORD = `${SMALL}{2,}(?![${LETTER}\\d)]|[./@:_-][${LETTER}\\d]|://)`
const HEAD = new RegExp(`(?=${SMALL})(?<=^\\s*\\*{0,3}["“«(]?)${WORD}`)
const AFTER_STOP = new RegExp(`(?=${SMALL})(?<=[.?!]\\s+\\*{0,3}["“«]?)${WORD}`, 'g')
