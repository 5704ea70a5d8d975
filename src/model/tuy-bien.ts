import { Ajv2020, type ErrorObject, type SchemaObject } from 'ajv/dist/2020.js'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { explain } from './explain.ts'

/** The schema that a template of one's own declares for `tuy_bien`, ready to check with. */
export interface TuyBien {
  readonly schema: SchemaObject
  /** What is wrong with the `tuy_bien` of a definition, at its place there. */
  readonly check: (tuyBien: unknown) => readonly Diagnostic[]
}

/** Letters of a schema file, and maps within maps in it. */
export const MAX_TUY_BIEN = 64 * 1024
const MAX_DEPTH = 32

/**
 * A user's own JSON Schema (draft 2020-12), as data. `template/luoc-do`, with a pointer into the schema, for one that
 * is none, is too deep, refers to other files or has an unknown keyword.
 */
export function compileTuyBien(value: unknown): Outcome<TuyBien> {
  if (!isMap(value)) return fail(problem('', 'Lược đồ phải là một nhóm khóa { … }.'))
  if (depthOf(value) > MAX_DEPTH) return fail(problem('', `Lược đồ lồng sâu quá ${MAX_DEPTH} tầng.`))
  // Names are its own affair: what it calls itself must not reach beyond it.
  const schema = without(value, ['$schema', '$id'])
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    allowUnionTypes: true,
    // What a format is, ajv learns from elsewhere; here it is a note.
    validateFormats: false,
    logger: false,
  })
  if (ajv.validateSchema(schema) !== true)
    return fail(
      ...(ajv.errors ?? [])
        .slice(0, 5)
        .map(({ instancePath, keyword }) =>
          problem(instancePath, `Chỗ này không đúng JSON Schema 2020-12 (${keyword}).`),
        ),
    )
  try {
    const validator = ajv.compile({ ...schema, type: 'object' })
    return ok({
      schema,
      check: tuyBien => (validator(tuyBien) ? [] : explained(validator.errors ?? [], tuyBien, schema)),
    })
  } catch (error) {
    return fail(refused(error instanceof Error ? error.message : ''))
  }
}

/** Keywords that `explain` has a sentence for, whatever the schema. */
const EXPLAINED = [
  'required',
  'additionalProperties',
  'unevaluatedProperties',
  'type',
  'enum',
  'const',
  'pattern',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'minItems',
]

function explained(
  errors: readonly ErrorObject[],
  tuyBien: unknown,
  schema: SchemaObject,
): readonly Diagnostic[] {
  const within = errors
    // Why each alternative of several was not met is told by none.
    .filter(({ schemaPath }) => !/\/(?:oneOf|anyOf)\/\d/.test(schemaPath))
    .map(error => ({ ...error, instancePath: `/tuy_bien${error.instancePath}` }))
  const known = within.filter(({ keyword }) => EXPLAINED.includes(keyword))
  const others = within.filter(({ keyword }) => !EXPLAINED.includes(keyword) && keyword !== 'if')
  const schemas = {
    'chung.schema.json': { properties: { tuy_bien: { $ref: 'tuy-bien.schema.json' } } },
    'tuy-bien.schema.json': schema,
  }
  return [
    ...(known.length > 0 ? explain(known, { tuy_bien: tuyBien }, schemas) : []),
    ...others.map(({ instancePath, keyword, params }): Diagnostic => {
      const [limit] = Object.values(params as Record<string, unknown>)
      const bound = typeof limit === 'number' || typeof limit === 'string' ? ` ${limit}` : ''
      return {
        code: 'schema/sai-gia-tri',
        severity: 'error',
        message: `${nameOf(instancePath)} không đúng lược đồ riêng của khuôn (${keyword}${bound}).`,
        pointer: instancePath,
      }
    }),
  ]
}

function nameOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.')
}

/** ajv's reasons, in our words. */
function refused(message: string): Diagnostic {
  const [, keyword] = /unknown keyword: "(.+?)"/.exec(message) ?? []
  if (keyword !== undefined) return problem('', `JSON Schema không có từ khóa «${keyword}».`)
  const [, reference] = /can't resolve reference (\S+)/.exec(message) ?? []
  if (reference !== undefined)
    return problem(
      '',
      `Lược đồ trỏ tới «${reference}», không có trong tệp này.`,
      'Chỉ dùng $ref trong cùng tệp: "#/$defs/…".',
    )
  const [, pattern] = /Invalid regular expression: (\/.*\/)/.exec(message) ?? []
  if (pattern !== undefined) return problem('', `Biểu thức ${pattern} trong pattern không đúng cú pháp.`)
  return problem(
    '',
    'Lược đồ này không dùng được.',
    'Xem JSON Schema 2020-12: type, properties, required, enum, pattern …',
  )
}

function problem(pointer: string, message: string, hint?: string): Diagnostic {
  return {
    code: 'template/luoc-do',
    severity: 'error',
    message,
    pointer,
    ...(hint !== undefined && { hint }),
  }
}

function without(map: Readonly<Record<string, unknown>>, keys: readonly string[]): SchemaObject {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)))
}

function depthOf(value: unknown): number {
  let depth = 0
  let level: readonly unknown[] = [value]
  while (level.length > 0 && depth <= MAX_DEPTH) {
    level = level.flatMap(one =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    )
    depth += 1
  }
  return depth
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
