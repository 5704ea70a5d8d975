import { muc } from '../../decree/muc-ii.ts'
import { capOf, type CapKey } from '../../model/van-ban.ts'
import { blocksOf } from '../prose.ts'
import type { Rule } from '../rule.ts'
import { mayHold, TEN_CAP } from '../thu-bac.ts'

/**
 * A level inside one that is not above it, or beside one that should hold it. The markup's vocabulary says
 * which may hold which.
 */
export const boCuc: Rule = {
  code: 'decree/bo-cuc',
  title: 'Bố cục từ lớn đến nhỏ',
  why: 'Văn bản có điều: phần chứa chương, chương chứa mục, mục chứa tiểu mục, điều đứng trong các cấp ấy, điều chứa khoản, khoản chứa điểm. Văn bản khác: phần chứa mục, mục chứa khoản, khoản chứa điểm. Dưới điểm là gạch đầu dòng. Nhiệm vụ được đánh số như khoản. Cấp lớn không đứng trong cấp nhỏ, và không cấp nào đứng trong chính nó, trừ gạch đầu dòng. Khoản của một mục ghi ở noi_dung của mục ấy, không ghi ngang hàng với mục.',
  quote:
    '«Tuỳ theo tên loại và nội dung, văn bản có thể có phần căn cứ pháp lý để ban hành, phần mở đầu và có thể được bố cục theo phần, chương, mục, tiểu mục, điều, khoản, điểm hoặc được phân chia thành các phần, mục từ lớn đến nhỏ theo một trình tự nhất định.»',
  cite: muc.cite,
  basis: 'must',
  reads: ['noi_dung', 'phu_luc'],
  type: 'ke-hoach',
  bad: [
    'noi_dung:',
    '  - khoan: Các thôn tuyên truyền đến từng hộ dân.',
    '    noi_dung:',
    '      - khoan: Báo cáo kết quả.',
  ].join('\n'),
  good: [
    'noi_dung:',
    '  - khoan: Các thôn tuyên truyền đến từng hộ dân.',
    '    noi_dung:',
    '      - diem: Báo cáo kết quả.',
  ].join('\n'),
  *check(vanBan) {
    for (const { cap, pointer, above, previous, opener } of blocksOf(vanBan)) {
      if (cap === undefined) continue
      const parent = above.at(-1)
      const outer = parent === undefined ? undefined : capOf(parent)
      const higher = opener === undefined ? undefined : capOf(opener)
      const place = (): { pointer: string; onKey: true } => ({ pointer: `${pointer}/${cap}`, onKey: true })
      if (outer !== undefined && !mayHold(outer, cap))
        yield {
          ...place(),
          message: `${TEN_CAP[cap]} không đứng trong ${TEN_CAP[outer].toLowerCase()}.`,
          hint: `Đổi ${cap} thành ${BELOW[outer]}, hoặc đưa khối này ra ngoài ${outer}.`,
        }
      // Told once, of the first in a row.
      else if (higher !== undefined && opener === previous)
        yield {
          ...place(),
          message: `${TEN_CAP[cap]} đứng ngang hàng với ${TEN_CAP[higher].toLowerCase()} ở trên.`,
          hint: `Đặt khối này, và các khối ${cap} sau nó, vào noi_dung của khối ${higher} ở trên.`,
        }
      else if (outer === undefined && ABOVE[cap] !== undefined)
        yield {
          ...place(),
          message: `${TEN_CAP[cap]} không đứng ngay trong nội dung.`,
          hint: `Đặt khối này vào noi_dung của một khối ${ABOVE[cap]}.`,
        }
    }
  },
}

/** What goes well inside each. */
const BELOW: Readonly<Record<CapKey, CapKey>> = {
  phan: 'muc',
  chuong: 'dieu',
  muc: 'khoan',
  tieu_muc: 'dieu',
  dieu: 'khoan',
  khoan: 'diem',
  diem: 'gach',
  gach: 'gach',
  nhiem_vu: 'gach',
}

/** What has to hold those that can't stand by themselves. */
const ABOVE: Readonly<Partial<Record<CapKey, CapKey>>> = { tieu_muc: 'muc' }
