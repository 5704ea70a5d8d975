import { the } from '../../decree/cite.ts'
import { boCapHuyen } from '../../decree/cap-huyen.ts'
import { WORD_END, WORD_START } from '../../model/chu-cai.ts'
import { cacCoQuan, linesOf, type VanBan } from '../../model/van-ban.ts'
import type { Rule } from '../rule.ts'

/** A district in the letterhead of a document dated after districts ended. */
export const capHuyen: Rule = {
  code: 'decree/cap-huyen',
  title: 'Cấp huyện không còn từ 01/7/2025',
  why: 'Từ ngày 01/7/2025 chính quyền địa phương có hai cấp: tỉnh và xã. Huyện, quận, thị xã, thị trấn không còn là đơn vị hành chính, nên không còn là địa danh hay cơ quan ban hành của văn bản mới.',
  quote:
    '«Địa danh ghi trên văn bản do cơ quan nhà nước ở địa phương ban hành là tên gọi chính thức của đơn vị hành chính nơi cơ quan ban hành văn bản đóng trụ sở.»',
  cite: the('II.4.a'),
  basis: 'practice',
  reads: ['co_quan_chu_quan', 'co_quan_ban_hanh', 'dia_danh', 'thoi_gian_ban_hanh'],
  type: 'ke-hoach',
  bad: 'thoi_gian_ban_hanh: 2026-03-10\nco_quan_ban_hanh: Ủy ban nhân dân huyện Bình Sơn',
  good: 'thoi_gian_ban_hanh: 2026-03-10\nco_quan_ban_hanh: Ủy ban nhân dân xã Bình Sơn',
  *check(vanBan) {
    if (!isAfter(vanBan)) return
    for (const { pointer, text } of namesOf(vanBan)) {
      const [found] = DISTRICT.exec(text) ?? []
      if (found === undefined) continue
      yield {
        pointer,
        message: `«${found}» là tên đơn vị cấp huyện, không còn từ ngày 01/7/2025.`,
        hint: 'Ghi tên xã, phường, đặc khu hoặc tỉnh, thành phố hiện nay.',
      }
    }
  },
}

const DISTRICT = new RegExp(`${WORD_START}(?:${boCapHuyen.units.join('|')})${WORD_END}.*$`, 'is')

/** A year alone may lie on either side of the day. */
function isAfter({ thoi_gian_ban_hanh }: VanBan): boolean {
  const date = String(thoi_gian_ban_hanh ?? '')
  const limit = boCapHuyen.from.slice(0, date.length)
  return date.length > 4 ? date >= limit : date > limit
}

function namesOf(vanBan: VanBan): readonly { readonly pointer: string; readonly text: string }[] {
  const { co_quan_chu_quan, co_quan_ban_hanh, dia_danh } = vanBan
  return [
    { pointer: '/co_quan_chu_quan', text: linesOf(co_quan_chu_quan ?? []).join(' ') },
    ...cacCoQuan(co_quan_ban_hanh).flatMap(({ ten, co_quan_chu_quan: own = [], pointer }) => [
      { pointer, text: ten.join(' ') },
      { pointer: `${pointer}/co_quan_chu_quan`, text: own.join(' ') },
    ]),
    { pointer: '/dia_danh', text: dia_danh },
  ]
}
