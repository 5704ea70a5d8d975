import type { SchemaObject } from 'ajv'
import type { Schemas } from './schema-at.ts'

/**
 * The schemas as a definition is held to them once it is filled in. As they are shipped, for editors, they ask only for
 * what its author must always write, and let pass what stands for something of the profile: a signer's name of
 * reference, an empty key («none»).
 */
export function filledSchemas(schemas: Schemas): Schemas {
  return Object.fromEntries(
    Object.entries(schemas).map(([file, schema]) => [
      file,
      withNeeds(withoutStandIns(schema) as SchemaObject),
    ]),
  )
}

/** What must be there after filling in. */
export function needsOf(schema: SchemaObject | undefined): readonly string[] {
  const defs = (schema?.$defs ?? {}) as Readonly<Record<string, SchemaObject>>
  return (defs.can_co?.required ?? []) as readonly string[]
}

function withNeeds(schema: SchemaObject): SchemaObject {
  const needs = needsOf(schema)
  if (needs.length === 0) return schema
  const order = Object.keys((schema.properties ?? {}) as object)
  const required = [...((schema.required ?? []) as readonly string[]), ...needs]
  // Told in the order of the page.
  return { ...schema, required: required.sort((a, b) => order.indexOf(a) - order.indexOf(b)) }
}

/** `if` a stand-in, `else` the thing itself: the thing itself. */
function withoutStandIns(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutStandIns)
  if (typeof node !== 'object' || node === null) return node
  const { if: test, then, else: thing, ...rest } = node as Readonly<Record<string, unknown>>
  const kept = isStandIn(test, then)
    ? { ...rest, ...(thing as object) }
    : { ...rest, ...(test !== undefined && { if: test, then, else: thing }) }
  return Object.fromEntries(
    Object.entries(kept)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, withoutStandIns(value)]),
  )
}

function isStandIn(test: unknown, then: unknown): boolean {
  const { type } = (test ?? {}) as { readonly type?: unknown }
  if (type === 'null') return true
  return type === 'string' && (then as { readonly $ref?: unknown } | undefined)?.$ref === TEN_GOI
}

const TEN_GOI = '#/$defs/ten_goi'
