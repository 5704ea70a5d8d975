import { schemasAt, titleAt, valueAt, type Schemas } from './schema-at.ts'

/** The definition that an error is about, and the schemas that it was held against. */
export interface Context {
  readonly value: unknown
  readonly schemas: Schemas
  readonly root: string
}

/** ajv's names of types, in our words. */
export const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  integer: 'số nguyên',
  number: 'số',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'các khóa con',
  null: 'bỏ trống',
}

/** What stands there, for a sentence: its title and key, or «Mỗi dòng của noi_nhan». */
export function nameOf(pointer: string, context: Context): string {
  const key = pointer
    .split('/')
    .filter(step => step !== '' && !/^\d+$/.test(step))
    .at(-1)
  const title = titleAt(context.schemas, context.root, context.value, pointer)
  if (title !== undefined) return `${title}${key === undefined ? '' : ` (${key})`}`
  return key === undefined ? 'Định nghĩa' : `Mỗi dòng của ${key}`
}

/** The value there, in « ». */
export function shown(pointer: string, context: Context): string {
  return `«${flat(valueAt(context.value, pointer))}»`
}

/** A value on one line. */
export function flat(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The JSON type of a value. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

/** The description of what belongs there. */
export function hintOf(pointer: string, context: Context): string | undefined {
  return schemasAt(context.schemas, context.root, context.value, pointer)
    .map(schema => schema.description as string | undefined)
    .find(description => description !== undefined)
}

/** An example of a key, as it would be written. */
export function exampleOf(pointer: string, key: string, context: Context): string | undefined {
  const [example] = schemasAt(context.schemas, context.root, context.value, pointer)
    .map(schema => (schema.examples as readonly unknown[] | undefined)?.[0])
    .filter(found => found !== undefined)
  return example === undefined ? undefined : `Ví dụ: ${key}: ${flat(example)}`
}
