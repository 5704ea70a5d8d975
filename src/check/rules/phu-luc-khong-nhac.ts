import { phuLuc } from '../../decree/muc-iii.ts'
import { the } from '../../decree/cite.ts'
import type { VanBan } from '../../model/van-ban.ts'
import { referencesIn } from '../../tree/inline.ts'
import { blocksWithin, proseOf } from '../prose.ts'
import type { Rule } from '../rule.ts'

/**
 * An annex that the document never speaks of. The decree's text asks for it («phải»); but a text can point at its annex in
 * more words than a rule knows, so that it warns as of a form.
 */
export const phuLucKhongNhac: Rule = {
  code: 'decree/phu-luc-khong-nhac',
  title: 'Văn bản phải nhắc đến phụ lục',
  why: 'Phụ lục đi kèm văn bản thì trong văn bản phải có chỉ dẫn về phụ lục đó, để người đọc biết khi nào cần xem. Đặt ma cho phụ lục rồi viết <mã> trong nội dung thì chương trình in đúng số của phụ lục.',
  quote: '«Trường hợp văn bản có Phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về Phụ lục đó.»',
  cite: the('III.1.a'),
  basis: 'form',
  reads: ['noi_dung', 'can_cu', 'phu_luc', 'trinh_bay_nhiem_vu'],
  type: 'ke-hoach',
  bad: 'phu_luc: [{ tieu_de: Danh sách Tổ công tác, noi_dung: [Tổ trưởng là Chủ tịch UBND xã.] }]',
  good: [
    'noi_dung: [Danh sách Tổ công tác tại <to>.]',
    'phu_luc: [{ ma: to, tieu_de: Danh sách Tổ công tác, noi_dung: [Tổ trưởng là Chủ tịch UBND xã.] }]',
  ].join('\n'),
  *check(vanBan) {
    const { noi_dung, can_cu = [], phu_luc = [] } = vanBan
    const names = phu_luc.flatMap(({ ma }) => ma ?? [])
    const pointsAt = ({ text }: { readonly text: string }): boolean =>
      MENTION.test(text) || referencesIn(text).some(({ ma }) => names.includes(ma))
    const main = { noi_dung, can_cu } as unknown as VanBan
    if (phu_luc.length === 0 || saysItself(vanBan) || proseOf(main).some(pointsAt)) return
    yield {
      pointer: '/phu_luc',
      onKey: true,
      message: `Nội dung không nhắc đến ${phuLuc.word.toLowerCase()} nào.`,
      hint: 'Thêm chỉ dẫn vào nội dung: đặt ma cho phụ lục và viết «(chi tiết tại <mã>)».',
    }
  },
}

const MENTION = /phụ lục|(?:kèm theo|đính kèm)/i

/** The program itself points at the annex that it makes of the tasks. */
function saysItself({ noi_dung, trinh_bay_nhiem_vu }: VanBan): boolean {
  if (trinh_bay_nhiem_vu?.kieu !== 'phu-luc') return false
  return blocksWithin({ blocks: noi_dung, pointer: '/noi_dung' }).some(
    ({ block }) => block.nhiem_vu !== undefined,
  )
}
