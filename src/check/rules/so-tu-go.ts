import { khoan } from '../../decree/muc-ii.ts'
import { dauGoOf } from '../dau-go.ts'
import { blocksOf, lineOf } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** A number, letter or dash typed at the head of a block that the program numbers. */
export const soTuGo: Rule = {
  code: 'decree/so-tu-go',
  title: 'Số thứ tự do chương trình đánh',
  why: 'Chương trình đánh số mục, khoản, điểm và đặt gạch đầu dòng, nên không thể trùng hay nhảy số. Gõ thêm số thì văn bản in ra hai lần: «1. 1. …».',
  quote:
    '«Số thứ tự các khoản trong mỗi mục dùng chữ số Ả Rập, sau số thứ tự có dấu chấm (.), cỡ chữ số bằng cỡ chữ của phần lời văn, kiểu chữ đứng.»',
  cite: khoan.cite,
  basis: 'must',
  reads: ['noi_dung', 'phu_luc'],
  type: 'ke-hoach',
  bad: 'noi_dung:\n  - khoan: 1. Các thôn tuyên truyền đến từng hộ dân.',
  good: 'noi_dung:\n  - khoan: Các thôn tuyên truyền đến từng hộ dân.',
  *check(vanBan) {
    for (const { block, cap, pointer } of blocksOf(vanBan)) {
      if (cap === undefined) continue
      const [first] = lineOf(block, pointer)
      const typed = first === undefined ? undefined : dauGoOf(first.text)
      if (first === undefined || typed === undefined) continue
      yield {
        pointer: first.pointer,
        message: `Có «${typed.mark}» gõ ở đầu dòng, trong khi chương trình tự đánh số thứ tự.`,
        hint: `Bỏ «${typed.mark}»: ${opening(typed.rest)}`,
      }
    }
  },
}

function opening(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 12 ? text : `${words.slice(0, 10).join(' ')} …`
}
