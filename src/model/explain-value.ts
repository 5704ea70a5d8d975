import type { ErrorObject } from 'ajv'
import { nearest } from '../diagnostics/nearest.ts'
import { fits, hintOf, isItem, nameOf, shown, typeOf, TYPES, type Context } from './describe-place.ts'
import { schemasAt, valueAt } from './schema-at.ts'
import { problem, stepOf, type Problem } from './schema-problem.ts'
import { typeHint } from './type-hint.ts'

/** A value of another type than its place wants. */
export function wrongType(
  pointer: string,
  params: { readonly type: string | readonly string[] },
  context: Context,
): Problem {
  const actual = valueAt(context.value, pointer)
  const wanted = [params.type].flat()
  const found = actual === null ? 'bỏ trống' : (TYPES[typeOf(actual)] ?? typeof actual)
  const message =
    pointer === ''
      ? `Cả tệp phải là các khóa (khóa: giá trị), không phải ${found}.`
      : `${nameOf(pointer, context)} phải là ${either(wanted.map(type => TYPES[type] ?? type))}, không phải ${found}.`
  return problem('sai-kieu', pointer, message, { hint: typeHint(actual, wanted, pointer, context) })
}

/** None of the values that are allowed. */
export function wrongChoice(pointer: string, error: ErrorObject, context: Context): Problem {
  const params = error.params as { allowedValues?: readonly unknown[]; allowedValue?: unknown }
  const allowed = (params.allowedValues ?? [params.allowedValue]).map(String)
  const near = nearest(String(valueAt(context.value, pointer)), allowed)
  return problem(
    'sai-gia-tri',
    pointer,
    `${nameOf(pointer, context)} không nhận ${shown(pointer, context)}.`,
    {
      hint: `${near === undefined ? '' : `Có phải bạn muốn ${near}? `}Các giá trị dùng được: ${allowed.join(', ')}.`,
    },
  )
}

/** A text that is blank, or not of the form that is wanted. */
export function wrongText(pointer: string, context: Context): Problem {
  const actual = String(valueAt(context.value, pointer))
  if (actual.trim() === '')
    return problem('rong', pointer, `${nameOf(pointer, context)} đang để trống.`, {
      hint: isItem(pointer) ? 'Ghi nội dung, hoặc bỏ dòng này.' : 'Ghi nội dung, hoặc bỏ hẳn khóa này.',
    })
  return problem('sai-gia-tri', pointer, `${nameOf(pointer, context)} không đúng dạng: «${actual}».`, {
    hint: fixedText(actual.trim(), pointer, context) ?? hintOf(pointer, context),
  })
}

/** A number outside its range: the schemas give both ends. */
export function outOfRange(pointer: string, context: Context): Problem {
  const schemas = schemasAt(context.schemas, context.root, context.value, pointer)
  const limit = (key: 'minimum' | 'maximum'): string =>
    String(schemas.map(schema => schema[key] as number | undefined).find(found => found !== undefined))
  return problem(
    'sai-gia-tri',
    pointer,
    `${nameOf(pointer, context)} không hợp lệ: ${shown(pointer, context)}.`,
    {
      hint: `Ghi số từ ${limit('minimum')} đến ${limit('maximum')}. ${hintOf(pointer, context) ?? ''}`.trim(),
    },
  )
}

/** A list or a map with too little in it, or too much. */
export function wrongSize(pointer: string, error: ErrorObject, context: Context): Problem {
  const name = nameOf(pointer, context)
  if (error.keyword === 'maxItems')
    return problem(
      'sai-gia-tri',
      pointer,
      `${name} có nhiều hơn ${(error.params as { limit: number }).limit} mục.`,
      { hint: 'Bớt đi, hoặc tách ra.' },
    )
  if (error.keyword === 'minProperties')
    return problem('rong', pointer, `${name} chưa có khóa nào bên trong.`, {
      hint: 'Ghi ít nhất một khóa con, hoặc bỏ hẳn khóa này.',
    })
  return problem('rong', pointer, `${name} đang là danh sách rỗng.`, {
    hint: `Thêm ít nhất một dòng, hoặc bỏ ${isItem(pointer) ? 'dòng' : 'hẳn khóa'} này.`,
  })
}

/** A key that its author made up, in which there are other letters than a name has. */
export function wrongName(pointer: string, name: string): Problem {
  const ma = maOf(name)
  return problem('sai-gia-tri', `${pointer}/${stepOf(name)}`, `Mã «${name}» không đúng dạng.`, {
    hint: `${MA_FORM}${ma === undefined ? '.' : `: ${ma}`}`,
    onKey: true,
  })
}

const MA_FORM = 'Mã viết bằng chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ'

/** What the author meant, if that is what the place wants. */
function fixedText(text: string, pointer: string, context: Context): string | undefined {
  const date = isoDate(text)
  if (date !== undefined && fits(date, pointer, context)) return `Viết theo năm-tháng-ngày: ${date}`
  if (!pointer.endsWith('/ma')) return undefined
  const ma = maOf(text)
  return `${MA_FORM}${ma === undefined ? '.' : `: ${ma}`}`
}

/** «Khoản A» → `khoan-a`; undefined where no letter is left to begin with. */
export function maOf(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  return plain === '' ? undefined : plain
}

/** A date as people write it: 17/5/2024, 2024-5-17, ngày 17 tháng 5 năm 2024. */
function isoDate(text: string): string | undefined {
  const words = /^(?:ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})$/i.exec(text)
  const [, day = '', month = '', year = ''] = words ?? []
  const [, isoYear = year, isoMonth = month, isoDay = day] =
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? []
  return isoYear === '' ? undefined : `${isoYear}-${isoMonth.padStart(2, '0')}-${isoDay.padStart(2, '0')}`
}

/** «chữ, số hoặc danh sách» */
function either(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} hoặc ${last}`
}
