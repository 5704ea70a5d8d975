import { the } from '../../decree/cite.ts'
import { capOf, type CapKey } from '../../model/van-ban.ts'
import { blocksWithin, contentsOf, type Placed } from '../prose.ts'
import type { Rule } from '../rule.ts'
import { mayHold, TEN_CAP } from '../thu-bac.ts'

/** Structures 6a and 6b of Mục V in one content. */
export const tronBoCuc: Rule = {
  code: 'decree/tron-bo-cuc',
  title: 'Chỉ theo một lối bố cục',
  why: 'Nghị định có hai lối bố cục: theo phần, chương, mục, tiểu mục, điều, khoản, điểm (Điều 1., «Mục 1» canh giữa); hoặc theo phần, mục từ lớn đến nhỏ (I., 1., a). Một văn bản đã có chương, tiểu mục hay điều thì khoản và điểm phải nằm trong điều. Mỗi phụ lục chọn lối riêng.',
  quote:
    '«văn bản […] có thể được bố cục theo phần, chương, mục, tiểu mục, điều, khoản, điểm hoặc được phân chia thành các phần, mục từ lớn đến nhỏ theo một trình tự nhất định.»',
  cite: the('II.6.c'),
  basis: 'must',
  reads: ['noi_dung', 'phu_luc'],
  type: 'ke-hoach',
  bad: [
    'noi_dung:',
    '  - dieu: Phạm vi điều chỉnh',
    '    noi_dung: [Quy định này áp dụng cho các thôn.]',
    '  - muc: Tổ chức thực hiện',
    '    noi_dung:',
    '      - khoan: Các thôn tuyên truyền đến từng hộ dân.',
  ].join('\n'),
  good: [
    'noi_dung:',
    '  - dieu: Phạm vi điều chỉnh',
    '    noi_dung: [Quy định này áp dụng cho các thôn.]',
    '  - dieu: Tổ chức thực hiện',
    '    noi_dung:',
    '      - khoan: Các thôn tuyên truyền đến từng hộ dân.',
  ].join('\n'),
  *check(vanBan) {
    for (const content of contentsOf(vanBan)) {
      const placed = blocksWithin(content)
      const sixA = placed.find(({ cap }) => cap !== undefined && OF_6A.includes(cap))?.cap
      const first = placed.find(isOutside)
      const cap = first?.cap
      // Told once a content: it is one choice that went wrong.
      if (sixA === undefined || first === undefined || cap === undefined) continue
      yield {
        pointer: `${first.pointer}/${cap}`,
        onKey: true,
        message: `${TEN_CAP[cap]} này không thuộc điều nào, trong khi nội dung có bố cục theo ${TEN_CAP[sixA].toLowerCase()}.`,
        hint: `Đặt ${cap} vào noi_dung của một khối dieu; hoặc bỏ chuong, tieu_muc, dieu và chỉ dùng muc, khoan, diem.`,
      }
    }
  },
}

const OF_6A: readonly CapKey[] = ['chuong', 'tieu_muc', 'dieu']
const BELOW_DIEU: readonly CapKey[] = ['khoan', 'diem', 'nhiem_vu']

/** bo-cuc tells of those that stand in the wrong level altogether. */
function isOutside({ cap, above, opener }: Placed): boolean {
  const parent = above.at(-1)
  const outer = parent === undefined ? undefined : capOf(parent)
  if (cap === undefined || !BELOW_DIEU.includes(cap) || opener !== undefined) return false
  return (
    above.every(one => one.dieu === undefined && one.khoan === undefined && one.nhiem_vu === undefined) &&
    (outer === undefined || mayHold(outer, cap))
  )
}
