import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SchemaObject } from 'ajv'
import { parse } from 'yaml'
import { compile } from '../src/index.ts'
import { beside } from './beside.ts'
import { filledSchemas } from '../src/model/filled-schemas.ts'
import { shipped } from '../src/shipped.ts'
import { schemasAt, type Schemas } from '../src/model/schema-at.ts'

const root = new URL('..', import.meta.url)
/** As definitions without a profile are held to them. */
const schemas: Schemas = filledSchemas(
  Object.fromEntries(
    readdirSync(new URL('schemas', root)).map(name => [
      name,
      JSON.parse(readFileSync(new URL(`schemas/${name}`, root), 'utf8')) as SchemaObject,
    ]),
  ),
)

/** Keys of chung.schema.json that a type has no use for. */
const notOf: Readonly<Record<string, readonly string[]>> = { 'ke-hoach': ['kinh_gui'] }

/** Of joint documents whose bodies have each a superior of its own. */
const ofJointDocuments = ['chung.schema.json#/$defs/co_quan/properties/co_quan_chu_quan']

describe.each([...shipped.types])('examples/%s', loai => {
  const id = `${loai}.schema.json`
  const read = (name: string): string => readFileSync(new URL(`examples/${loai}/${name}`, root), 'utf8')

  const names = readdirSync(new URL(`examples/${loai}`, root)).filter(name => name.endsWith('.yaml'))

  it.each(names)('%s is without errors', async name => {
    const outcome = await compile(read(name), { to: 'text', ...beside(`examples/${loai}/${name}`) })
    expect(outcome.diagnostics.filter(d => d.severity === 'error')).toEqual([])
    expect(outcome.value).toBeDefined()
  })

  it('day-du uses every key that the schema knows', () => {
    const used = usedKeys(id, parse(read('day-du.yaml')))
    const unused = knownKeys(id).filter(
      ({ key, schema, place }) =>
        !used.has(schema) && !notOf[loai]?.includes(key) && !ofJointDocuments.includes(place),
    )
    expect(unused.map(({ place }) => place)).toEqual([])
  })

  it('toi-thieu uses the keys that are required, and no other', () => {
    const definition = parse(read('toi-thieu.yaml')) as Record<string, object>
    expect(Object.keys(definition).sort()).toEqual(requiredAt(id, definition, ''))
    expect(Object.keys(definition.nguoi_ky!).sort()).toEqual(requiredAt(id, definition, '/nguoi_ky'))
    expect(Array.isArray(definition.co_quan_ban_hanh)).toBe(false)
  })
})

interface Key {
  readonly key: string
  /** Where the schema speaks of it. */
  readonly place: string
  readonly schema: unknown
}

/** Every entry of every `properties` of the type's schema and of the one that it builds on. */
function knownKeys(id: string): readonly Key[] {
  return [id, 'chung.schema.json'].flatMap(name => keysIn(schemas[name], `${name}#`))
}

function keysIn(node: unknown, place: string): readonly Key[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, child]: [string, unknown]) => {
    // `dependentSchemas` only forbid keys.
    if (name === 'examples' || name === 'dependentSchemas') return []
    const inside = keysIn(child, `${place}/${name}`)
    if (name !== 'properties') return inside
    const own = Object.entries(child as object).map(([key, schema]: [string, unknown]) => ({
      key,
      place: `${place}/properties/${key}`,
      schema,
    }))
    return [...own, ...inside]
  })
}

/** The schemas, by identity, that speak about some place in the definition. */
function usedKeys(id: string, definition: unknown): ReadonlySet<unknown> {
  return new Set(pointersOf(definition).flatMap(pointer => schemasAt(schemas, id, definition, pointer)))
}

function pointersOf(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, child]) => pointersOf(child, `${at}/${key}`))]
}

function requiredAt(id: string, definition: unknown, pointer: string): readonly string[] {
  const found = schemasAt(schemas, id, definition, pointer).flatMap(
    schema => (schema.required ?? []) as readonly string[],
  )
  return [...new Set(found)].sort()
}
