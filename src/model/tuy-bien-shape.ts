import { ANY, TEXT, type HinhDang, type MapShape } from './hinh-dang.ts'
import { valueAt } from './schema-at.ts'

type Schema = Readonly<Record<string, unknown>>

/** What a template may name of `tuy_bien`, as its schema declares it. */
export function tuyBienShape(schema: Schema): HinhDang {
  return shapeOf({ type: 'object', ...schema }, schema, 'tuy_bien')
}

function shapeOf(schema: unknown, root: Schema, name: string, seen: readonly string[] = []): HinhDang {
  if (!isSchema(schema)) return ANY
  if (typeof schema.$ref === 'string') {
    if (seen.includes(schema.$ref) || !schema.$ref.startsWith('#')) return ANY
    return shapeOf(valueAt(root, schema.$ref.slice(1)), root, name, [...seen, schema.$ref])
  }
  if (isSchema(schema.properties)) return mapOf(schema, schema.properties, root, name)
  if (schema.type === 'array') return { kind: 'list', of: shapeOf(schema.items, root, `${name}[]`) }
  return isPlain(schema) ? TEXT : ANY
}

/** Declared keys are all that it has, unless the schema says in so many words that there may be others. */
function mapOf(schema: Schema, properties: Schema, root: Schema, name: string): MapShape {
  return {
    kind: 'map',
    name,
    keys: () =>
      Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, shapeOf(inner, root, `${name}.${key}`)]),
      ),
    ...((schema.additionalProperties ?? false) !== false && { open: true as const }),
  }
}

/** A value that keeps to a schema, as far as its own examples, defaults and types tell: for trying a template out. */
export function tuyBienSample(schema: Schema): unknown {
  return sampleOf({ type: 'object', ...schema }, schema, 'tuy_bien', 0)
}

const MAX_DEPTH = 8

function sampleOf(schema: unknown, root: Schema, name: string, depth: number): unknown {
  if (!isSchema(schema) || depth > MAX_DEPTH) return name
  if (typeof schema.$ref === 'string')
    return sampleOf(valueAt(root, schema.$ref.slice(1)), root, name, depth + 1)
  const [given] = [schema.examples, schema.enum].flatMap(list =>
    Array.isArray(list) ? (list as unknown[]).slice(0, 1) : [],
  )
  const told: unknown = given ?? schema.const ?? schema.default
  if (told !== undefined) return told
  if (isSchema(schema.properties))
    return Object.fromEntries(
      Object.entries(schema.properties).map(([key, inner]) => [key, sampleOf(inner, root, key, depth + 1)]),
    )
  const type = Array.isArray(schema.type) ? (schema.type as unknown[])[0] : schema.type
  if (type === 'array') return [sampleOf(schema.items, root, name, depth + 1)]
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  if (type === 'boolean') return true
  return type === 'object' ? {} : name
}

function isPlain({ type }: Schema): boolean {
  const types = [type].flat()
  return types.every(one => ['string', 'number', 'integer', 'boolean', 'null'].includes(String(one)))
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
