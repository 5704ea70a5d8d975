import { ngayThang } from '../../decree/viet-hoa.ts'
import { LETTER, WORD_START } from '../../model/chu-cai.ts'
import { coChu, hoaDau, motTrong, thuongDau, type Sua } from '../cum-tu.ts'
import { lazy } from '../lazy.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Weekdays and months in words: thứ Hai, tháng Giêng. */
export const ngayThangVietHoa: Rule = {
  code: 'decree/ngay-thang-viet-hoa',
  title: 'Tên ngày trong tuần, tháng trong năm',
  why: 'Ngày trong tuần, tháng trong năm viết bằng chữ thì viết hoa âm tiết chỉ ngày, tháng: «thứ Hai», «tháng Giêng».',
  quote: ngayThang.quote,
  cite: ngayThang.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn tổng vệ sinh vào sáng thứ bảy hằng tuần.]',
  good: 'noi_dung: [Các thôn tổng vệ sinh vào sáng thứ Bảy hằng tuần.]',
  eachText: () => saiVietHoa(FIXES),
}

const NOT_IN_WORD = `(?![${LETTER}])`
const eitherCase = (words: readonly string[]): string =>
  motTrong(words.flatMap(word => [...new Set([word, thuongDau(word), word.toLowerCase()])]))

/** «thứ hai» also counts: it is a weekday between a part of a day, or a range, and a week or a date. */
const DAY = `(?:[Tt]hứ\\s+${eitherCase(ngayThang.weekdays)}|[Cc]hủ\\s+[Nn]hật)`
const DAYS = `${DAY}(?:(?:,|\\s+-|\\s+và|\\s+hoặc|\\s+đến|,\\s+và)\\s+(?:(?:sáng|chiều|tối|ngày)\\s+)?${DAY}){0,6}${NOT_IN_WORD}`
const WEEK = `(?:[Hh]ằng|[Hh]àng|[Mm]ỗi|trong|đầu|cuối|các)\\s+tuần${NOT_IN_WORD}|tuần\\s+(?:này|sau|tới|trước|cuối)${NOT_IN_WORD}`
const COUNTED = `(?<!(?:lần|khóa|khoá|kỳ họp|phiên|đợt|hạng|vị trí|thứ tự|buổi|bước|lớp|cấp|xếp|đứng|ngày)\\s+)`
const TIME_OF_DAY = `(?<=(?<!buổi\\s+)(?<![${LETTER}])(?:sáng|trưa|chiều|tối|đêm|[Ss]áng|[Cc]hiều|[Tt]ối)\\s+)`

/** «mỗi tháng một lần» counts, «ngày tháng năm» is no May: a month stands in its year, or ends its phrase. */
const NAMED = `[Tt]háng\\s+${motTrong(ngayThang.namedMonths.map(thuongDau))}`
const MONTH = `tháng\\s+${motTrong(ngayThang.months.map(month => month.toLowerCase()))}`
const YEAR = `(?=\\s+(?:năm\\s+(?:\\d{4}|nay|sau|trước|tới)|âm lịch|dương lịch|[Hh]ằng năm|[Hh]àng năm)(?![${LETTER}\\d]))`
const NO_COUNT = '(?<!(?:mỗi|hằng|hàng|một|hai|ba|bốn|sáu|ngày|mạng|\\d)\\s+)'
const INSIDE = `(?<=(?<![${LETTER}])(?:đầu|giữa|cuối|hết|từ|vào)\\s+)`

const { weekdays, namedMonths, months } = ngayThang
const FIXES: readonly Sua[] = [
  {
    signs: coChu([...weekdays.flatMap(day => [`hứ ${thuongDau(day)}`, `Thứ ${day}`]), '[Cc]hủ [Nn]hật']),
    pattern: lazy(() => {
      const before = `${WORD_START}${COUNTED}`
      return anyOf([
        `${before}${DAYS}(?=\\s+(?:${WEEK})|,?\\s+\\(?ngày\\s+\\d)`,
        `${WORD_START}${TIME_OF_DAY}${DAYS}`,
        `(?<=từ\\s+)${DAY}\\s+(?:đến|tới)\\s+(?:hết\\s+)?${DAY}${NOT_IN_WORD}`,
        `${WORD_START}chủ\\s+nhật${NOT_IN_WORD}`,
      ])
    }),
    right: inDays,
  },
  {
    signs: coChu([...namedMonths, ...months].map(month => `háng ${month.toLowerCase()}`)),
    pattern: lazy(() =>
      anyOf([
        `${WORD_START}${NAMED}${NOT_IN_WORD}`,
        `${WORD_START}${NO_COUNT}${MONTH}${YEAR}`,
        `${INSIDE}${MONTH}(?=\\s*(?:[.,;)]|$))`,
      ]),
    ),
    right: inMonths,
  },
]

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(`(?=[TtCc])(?:${sources.join('|')})`, 'g')
}

function inDays(found: string): string {
  return found
    .replace(/thứ(\s+)(\S)/gi, (_, gap: string, first: string) => `thứ${gap}${first.toUpperCase()}`)
    .replace(/chủ(?=\s)/g, 'Chủ')
}

function inMonths(found: string): string {
  const [word = '', ...name] = found.split(/\s+/)
  return [word, ...name.map(hoaDau)].join(' ')
}
