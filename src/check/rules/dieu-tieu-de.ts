import { the } from '../../decree/cite.ts'
import { blocksOf } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** A title is rarely longer. */
const LONGEST = 150

/** A whole sentence where the title of a điều stands: it would come out bold. */
export const dieuTieuDe: Rule = {
  code: 'decree/dieu-tieu-de',
  title: 'Tiêu đề của điều là một cụm từ',
  why: 'Chữ ghi ngay sau dieu là tiêu đề, in đậm. Điều có lời văn ngay sau số thứ tự, như ở quyết định cá biệt (Mẫu 1.2), thì ghi dieu: { loi_van: … } để chỉ «Điều 1.» in đậm.',
  quote: '«Tiêu đề là cụm từ chỉ nội dung chính của phần, chương, mục, tiểu mục, điều.»',
  cite: the('II.6.d'),
  basis: 'practice',
  reads: ['noi_dung', 'phu_luc'],
  type: 'ke-hoach',
  bad: 'noi_dung:\n  - dieu: Quyết định này có hiệu lực từ ngày ký.',
  good: 'noi_dung:\n  - dieu: { loi_van: Quyết định này có hiệu lực từ ngày ký. }',
  *check(vanBan) {
    for (const { block, pointer } of blocksOf(vanBan)) {
      const { dieu } = block
      const isText = typeof dieu === 'string'
      const title = (isText ? dieu : dieu?.tieu_de)?.trim()
      // Before a text of its own a title may end with a full stop.
      if (title === undefined || !((isText && SENTENCE.test(title)) || title.length > LONGEST)) continue
      yield {
        pointer: `${pointer}/dieu${isText ? '' : '/tieu_de'}`,
        message: 'Tiêu đề của điều là cả một câu, sẽ in đậm cả câu.',
        hint: isText
          ? 'Nếu là lời văn của điều, ghi dieu: { loi_van: … }.'
          : 'Rút gọn tieu_de thành một cụm từ, phần còn lại ghi ở loi_van.',
      }
    }
  },
}

/** Ends with a full stop that is no ellipsis and no abbreviation's. */
const SENTENCE = /[^.\s]{2}[.;]$/
