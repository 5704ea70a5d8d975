import type { ErrorObject } from 'ajv'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { keysAt, titleAt, valueAt, type Schemas } from './schema-at.ts'
import { capKeys } from './van-ban.ts'
import { exampleOf, flat, hintOf, nameOf, shown, typeOf, TYPES, type Context } from './words.ts'

export type { Schemas } from './schema-at.ts'

/**
 * ajv's errors as one Vietnamese sentence each. Ajv says what failed; the schema around it says what
 * would have been right.
 */
export function explain(
  errors: readonly ErrorObject[],
  value: unknown,
  schemas: Schemas,
): readonly Diagnostic[] {
  const context: Context = { value, schemas, root: rootOf(value, schemas) }
  const seen = new Set<string>()
  const explained = errors.flatMap(error => {
    const found = diagnose(error, context)
    if (found === undefined) return []
    const key = `${found.code} ${found.pointer ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    return [found]
  })
  const told = explained.filter(found => !isMisspelt(found, explained))
  // Nothing that the schema refuses may pass in silence.
  const [first] = errors
  return told.length > 0 || first === undefined
    ? told
    : [problem('sai-gia-tri', first.instancePath, `Chỗ này không đúng lược đồ (${first.keyword}).`, {})]
}

/** A key that is missing because it is misspelt right there is one mistake, not two. */
function isMisspelt(missing: Diagnostic, all: readonly Diagnostic[]): boolean {
  const [, key] = /thiếu khóa (\w+)/.exec(missing.message) ?? []
  return (
    missing.code === 'schema/thieu-truong' &&
    all.some(
      other =>
        other.code === 'schema/khoa-la' &&
        other.hint === meant(key ?? '') &&
        other.pointer?.slice(0, other.pointer.lastIndexOf('/')) === missing.pointer,
    )
  )
}

function meant(key: string): string {
  return `Có phải bạn muốn ${key}?`
}

function rootOf(value: unknown, schemas: Schemas): string {
  const id = `${String(valueAt(value, '/loai_van_ban'))}.schema.json`
  return id in schemas ? id : 'chung.schema.json'
}

function diagnose(error: ErrorObject, context: Context): Diagnostic | undefined {
  const pointer = error.instancePath
  switch (error.keyword) {
    case 'required':
      return missing(pointer, (error.params as { missingProperty: string }).missingProperty, context)
    case 'unevaluatedProperties':
      return unknownKey(
        pointer,
        (error.params as { unevaluatedProperty: string }).unevaluatedProperty,
        context,
      )
    case 'additionalProperties':
      return unknownKey(pointer, (error.params as { additionalProperty: string }).additionalProperty, context)
    case 'dependentRequired':
      return alone(pointer, (error.params as { property: string }).property)
    case 'type':
      return wrongType(pointer, error.params as { type: string | readonly string[] }, context)
    case 'enum':
    case 'const':
      return wrongChoice(pointer, error, context)
    case 'pattern':
      return wrongText(pointer, context)
    case 'minimum':
    case 'maximum':
      return problem(
        'sai-gia-tri',
        pointer,
        `${nameOf(pointer, context)} không hợp lệ: ${shown(pointer, context)}.`,
        {
          hint: hintOf(pointer, context),
        },
      )
    case 'minItems':
      return problem('rong', pointer, `${nameOf(pointer, context)} đang là danh sách rỗng.`, {
        hint: 'Thêm ít nhất một dòng, hoặc bỏ hẳn khóa này.',
      })
    case 'oneOf':
      return oneLevel(pointer, context)
    case 'anyOf':
      return problem('thieu-truong', pointer, `${nameOf(pointer, context)} cần có tieu_de hoặc loi_van.`, {})
    default:
      // «if», «then» and the like only repeat what their parts have said.
      return undefined
  }
}

function missing(pointer: string, key: string, context: Context): Diagnostic | undefined {
  // The alternatives of a oneOf and an anyOf are told once, by those.
  const within = keysAt(context.schemas, context.root, context.value, pointer)
  if ((capKeys as readonly string[]).includes(key) && within.includes('nhiem_vu')) return undefined
  if (within.includes('so_dam')) return undefined
  const title = titleAt(context.schemas, context.root, context.value, `${pointer}/${key}`)
  const where = pointer === '' ? 'Định nghĩa' : nameOf(pointer, context)
  return problem(
    'thieu-truong',
    pointer,
    `${where} thiếu khóa ${key}${title === undefined ? '' : ` (${title})`}.`,
    {
      hint: exampleOf(`${pointer}/${key}`, key, context),
      onKey: true,
    },
  )
}

function unknownKey(pointer: string, key: string, context: Context): Diagnostic | undefined {
  const allowed = keysAt(context.schemas, context.root, context.value, pointer)
  // Ajv calls known keys unevaluated too, when a part of their schema failed.
  if (allowed.includes(key)) return undefined
  const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
  if (allowed.includes('nhiem_vu') && /\s/.test(key))
    return problem('khoi', at, `YAML hiểu «${key}:» là một khóa, vì sau nó có dấu hai chấm.`, {
      hint: `Đặt cả dòng trong ngoặc kép: - "${key}: …"`,
      onKey: true,
    })
  const near = nearest(key, allowed)
  return problem('khoa-la', at, `Không có khóa «${key}».`, {
    hint:
      near === undefined ? `Các khóa dùng được ở đây: ${allowed.join(', ')}.` : `Có phải bạn muốn ${near}?`,
    onKey: true,
  })
}

function alone(pointer: string, key: string): Diagnostic {
  return problem('khoi', `${pointer}/${key}`, `Khóa ${key} chỉ đi cùng nhiem_vu.`, {
    hint: 'Đổi khóa của khối thành nhiem_vu, hoặc viết dòng này thành một gach.',
    onKey: true,
  })
}

function wrongType(
  pointer: string,
  params: { readonly type: string | readonly string[] },
  context: Context,
): Diagnostic {
  const actual = valueAt(context.value, pointer)
  const wanted = [params.type].flat().map(type => TYPES[type] ?? type)
  const found = actual === null ? 'bỏ trống' : (TYPES[typeOf(actual)] ?? typeof actual)
  const message =
    pointer === ''
      ? `Cả tệp phải là các khóa (khóa: giá trị), không phải ${found}.`
      : `${nameOf(pointer, context)} phải là ${wanted.join(' hoặc ')}, không phải ${found}.`
  return problem('sai-kieu', pointer, message, { hint: typeHint(actual, params.type, pointer, context) })
}

function typeHint(
  actual: unknown,
  wanted: string | readonly string[],
  pointer: string,
  context: Context,
): string | undefined {
  const wants = [wanted].flat()
  if (typeOf(actual) === 'object' && wants.includes('string')) {
    const [key = '', rest] = Object.entries(actual as Record<string, unknown>)[0] ?? []
    if (/^lưu$/i.test(key)) return `Bỏ dòng này và ghi: luu_van_ban: ${String(rest).replace(/^VT,?\s*/, '')}`
    return `YAML hiểu «${key}:» là một khóa. Đặt cả dòng trong ngoặc kép: "${key}: ${flat(rest)}"`
  }
  if (Array.isArray(actual) && wants.includes('string'))
    return `YAML hiểu […] là một danh sách. Nếu là chữ, đặt trong ngoặc kép: "[${actual.map(flat).join(', ')}]"`
  if (typeof actual === 'string' && wants.includes('integer') && /^\s*\d+\s*$/.test(actual))
    return `Bỏ ngoặc kép: ${Number(actual)}. Số 0 phía trước do chương trình tự thêm.`
  if (typeof actual === 'number' && wants.includes('string')) return `Đặt trong ngoặc kép: "${actual}"`
  if (typeof actual === 'string' && wants.includes('array'))
    return `Viết thành danh sách, mỗi dòng bắt đầu bằng «- ».`
  if (actual === null) return 'Ghi giá trị sau dấu hai chấm, hoặc bỏ hẳn khóa này.'
  return hintOf(pointer, context)
}

function wrongChoice(pointer: string, error: ErrorObject, context: Context): Diagnostic {
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

function wrongText(pointer: string, context: Context): Diagnostic {
  const actual = String(valueAt(context.value, pointer))
  if (actual.trim() === '')
    return problem('rong', pointer, `${nameOf(pointer, context)} đang để trống.`, {
      hint: 'Ghi nội dung, hoặc bỏ hẳn khóa này.',
    })
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(actual.trim()) ?? []
  const fixed = year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return problem('sai-gia-tri', pointer, `${nameOf(pointer, context)} không đúng dạng: «${actual}».`, {
    hint: fixed === undefined ? hintOf(pointer, context) : `Viết theo năm-tháng-ngày: ${fixed}`,
  })
}

function oneLevel(pointer: string, context: Context): Diagnostic | undefined {
  const block = valueAt(context.value, pointer) as Record<string, unknown>
  const found = capKeys.filter(key => key in block)
  if (found.length > 1)
    return problem(
      'khoi',
      pointer,
      `Một khối chỉ có một trong các khóa ${capKeys.join(', ')}; ở đây có ${found.join(' và ')}.`,
      {
        hint: 'Tách thành hai khối, mỗi khối một gạch đầu dòng «- » của YAML.',
      },
    )
  const allowed = keysAt(context.schemas, context.root, context.value, pointer)
  // A misspelt or sentence-like key has been told on its own.
  if (Object.keys(block).some(key => !allowed.includes(key))) return undefined
  return problem('khoi', pointer, `Khối này thiếu cấp của nó: một trong các khóa ${capKeys.join(', ')}.`, {
    hint: 'Đoạn văn thường thì viết thẳng chữ, không cần khóa.',
  })
}

function problem(
  code: string,
  pointer: string,
  message: string,
  more: { readonly hint?: string | undefined; readonly onKey?: boolean },
): Diagnostic {
  return {
    code: `schema/${code}`,
    severity: 'error',
    message,
    pointer,
    ...(more.hint !== undefined && { hint: more.hint }),
    ...(more.onKey === true && { onKey: true }),
  }
}
