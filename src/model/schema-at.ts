import type { SchemaObject } from 'ajv'

export type Schemas = Readonly<Record<string, SchemaObject>>

/**
 * All schemas that speak about the place in `value` that `pointer` names: `$ref`, `allOf`, and `if` by the
 * value's type unfolded. They tell an error message what would have been right.
 */
export function schemasAt(
  schemas: Schemas,
  root: string,
  value: unknown,
  pointer: string,
): readonly SchemaObject[] {
  let at = value
  let here = unfold(schemas, schemas[root] ?? {}, root, value)
  for (const step of stepsOf(pointer)) {
    at = childOf(at, step)
    const child = at
    here = here.flatMap(({ schema, file }) => {
      const next: unknown = /^\d+$/.test(step) ? schema.items : propertyOf(schema, step)
      return isSchema(next) ? unfold(schemas, next, file, child) : []
    })
  }
  return here.map(({ schema }) => schema)
}

/** The keys that a map may have there. */
export function keysAt(schemas: Schemas, root: string, value: unknown, pointer: string): readonly string[] {
  const found = schemasAt(schemas, root, value, pointer).flatMap(schema =>
    Object.keys((schema.properties ?? {}) as object),
  )
  return [...new Set(found)]
}

/** The title of what stands there, for a message. */
export function titleAt(schemas: Schemas, root: string, value: unknown, pointer: string): string | undefined {
  return schemasAt(schemas, root, value, pointer)
    .map(schema => schema.title as string | undefined)
    .find(title => title !== undefined)
}

/** The steps of an RFC 6901 pointer. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value that a pointer names. */
export function valueAt(value: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce(childOf, value)
}

interface Placed {
  readonly schema: SchemaObject
  /** The file that its `#/…` references mean. */
  readonly file: string
}

function unfold(schemas: Schemas, schema: SchemaObject, file: string, value: unknown): readonly Placed[] {
  const parts: Placed[] = [{ schema, file }]
  const more = (next: unknown): void => {
    if (isSchema(next)) parts.push(...unfold(schemas, next, file, value))
  }
  if (typeof schema.$ref === 'string') {
    const [name = '', path = ''] = schema.$ref.split('#')
    const target = name === '' ? file : name
    const found = valueAt(schemas[target], path)
    if (isSchema(found)) parts.push(...unfold(schemas, found, target, value))
  }
  for (const one of (schema.allOf ?? []) as unknown[]) more(one)
  if (isSchema(schema.if)) more(isOfType(schema.if, value) ? schema.then : schema.else)
  return parts
}

/** An `if` of our schemas: the type of a value, or of something in a list. */
function isOfType({ type, contains }: SchemaObject, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'object') return isMap(value)
  if (type !== 'array') return typeof value === type
  if (!Array.isArray(value)) return false
  return !isSchema(contains) || value.some(item => isOfType(contains, item))
}

function propertyOf(schema: SchemaObject, key: string): unknown {
  const properties = (schema.properties ?? {}) as Record<string, unknown>
  return Object.hasOwn(properties, key) ? properties[key] : schema.additionalProperties
}

function childOf(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[Number(step)]
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSchema(value: unknown): value is SchemaObject {
  return isMap(value)
}
