import type { ErrorObject } from 'ajv'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { exampleOf, flat, nameOf, type Context } from './describe-place.ts'
import { outOfRange, wrongChoice, wrongName, wrongSize, wrongText, wrongType } from './explain-value.ts'
import { needsOf } from './filled-schemas.ts'
import { keysAt, titleAt, valueAt, type Schemas } from './schema-at.ts'
import { problem, stepOf, type Problem } from './schema-problem.ts'
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
  root: string = rootOf(value, schemas),
): readonly Diagnostic[] {
  const context: Context = { value, schemas, root }
  const seen = new Set<string>()
  const problems = errors.flatMap(error => {
    const found = diagnose(error, context)
    if (found === undefined) return []
    const key = `${found.told.code} ${found.within ?? found.told.pointer ?? ''} ${found.missing?.join(' ') ?? ''}`
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

/** A key that is missing because it is misspelt right there is one mistake, not two. */
function isMisspelt({ missing, within }: Problem, all: readonly Problem[]): boolean {
  if (missing === undefined) return false
  return all.some(
    ({ meant, told: other }) =>
      meant !== undefined && missing.includes(meant) && parentOf(other.pointer ?? '') === within,
  )
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'))
}

function rootOf(value: unknown, schemas: Schemas): string {
  const id = `${String(valueAt(value, '/loai_van_ban'))}.schema.json`
  return id in schemas ? id : CHUNG
}

const CHUNG = 'chung.schema.json'

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
      // Of a key's own letters `propertyNames` speaks.
      return error.propertyName === undefined ? wrongText(pointer, context) : undefined
    case 'minimum':
    case 'maximum':
      return outOfRange(pointer, context)
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
      return wrongSize(pointer, error, context)
    case 'propertyNames':
      return wrongName(pointer, (error.params as { propertyName: string }).propertyName)
    case 'false schema':
      return together(pointer, error.schemaPath)
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
  const where = nameOf(pointer, context)
  return problem(
    'thieu-truong',
    pointer,
    `${where} thiếu khóa ${key}${title === undefined ? '' : ` (${title})`}.`,
    {
      hint: withProfile(exampleOf(`${pointer}/${key}`, key, context), pointer, key, context),
      onKey: true,
      missing: [key],
    },
  )
}

/** What every document of an office has alike can be written once. */
function withProfile(
  hint: string | undefined,
  pointer: string,
  key: string,
  { schemas, root }: Context,
): string | undefined {
  const given = [CHUNG, root].flatMap(file => needsOf(schemas[file]))
  if (pointer !== '' || !given.includes(key)) return hint
  return `${hint ?? 'Thêm khóa này'}; hoặc ghi một lần trong don-vi.yaml cho mọi văn bản.`
}

function unknownKey(pointer: string, key: string, context: Context): Problem | undefined {
  const allowed = keysAt(context.schemas, context.root, context.value, pointer)
  // Ajv calls known keys unevaluated too, when a part of their schema failed.
  if (allowed.includes(key)) return undefined
  const at = `${pointer}/${stepOf(key)}`
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
    missing: ['nhiem_vu'],
    within: pointer,
  })
}

/** A key that would say nothing beside another: `dependentSchemas` of the other forbids it. */
function together(pointer: string, schemaPath: string): Problem {
  const [, other = ''] = /dependentSchemas\/([^/]+)\//.exec(schemaPath) ?? []
  const key = pointer.slice(pointer.lastIndexOf('/') + 1)
  return problem('khoa-la', pointer, `Khóa ${key} không dùng được bên cạnh ${other}.`, {
    hint:
      other === 'cot'
        ? `Ghi ${key} ở từng cột con.`
        : 'Chuyển các dòng này ra ngoài, thành những khối đứng sau khối này.',
    onKey: true,
  })
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
