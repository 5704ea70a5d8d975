import type { VanBan } from '../../model/van-ban.ts'
import { dauGoOf } from '../dau-go.ts'
import { blocksOf, contentsOf, type PlacedContent } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** A plain paragraph that starts with a number, a letter or a dash. */
export const dongDanhSo: Rule = {
  code: 'prose/dong-danh-so',
  title: 'Đoạn văn gõ sẵn số thứ tự',
  why: 'Đoạn văn mở đầu bằng «1.», «a)» hay «-» gần như luôn là một khoản, điểm hay gạch đầu dòng. Ghi bằng khóa khoan, diem, gach thì chương trình đánh số và trình bày đúng cấp.',
  basis: 'practice',
  reads: ['noi_dung', 'phu_luc'],
  type: 'ke-hoach',
  bad: 'noi_dung:\n  - "a) Các thôn tuyên truyền đến từng hộ dân."',
  good: 'noi_dung:\n  - khoan: Các thôn tuyên truyền đến từng hộ dân.',
  *check(vanBan) {
    for (const { blocks, pointer } of listsOf(vanBan))
      for (const [i, block] of blocks.entries()) {
        const typed = typeof block === 'string' ? dauGoOf(block) : undefined
        if (typed === undefined) continue
        yield {
          pointer: `${pointer}/${i}`,
          message: `Đoạn văn mở đầu bằng «${typed.mark}» gõ sẵn.`,
          hint: `Nếu đây là ${typed.cap}, bỏ «${typed.mark}» và ghi «${typed.cap}:» trước đoạn văn.`,
        }
      }
  },
}

/** The contents, and what is within each block. */
function listsOf(vanBan: VanBan): readonly PlacedContent[] {
  const within = blocksOf(vanBan).flatMap(({ block: { noi_dung }, pointer }) =>
    noi_dung === undefined ? [] : [{ blocks: noi_dung, pointer: `${pointer}/noi_dung` }],
  )
  return [...contentsOf(vanBan), ...within]
}
