import type { ErrorObject } from 'ajv'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { headOfItem, headOfLuu, isLuu } from './chu-in-san.ts'
import { exampleOf, flat, hintOf, nameOf, shown, typeOf, TYPES, type Context } from './describe-place.ts'
import { keysAt, titleAt, valueAt, type Schemas } from './schema-at.ts'
import { blockKeys } from './van-ban.ts'

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
  const problems = errors.flatMap(error => {
    const found = diagnose(error, context)
    if (found === undefined) return []
    const key = `${found.told.code} ${found.told.pointer ?? ''} ${found.missing?.join(' ') ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    return [found]
  })
  const told = problems.filter(found => !isMisspelt(found, problems)).map(found => found.told)
  // Nothing that the schema refuses may pass in silence.
  const [first] = errors
  return told.length > 0 || first === undefined
    ? told
    : [problem('sai-gia-tri', first.instancePath, `Chỗ này không đúng lược đồ (${first.keyword}).`, {}).told]
}

interface Problem {
  readonly told: Diagnostic
  /** The keys of which a map lacks one. */
  readonly missing?: readonly string[]
  /** The key that an unknown one was meant to be. */
  readonly meant?: string
}

/** A key that is missing because it is misspelt right there is one mistake, not two. */
function isMisspelt({ told, missing }: Problem, all: readonly Problem[]): boolean {
  if (missing === undefined) return false
  return all.some(
    ({ meant, told: other }) =>
      meant !== undefined && missing.includes(meant) && parentOf(other.pointer ?? '') === told.pointer,
  )
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'))
}

function rootOf(value: unknown, schemas: Schemas): string {
  const id = `${String(valueAt(value, '/loai_van_ban'))}.schema.json`
  return id in schemas ? id : 'chung.schema.json'
}

function diagnose(error: ErrorObject, context: Context): Problem | undefined {
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
    case 'exclusiveMinimum':
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
      return problem('thieu-truong', pointer, `${nameOf(pointer, context)} cần có tieu_de hoặc loi_van.`, {
        missing: ['tieu_de', 'loi_van'],
      })
    default:
      // «if», «then» and the like only repeat what their parts have said.
      return undefined
  }
}

function missing(pointer: string, key: string, context: Context): Problem | undefined {
  // The alternatives of a oneOf and an anyOf are told once, by those.
  const within = keysAt(context.schemas, context.root, context.value, pointer)
  if ((blockKeys as readonly string[]).includes(key) && within.includes('nhiem_vu')) return undefined
  if (within.includes('loi_van')) return undefined
  const title = titleAt(context.schemas, context.root, context.value, `${pointer}/${key}`)
  const where = pointer === '' ? 'Định nghĩa' : nameOf(pointer, context)
  return problem(
    'thieu-truong',
    pointer,
    `${where} thiếu khóa ${key}${title === undefined ? '' : ` (${title})`}.`,
    {
      hint: exampleOf(`${pointer}/${key}`, key, context),
      onKey: true,
      missing: [key],
    },
  )
}

function unknownKey(pointer: string, key: string, context: Context): Problem | undefined {
  const allowed = keysAt(context.schemas, context.root, context.value, pointer)
  // Ajv calls known keys unevaluated too, when a part of their schema failed.
  if (allowed.includes(key)) return undefined
  const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
  if (allowed.includes('nhiem_vu') && /\s/.test(key))
    return problem('khoi', at, `YAML hiểu «${key}:» là một khóa, vì sau nó có dấu hai chấm.`, {
      hint: `Đặt cả dòng trong ngoặc kép: - "${key}:${lineAfter(valueAt(context.value, at))}"`,
      onKey: true,
    })
  const near = nearest(key, allowed)
  return problem('khoa-la', at, `Không có khóa «${key}».`, {
    hint:
      near === undefined ? `Các khóa dùng được ở đây: ${allowed.join(', ')}.` : `Có phải bạn muốn ${near}?`,
    onKey: true,
    meant: near,
  })
}

/** What stood after the colon, if it is short enough to be repeated. */
function lineAfter(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = flat(value)
  return text.length > 60 ? ' …' : ` ${text}`
}

function alone(pointer: string, key: string): Problem {
  return problem('khoi', `${pointer}/${key}`, `Khóa ${key} chỉ đi cùng nhiem_vu.`, {
    hint: 'Đổi khóa của khối thành nhiem_vu, hoặc viết dòng này thành một gach.',
    onKey: true,
  })
}

function wrongType(
  pointer: string,
  params: { readonly type: string | readonly string[] },
  context: Context,
): Problem {
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
  if (pointer === '') return 'Viết mỗi dòng một khóa, bắt đầu bằng loại văn bản: loai_van_ban: cong-van'
  if (typeOf(actual) === 'object' && wants.includes('string'))
    return sentenceHint(Object.entries(actual as Record<string, unknown>)[0] ?? ['', ''])
  if (Array.isArray(actual) && wants.includes('string'))
    return `YAML hiểu […] là một danh sách. Nếu là chữ, đặt trong ngoặc kép: "[${actual.map(flat).join(', ')}]"`
  if (typeof actual === 'string' && wants.includes('integer') && /^\s*\d+\s*$/.test(actual))
    return `Bỏ ngoặc kép: ${Number(actual)}. Số 0 phía trước do chương trình tự thêm.`
  if (typeof actual === 'number' && wants.includes('string'))
    // YAML has eaten what it was: 010, 1.10, 2_000.
    return 'Đặt trong ngoặc kép, giữ nguyên như đã viết.'
  if (typeof actual === 'string' && wants.includes('array'))
    return `Viết thành danh sách, mỗi dòng bắt đầu bằng «- ».`
  if (actual === null) return 'Ghi giá trị sau dấu hai chấm, hoặc bỏ hẳn khóa này.'
  return hintOf(pointer, context)
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

function wrongChoice(pointer: string, error: ErrorObject, context: Context): Problem {
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

function wrongText(pointer: string, context: Context): Problem {
  const actual = String(valueAt(context.value, pointer))
  if (actual.trim() === '')
    return problem('rong', pointer, `${nameOf(pointer, context)} đang để trống.`, {
      hint: 'Ghi nội dung, hoặc bỏ hẳn khóa này.',
    })
  const fixed = isoDate(actual.trim())
  return problem('sai-gia-tri', pointer, `${nameOf(pointer, context)} không đúng dạng: «${actual}».`, {
    hint: fixed === undefined ? hintOf(pointer, context) : `Viết theo năm-tháng-ngày: ${fixed}`,
  })
}

/** A date as people write it: 17/5/2024, 2024-5-17, ngày 17 tháng 5 năm 2024. */
function isoDate(text: string): string | undefined {
  const words = /^(?:ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})$/i.exec(text)
  const [, day = '', month = '', year = ''] = words ?? []
  const [, isoYear = year, isoMonth = month, isoDay = day] =
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? []
  return isoYear === '' ? undefined : `${isoYear}-${isoMonth.padStart(2, '0')}-${isoDay.padStart(2, '0')}`
}

function oneLevel(pointer: string, context: Context): Problem | undefined {
  const block = valueAt(context.value, pointer) as Record<string, unknown>
  const found = blockKeys.filter(key => key in block)
  if (found.length > 1)
    return problem(
      'khoi',
      pointer,
      `Một khối chỉ có một trong các khóa ${blockKeys.join(', ')}; ở đây có ${found.join(' và ')}.`,
      {
        hint: 'Tách thành hai khối, mỗi khối một gạch đầu dòng «- » của YAML.',
      },
    )
  const allowed = keysAt(context.schemas, context.root, context.value, pointer)
  // A misspelt or sentence-like key has been told on its own.
  if (Object.keys(block).some(key => !allowed.includes(key))) return undefined
  return problem('khoi', pointer, `Khối này thiếu cấp của nó: một trong các khóa ${blockKeys.join(', ')}.`, {
    hint: 'Đoạn văn thường thì viết thẳng chữ, không cần khóa.',
  })
}

function problem(
  code: string,
  pointer: string,
  message: string,
  more: {
    readonly hint?: string | undefined
    readonly onKey?: boolean
    readonly missing?: readonly string[]
    readonly meant?: string | undefined
  },
): Problem {
  const { hint, onKey, missing, meant } = more
  return {
    told: {
      code: `schema/${code}`,
      severity: 'error',
      message,
      pointer,
      ...(hint !== undefined && { hint }),
      ...(onKey === true && { onKey: true }),
    },
    ...(missing !== undefined && { missing }),
    ...(meant !== undefined && { meant }),
  }
}
