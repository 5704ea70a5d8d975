import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import utc from 'dayjs/plugin/utc.js'
import { the } from '../../decree/cite.ts'
import type { Rule } from '../rule.ts'

dayjs.extend(customParseFormat)
dayjs.extend(utc)

/** A month or a day that the calendar does not have. */
export const ngayKhongCo: Rule = {
  code: 'decree/ngay-khong-co',
  title: 'Ngày không có trong lịch',
  why: 'Thời gian ban hành ghi theo thứ tự năm-tháng-ngày và phải là một ngày có thật. Chưa biết ngày thì bỏ phần ngày: trên giấy còn chỗ ghi tay.',
  quote: '«Thời gian ban hành văn bản là ngày, tháng, năm văn bản được ban hành.»',
  cite: the('II.4.b'),
  basis: 'must',
  reads: ['thoi_gian_ban_hanh'],
  type: 'ke-hoach',
  bad: 'thoi_gian_ban_hanh: 2026-02-30',
  good: 'thoi_gian_ban_hanh: 2026-02-28',
  *check({ thoi_gian_ban_hanh }) {
    const written = String(thoi_gian_ban_hanh ?? '')
    const [nam = '', thang, ngay] = written.split('-')
    if (thang === undefined) return
    const month = dayjs.utc(`${nam}-${thang}`, 'YYYY-MM', true)
    const pointer = '/thoi_gian_ban_hanh'
    if (!month.isValid())
      yield {
        pointer,
        message: `Không có tháng ${thang} trong «${written}».`,
        hint: swapped(nam, thang, ngay) ?? 'Tháng ghi từ 01 đến 12, theo thứ tự năm-tháng-ngày.',
      }
    else if (ngay !== undefined && !dayjs.utc(written, 'YYYY-MM-DD', true).isValid())
      yield {
        pointer,
        message: `Không có ngày ${ngay} tháng ${Number(thang)} năm ${nam}.`,
        hint: `Tháng ${Number(thang)} năm ${nam} có ${month.daysInMonth()} ngày.`,
      }
  },
}

/** `2026-17-05` was meant as `2026-05-17`. */
function swapped(nam: string, thang: string, ngay: string | undefined): string | undefined {
  const right = `${nam}-${ngay ?? ''}-${thang}`
  return dayjs.utc(right, 'YYYY-MM-DD', true).isValid() ? `Có phải bạn muốn ${right}?` : undefined
}
