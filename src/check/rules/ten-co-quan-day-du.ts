import { the } from '../../decree/cite.ts'
import { tapThe } from '../../decree/quyen-han.ts'
import { WORD_END } from '../../model/chu-cai.ts'
import { cacCoQuan, type CoQuanDayDu, type VanBan } from '../../model/van-ban.ts'
import type { Rule } from '../rule.ts'

/** The issuing body's name that begins with an abbreviation. */
export const tenCoQuanDayDu: Rule = {
  code: 'decree/ten-co-quan-day-du',
  title: 'Tên cơ quan ban hành ghi đầy đủ',
  why: 'Tên cơ quan ban hành là tên chính thức, đầy đủ: «Ủy ban nhân dân», không phải «UBND». Chỉ tên cơ quan chủ quản ở dòng trên được viết tắt những cụm từ thông dụng.',
  quote:
    '«Tên cơ quan, tổ chức ban hành văn bản là tên chính thức, đầy đủ của cơ quan, tổ chức hoặc chức danh nhà nước của người có thẩm quyền ban hành văn bản.»',
  cite: the('II.2.a'),
  basis: 'must',
  reads: ['co_quan_ban_hanh'],
  type: 'ke-hoach',
  bad: 'co_quan_ban_hanh: UBND xã Bình Sơn',
  good: 'co_quan_ban_hanh: Ủy ban nhân dân xã Bình Sơn',
  *check({ co_quan_ban_hanh }) {
    for (const body of cacCoQuan(co_quan_ban_hanh)) {
      const [first] = body.ten
      const found = ABBREVIATED.find(({ head }) => head.test(first ?? ''))
      if (first === undefined || found === undefined) continue
      const name = first === first.toUpperCase() ? found.name.toUpperCase() : found.name
      yield {
        pointer: pointerOf(co_quan_ban_hanh, body),
        message: `Tên cơ quan ban hành viết tắt «${found.abbreviation}»; phải ghi tên chính thức, đầy đủ.`,
        hint: `Sửa thành: ${first.trim().replace(found.head, name)}`,
      }
    }
  },
}

const ABBREVIATED = tapThe.map(body => ({
  ...body,
  head: new RegExp(`^\\s*${body.abbreviation}${WORD_END}`, 'i'),
}))

/** The name's first line. */
function pointerOf(written: VanBan['co_quan_ban_hanh'], { ten, pointer }: CoQuanDayDu): string {
  const named = typeof written === 'object' && ('ten' in written || typeof written[0] === 'object')
  const at = named ? `${pointer}/ten` : pointer
  return ten.length > 1 || (!named && typeof written === 'object') ? `${at}/0` : at
}
