import { headOfItem, headOfLuu, isLuu } from './chu-in-san.ts'
import { PROFILE, fits, flat, hintOf, isItem, keyOf, typeOf, type Context } from './describe-place.ts'
import { keysAt } from './schema-at.ts'
import { blockKeys } from './van-ban.ts'

/** The way out for a value of the wrong type: what its author meant, as it would be written. */
export function typeHint(
  actual: unknown,
  wants: readonly string[],
  pointer: string,
  context: Context,
): string | undefined {
  if (pointer === '')
    return context.root === PROFILE
      ? 'Viết mỗi dòng một khóa, ví dụ: dia_danh: Trà Bồng'
      : 'Viết mỗi dòng một khóa, bắt đầu bằng loại văn bản: loai_van_ban: cong-van'
  const isMapOnly = wants.length === 1 && wants[0] === 'object'
  if (actual === null && !isMapOnly)
    return isItem(pointer)
      ? 'Ghi nội dung sau dấu gạch, hoặc bỏ dòng này.'
      : 'Ghi giá trị sau dấu hai chấm, hoặc bỏ hẳn khóa này.'
  if (wants.includes('string')) return textHint(actual, pointer, context) ?? hintOf(pointer, context)
  if (wants.includes('array')) return listHint(actual) ?? hintOf(pointer, context)
  if (wants.includes('object')) return mapHint(actual, pointer, context)
  if (wants.includes('boolean')) return 'Ghi true (có) hoặc false (không).'
  return typeof actual === 'string' ? numberHint(actual, pointer, context) : hintOf(pointer, context)
}

function textHint(actual: unknown, pointer: string, context: Context): string | undefined {
  switch (typeOf(actual)) {
    case 'object':
      return sentenceHint(Object.entries(actual as Record<string, unknown>)[0] ?? ['', ''])
    case 'array': {
      if ((blockKeys as readonly string[]).includes(keyOf(pointer) ?? ''))
        return 'Ghi lời văn ngay sau khóa này; các khối bên trong ghi ở khóa noi_dung.'
      const items = actual as readonly unknown[]
      if (items.length === 0) return isItem(pointer) ? 'Bỏ dòng này.' : 'Ghi chữ vào, hoặc bỏ hẳn khóa này.'
      return `YAML hiểu […] là một danh sách. Nếu là chữ, đặt trong ngoặc kép: "[${items.map(flat).join(', ')}]"`
    }
    case 'boolean':
      return `${hintOf(pointer, context) ?? ''} Nếu là chữ, đặt trong ngoặc kép: "${String(actual)}"`.trim()
    default:
      // As quotes alone do not make a date of a year.
      if (!fits(String(actual), pointer, context)) return undefined
      // YAML has eaten what it was: 010, 1.10, 2_000.
      return 'Đặt trong ngoặc kép, giữ nguyên như đã viết.'
  }
}

/** A line whose words before a colon YAML took for a key. */
function sentenceHint([key, rest]: readonly [string, unknown]): string {
  const line = `${key}: ${flat(rest ?? '')}`.trim()
  if (key === 'tieu_de' || key === 'loi_van') return `Khóa này chỉ nhận chữ, ghi thẳng: ${flat(rest ?? '')}`
  const luu = headOfLuu(line)
  if (isLuu(line)) return `Bỏ dòng này${luu.rest === '' ? '.' : ` và ghi: luu_van_ban: ${luu.rest}`}`
  const { typed, rest: addressee } = headOfItem(line, 'kinh_gui')
  if (typed !== '' && addressee !== '') return `Chương trình đã in «${typed}», chỉ ghi: ${addressee}`
  return `YAML hiểu «${key}:» là một khóa. Đặt cả dòng trong ngoặc kép: "${line}"`
}

function listHint(actual: unknown): string | undefined {
  if (typeof actual === 'string') return 'Viết thành danh sách, mỗi dòng bắt đầu bằng «- ».'
  if (typeOf(actual) !== 'object') return undefined
  const [first = 'khóa'] = Object.keys(actual as object)
  return `Viết thành danh sách: thêm dấu gạch «- » trước khóa đầu của mỗi mục (- ${first}: …).`
}

function mapHint(actual: unknown, pointer: string, context: Context): string | undefined {
  const keys = keysAt(context.schemas, context.root, context.value, pointer)
  const isList = Array.isArray(actual)
  if (keys.length === 0)
    return isList ? 'Thay dấu gạch «- » ở đầu mỗi mục bằng một mã và dấu hai chấm.' : hintOf(pointer, context)
  return `${isList ? 'Bỏ dấu gạch «- », ghi' : 'Ghi'} các khóa con, mỗi dòng một khóa: ${keys.join(', ')}.`
}

function numberHint(actual: string, pointer: string, context: Context): string {
  const text = actual.trim()
  if (/^\d+$/.test(text))
    return `Bỏ ngoặc kép: ${Number(text)}.${text.startsWith('0') ? ' Số 0 phía trước do chương trình tự thêm.' : ''}`
  if (/^\d+[.,]\d+$/.test(text))
    return `Phần thập phân viết sau dấu chấm, không ngoặc kép: ${text.replace(',', '.')}`
  return `Chỉ ghi số, không kèm chữ. ${hintOf(pointer, context) ?? ''}`.trim()
}
