import { dauKetThuc as dau } from '../../decree/muc-ii.ts'
import { LETTER } from '../../model/chu-cai.ts'
import { lastTextsOf, proseOf } from '../prose.ts'
import type { Rule } from '../rule.ts'
import { trichDoan } from '../trich-doan.ts'

/** «./.» anywhere but after the last sentence, where the program puts it and a typed one does no harm. */
export const dauKetThuc: Rule = {
  code: 'prose/dau-ket-thuc',
  title: '«./.» chỉ ở cuối văn bản',
  why: 'Dấu «./.» báo hết nội dung văn bản, nên chỉ có một, sau câu cuối cùng. Chương trình tự đặt dấu này; gõ ở chỗ khác thì văn bản có hai dấu.',
  basis: 'practice',
  reads: ['prose', 'noi_dung', 'phu_luc', 'trinh_bay_nhiem_vu'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn báo cáo UBND xã./., Yêu cầu các thôn nghiêm túc thực hiện.]',
  good: 'noi_dung: [Các thôn báo cáo UBND xã., Yêu cầu các thôn nghiêm túc thực hiện.]',
  *check(vanBan) {
    const likely = proseOf(vanBan).filter(({ text }) => text.includes('/.'))
    if (likely.length === 0) return
    const last = new Set(lastTextsOf(vanBan).map(({ pointer }) => pointer))
    for (const { pointer, text } of likely) {
      const found = (last.has(pointer) ? BEFORE_END : ANYWHERE).exec(text)
      if (found === null) continue
      yield {
        pointer,
        message: `Dấu «${found[0]}» ở «${trichDoan(text, found.index, found.index + found[0].length)}» không phải ở cuối nội dung.`,
        hint: `Bỏ dấu này; chương trình tự đặt «${dau.text}» sau câu cuối cùng.`,
      }
    }
  },
}

const ANYWHERE = new RegExp(`\\.\\/\\.|(?<=[${LETTER}])\\/\\.(?=[\\s*]*$)`)
const BEFORE_END = /\.\/\.(?![\s*]*$)/
