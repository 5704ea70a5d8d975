import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import utc from 'dayjs/plugin/utc.js'
import { the } from '../../decree/cite.ts'
import type { VanBan } from '../../model/van-ban.ts'
import { remember } from '../../remember.ts'
import type { Prose } from '../prose.ts'
import type { InText, Rule } from '../rule.ts'

dayjs.extend(customParseFormat)
dayjs.extend(utc)

/** A month or a day that the calendar does not have. */
export const ngayKhongCo: Rule = {
  code: 'decree/ngay-khong-co',
  title: 'Ngày không có trong lịch',
  why: 'Thời gian ban hành của văn bản và của văn bản viện dẫn ghi theo thứ tự năm-tháng-ngày và phải là một ngày có thật. Chưa biết ngày thì bỏ phần ngày: trên giấy còn chỗ ghi tay.',
  quote: '«Thời gian ban hành văn bản là ngày, tháng, năm văn bản được ban hành.»',
  cite: the('II.4.b'),
  basis: 'must',
  reads: ['thoi_gian_ban_hanh', 'vien_dan', 'thoi_gian_ky_so'],
  type: 'ke-hoach',
  bad: 'thoi_gian_ban_hanh: 2026-02-30',
  good: 'thoi_gian_ban_hanh: 2026-02-28',
  *check(vanBan) {
    for (const { pointer, text } of datesIn(vanBan)) {
      const found = faultOf(text)
      if (found !== 'none') yield { pointer, ...found }
    }
  },
}

const faultOf = remember((text): InText | 'none' => {
  const [nam = '', thang, ngay] = text.split('-')
  if (thang === undefined) return 'none'
  const month = dayjs.utc(`${nam}-${thang}`, 'YYYY-MM', true)
  if (!month.isValid())
    return {
      message: `Không có tháng ${thang} trong «${text}».`,
      hint: swapped(nam, thang, ngay) ?? 'Tháng ghi từ 01 đến 12, theo thứ tự năm-tháng-ngày.',
    }
  if (ngay === undefined || dayjs.utc(text, 'YYYY-MM-DD', true).isValid()) return 'none'
  return {
    message: `Không có ngày ${ngay} tháng ${Number(thang)} năm ${nam}.`,
    hint: `Tháng ${Number(thang)} năm ${nam} có ${month.daysInMonth()} ngày.`,
  }
})

/** The document's own date, those of cited documents, and the day of its signature. */
function* datesIn({ thoi_gian_ban_hanh, vien_dan = {}, thoi_gian_ky_so = '' }: VanBan): Generator<Prose> {
  const key = 'thoi_gian_ban_hanh'
  yield { pointer: `/${key}`, text: String(thoi_gian_ban_hanh ?? '') }
  for (const [ma, cited] of Object.entries(vien_dan))
    yield { pointer: `/vien_dan/${ma}/${key}`, text: cited[key] ?? '' }
  const [day = ''] = thoi_gian_ky_so.split('T')
  yield { pointer: '/thoi_gian_ky_so', text: day }
}

/** `2026-17-05` was meant as `2026-05-17`. */
function swapped(nam: string, thang: string, ngay: string | undefined): string | undefined {
  const right = `${nam}-${ngay ?? ''}-${thang}`
  return dayjs.utc(right, 'YYYY-MM-DD', true).isValid() ? `Có phải bạn muốn ${right}?` : undefined
}
