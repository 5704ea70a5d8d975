import { tenCoQuan } from '../../decree/viet-hoa.ts'
import { LETTER, WORD_START } from '../../model/chu-cai.ts'
import { coChu, cumTu, hoaDau, motTrong, type Sua } from '../cum-tu.ts'
import { lazy } from '../lazy.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Ủy ban nhân dân, Hội đồng nhân dân, Sở Tài chính. */
export const tenCoQuanVietHoa: Rule = {
  code: 'decree/ten-co-quan-viet-hoa',
  title: 'Tên cơ quan viết hoa',
  why: 'Từ chỉ loại hình cơ quan, chức năng, lĩnh vực của cơ quan viết hoa chữ đầu: «Ủy ban nhân dân xã Trà Bồng», «Sở Tài chính».',
  quote: tenCoQuan.quote,
  cite: tenCoQuan.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn báo cáo ủy ban nhân dân xã trước ngày 30 tháng 6.]',
  good: 'noi_dung: [Các thôn báo cáo Ủy ban nhân dân xã trước ngày 30 tháng 6.]',
  eachText: () => saiVietHoa(FIXES),
}

/** After other words it may be half a word: cơ sở, trụ sở, văn phòng, đồng bộ, or one of several: các sở. */
const TO = 'của|giao|tại|với|từ|đến|và|qua|theo|gửi|do|cho|thuộc|đề nghị|phối hợp|Giao|Tại|Theo|Gửi|Đề nghị'
const BEFORE = `(?<=(?:,|(?<![${LETTER}])(?:${TO}))\\s+)`
const { phrases, kinds, fields } = tenCoQuan
const FIXES: readonly Sua[] = [
  cumTu(phrases),
  {
    signs: coChu(kinds.flatMap(kind => fields.map(field => `${kind} ${field}`))),
    pattern: lazy(
      () =>
        new RegExp(
          `(?=[bsp])${WORD_START}${BEFORE}${motTrong(kinds)}\\s+${motTrong(fields)}(?![${LETTER}])`,
          'g',
        ),
    ),
    right: hoaDau,
  },
]
