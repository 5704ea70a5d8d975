import { LETTER, WORD_END, WORD_START } from '../../model/chu-cai.ts'
import type { InText, Rule } from '../rule.ts'
import { trichDoan } from '../trich-doan.ts'

/** A place that someone meant to fill in later. */
export const choChuaDien: Rule = {
  code: 'prose/cho-chua-dien',
  title: 'Còn chỗ chưa điền',
  why: 'Dấu «....», «???», «[điền]», «(điền tên)», «<tên>», «XX/XX», «___» hay «TODO» thường là chỗ để lại khi soạn thảo. Dấu ba chấm ở cuối một phần liệt kê thì không sao. Số và ngày chưa biết thì bỏ trống khóa: trên giấy còn chỗ ghi tay.',
  basis: 'practice',
  reads: ['prose', 'vien_dan'],
  type: 'ke-hoach',
  bad: 'noi_dung: ["Các thôn hoàn thành trước ngày … tháng 6, gửi [tên đơn vị] tổng hợp."]',
  good: 'noi_dung: ["Các thôn hoàn thành việc phát quang, khơi thông cống rãnh... trước ngày 15 tháng 6."]',
  eachText: () => ({ signs: { asIs: SIGNS }, find: placeIn }),
  // A number cited is no prose, but half of it may be yet to come: «…/KH-UBND».
  *check({ vien_dan = {} }) {
    for (const [ma, { so_ky_hieu = '' }] of Object.entries(vien_dan)) {
      const found = placeIn(so_ky_hieu)
      if (found !== undefined) yield { pointer: `/vien_dan/${ma}/so_ky_hieu`, ...found }
    }
  },
}

function placeIn(text: string): InText | undefined {
  const found = PLACEHOLDER.exec(text) ?? ANGLES.exec(text)
  if (found === null) return undefined
  const [mark] = found
  return {
    message: `Còn chỗ chưa điền «${mark.trim()}» ở «${trichDoan(text, found.index, found.index + mark.length)}».`,
    hint: `Điền nội dung, hoặc bỏ chỗ này.${mark.startsWith('<') ? ' Nếu là tham chiếu: mã chỉ có chữ thường không dấu, chữ số, gạch nối.' : ''}`,
  }
}

const DOTS = '(?:…|\\.{3})'

/** After these words an ellipsis stands for a name or a number; elsewhere it ends a list. */
const BEFORE_BLANK = [
  'ngày|tháng|năm|số|quý|tuần|lúc|xã|phường|tỉnh|thôn|tổ|huyện|ông|bà|điều|khoản|điểm|mục',
  'kế hoạch|công văn|quyết định|giao|gửi|mời|tăng|giảm|đạt|khoảng|từ|đến|trước|do|tại|của|là|với|cho|về|theo|bằng',
].join('|')

const PLACEHOLDER = new RegExp(
  [
    `^\\s*${DOTS}+\\s*$`,
    '\\.{4,}|…[…\\.]+',
    `${WORD_START}(?:${BEFORE_BLANK})\\s+${DOTS}(?=[\\s/,;:.)%]|$)`,
    `\\(\\s*${DOTS}\\s*\\)|(?<=\\s)${DOTS}\\s?%`,
    `(?<![${LETTER}\\d.])${DOTS}\\/|\\/${DOTS}(?=[\\s,;.)-]|$)`,
    '\\?{2,}',
    '\\[(?!\\s*\\d+\\s*\\]|(?:xem|kèm|đính kèm|ví dụ)\\s)[^\\[\\]\\n]{1,60}\\]|\\[\\s*\\]',
    // «(điền đầy đủ thông tin)» tells a reader what to do.
    `\\(\\s*(?:cần\\s+)?điền${WORD_END}(?!\\s+(?:đầy|đủ|theo|vào))[^()\\n]{0,60}\\)`,
    '\\{\\{[^{}\\n]{0,60}\\}\\}',
    `${WORD_START}[Xx]{2,}\\/[Xx]{2,}${WORD_END}`,
    `${WORD_START}số\\s+[Xx]{2,}(?=\\/)`,
    `${WORD_START}(?:TODO|FIXME|TBD)${WORD_END}`,
    '_{3,}',
  ].join('|'),
  'i',
)

/** «<ma>» refers to something, «\<» is a plain sign. By itself, as capitals count here: «<Ma>» refers to nothing. */
const ANGLES = new RegExp(`(?<![${LETTER}\\d\\\\])<(?![a-z][a-z0-9_-]*>)(?=\\S)[^<>@\\n]{1,60}(?<=\\S)>`)

/** Each of those has one of these in it; after a comma an ellipsis mostly ends a list. */
const SIGNS =
  '\\[|(?<!,\\s*)(?:…|\\.\\.\\.)|(?:…|\\.\\.\\.)\\s*[….%/]|\\?\\?|[Đđ][Ii][Ềề][Nn]|\\{\\{|[Xx][Xx]\\/|[Tt][Oo][Dd][Oo]|[Ff][Ii][Xx][Mm][Ee]|[Tt][Bb][Dd]|___|<(?![a-z][a-z0-9_-]*>)\\S'
