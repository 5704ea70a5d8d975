import { remember } from '../remember.ts'
import { CAPITAL, clean, WORD_END } from './chu-cai.ts'

/**
 * The head whose deputy that is: Phó Chủ tịch → Chủ tịch, Thứ trưởng → Bộ trưởng, Hiệu phó → Hiệu trưởng,
 * Phó Chủ tịch Thường trực UBND xã → Chủ tịch UBND xã. Undefined for a title that is no deputy's.
 */
export function capTruong(chucVu: string): string | undefined {
  return found(chucVu).head
}

const found = remember(chucVu => ({ head: headOf(firstOf(clean(chucVu))) }))

function headOf(title: string): string | undefined {
  if (/^phó /i.test(title)) return withoutStanding(title.slice(PHO.length))
  if (THU_TRUONG.test(title)) return withoutStanding(title.replace(/^\S+/, word => sameCase(word, 'Bộ')))
  const short = SHORT_DEPUTY.exec(title)
  if (short === null) return undefined
  const [, unit = '', pho = '', rest = ''] = short
  return withoutStanding(`${unit} ${sameCase(pho, 'trưởng')}${rest}`)
}

/** Of two titles («Phó Trưởng ban, Giám đốc Sở Nội vụ») the first; a remark in brackets goes too. */
function firstOf(titles: string): string {
  const title = titles.replace(/ (?:\(|kiêm ).*$/i, '')
  const joint = /(?:,| [-–]) /g
  for (const { 0: mark, index } of title.matchAll(joint))
    if (isChucVu(title.slice(index + mark.length))) return title.slice(0, index)
  return title
}

/** Whether a text begins with a person's title, rather than with the name of a body. */
export function isChucVu(text: string): boolean {
  return PERSON.test(text)
}

const PHO = 'Phó '
const THU_TRUONG = new RegExp(`^thứ trưởng${WORD_END}`, 'i')

/** Deputies named by their unit: Hiệu phó, Cục phó. */
const SHORT_DEPUTY = new RegExp(
  `^(hiệu|(?:chi |tổng )?cục|vụ|viện|(?:tổ|phân |trung |tiểu )?đội|trạm|hạt|khoa|tổ|thôn|ấp|bản|buôn|làng|khu|khối|xóm|tham mưu) (phó)${WORD_END}(.*)$`,
  'is',
)

/** «Chủ tịch đoàn» is a collective. */
const PERSON = new RegExp(
  `^(?:phó\\s+)?(?:chủ tịch(?!\\s+đoàn)|chủ nhiệm|(?:tổng\\s+)?giám đốc|tổng biên tập|tổng thanh tra|thống đốc|trưởng|(?:bộ|thứ|cục|vụ|viện|chi cục|tổng cục|hiệu|đội|trạm|thủ|chỉ huy)\\s+trưởng|hiệu phó|chánh|thủ tướng|bí thư|tư lệnh|chính ủy|chính uỷ)${WORD_END}`,
  'i',
)

/** What a head is called, before the name of what he heads. */
const HEAD =
  '(?:chủ tịch|chủ nhiệm|(?:tổng )?giám đốc|tổng biên tập|trưởng \\S+|(?:\\S+ )?\\S+ trưởng|chánh \\S+(?: phòng| tra)?)'
const MARKS = '(?:thường trực|phụ trách|điều hành)'

/** What marks one deputy among several, right after the title: its head has no such word. */
const AFTER_TITLE = new RegExp(`^(${HEAD})(?:,? (?:và )?${MARKS})+(?= |$)`, 'i')
/** At the end; «điều hành» there may belong to a unit's name (Trung tâm điều hành). */
const AT_END = /(?:,? (?:thường trực|phụ trách))+$/i
/** «phụ trách chuyên môn» is a field, no unit. */
const FIELD = new RegExp(`^(${HEAD}) phụ trách (.+)$`, 'i')

const LOWER_START = new RegExp(`^[^${CAPITAL}]`)

function withoutStanding(head: string): string {
  return head
    .replace(FIELD, (whole, title: string, of: string) => (LOWER_START.test(of) ? title : whole))
    .replace(AFTER_TITLE, '$1')
    .replace(AT_END, '')
    .trim()
}

function sameCase(model: string, word: string): string {
  return model === model.toUpperCase() ? word.toUpperCase() : word
}
