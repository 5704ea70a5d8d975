import { dauKetThuc as dau } from '../../decree/muc-ii.ts'
import { capOf, type ChiTietNhiemVu, type Khoi, type VanBan } from '../../model/van-ban.ts'
import { lineOf, proseOf } from '../prose.ts'
import type { Rule } from '../rule.ts'
import { trichDoan } from '../trich-doan.ts'

/** «./.» anywhere but after the last sentence, where the program puts it and a typed one does no harm. */
export const dauKetThuc: Rule = {
  code: 'prose/dau-ket-thuc',
  title: '«./.» chỉ ở cuối văn bản',
  why: 'Dấu «./.» báo hết nội dung văn bản, nên chỉ có một, sau câu cuối cùng. Chương trình tự đặt dấu này; gõ ở chỗ khác thì văn bản có hai dấu.',
  basis: 'practice',
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn báo cáo UBND xã./., Yêu cầu các thôn nghiêm túc thực hiện.]',
  good: 'noi_dung: [Các thôn báo cáo UBND xã., Yêu cầu các thôn nghiêm túc thực hiện.]',
  *check(vanBan) {
    const last = lastTextAt(vanBan)
    for (const { pointer, text } of proseOf(vanBan)) {
      const found = (pointer === last ? BEFORE_END : ANYWHERE).exec(text)
      if (found === null) continue
      yield {
        pointer,
        message: `Dấu «${found[0]}» ở «${trichDoan(text, found.index, found.index + found[0].length)}» không phải ở cuối nội dung.`,
        hint: `Bỏ dấu này; chương trình tự đặt «${dau.text}» sau câu cuối cùng.`,
      }
    }
  },
}

const ANYWHERE = /\.\/\.|(?<=[A-Za-zÀ-ỹ])\/\.(?=[\s*]*$)/u
const BEFORE_END = /\.\/\.(?![\s*]*$)/u

const DETAILS: readonly ChiTietNhiemVu[] = [
  'chi_dao',
  'chu_tri',
  'thuc_hien',
  'phoi_hop',
  'thoi_gian',
  'san_pham',
]

/** The text that is printed last in the content. */
function lastTextAt(vanBan: VanBan): string | undefined {
  return lastIn(vanBan.noi_dung, '/noi_dung')
}

function lastIn(blocks: readonly Khoi[], pointer: string): string | undefined {
  const here = `${pointer}/${blocks.length - 1}`
  const block = blocks.at(-1)
  if (block === undefined || typeof block === 'string') return here
  if (block.noi_dung !== undefined && block.noi_dung.length > 0)
    return lastIn(block.noi_dung, `${here}/noi_dung`)
  const detail = capOf(block) === 'nhiem_vu' ? DETAILS.findLast(key => block[key] !== undefined) : undefined
  return detail === undefined ? lineOf(block, here).at(-1)?.pointer : `${here}/${detail}`
}
