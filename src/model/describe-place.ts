import { schemasAt, stepsOf, titleAt, valueAt, type Schemas } from './schema-at.ts'

/** The definition that an error is about, and the schemas that it was held against. */
export interface Context {
  readonly value: unknown
  readonly schemas: Schemas
  readonly root: string
}

/** The schema of an office's profile. */
export const PROFILE = 'don-vi.schema.json'

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

/** What stands there, for a sentence: «Trích yếu (trich_yeu)», «Cột thứ 2 của cot», «Mỗi dòng của noi_nhan». */
export function nameOf(pointer: string, context: Context): string {
  const key = keyOf(pointer)
  // What a title explains in brackets is for the reader of the schema.
  const title = titleAt(context.schemas, context.root, context.value, pointer)?.replace(/ \(.*\)$/, '')
  if (key === undefined) return context.root === PROFILE ? 'Hồ sơ đơn vị' : 'Định nghĩa'
  if (!isItem(pointer)) return title === undefined ? key : `${title} (${key})`
  if (title === undefined) return `Mỗi dòng của ${key}`
  return `${title} thứ ${Number(pointer.slice(pointer.lastIndexOf('/') + 1)) + 1} của ${key}`
}

/** Whether a pointer names an item of a list. */
export function isItem(pointer: string): boolean {
  return /\/\d+$/.test(pointer)
}

/** The key that a value stands under, its lists left out. */
export function keyOf(pointer: string): string | undefined {
  return stepsOf(pointer)
    .filter(step => step !== '' && !/^\d+$/.test(step))
    .at(-1)
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

/** Whether a text has the form that is wanted there. */
export function fits(text: string, pointer: string, context: Context): boolean {
  return schemasAt(context.schemas, context.root, context.value, pointer).every(
    ({ pattern }) => typeof pattern !== 'string' || new RegExp(pattern).test(text),
  )
}

/** An example of a key, as it would be written. */
export function exampleOf(pointer: string, key: string, context: Context): string | undefined {
  const [example] = schemasAt(context.schemas, context.root, context.value, pointer)
    .map(schema => (schema.examples as readonly unknown[] | undefined)?.[0])
    .filter(found => found !== undefined)
  return example === undefined ? undefined : `Ví dụ: ${key}: ${flat(example)}`
}
