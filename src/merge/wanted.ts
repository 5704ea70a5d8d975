import { schemasAt, type Schemas } from '../model/schema-at.ts'

/** What the schema takes where a placeholder is all that stands there. */
export interface Wanted {
  readonly kind: 'text' | 'number' | 'boolean' | 'date'
  /** Whether nothing may stand there: a cell of a table. */
  readonly isNullable: boolean
}

export type WantedAt = (pointer: string) => Wanted

/** For definitions of one type. Text is what is wanted wherever it is taken: a cell's text is what its reader sees. */
export function wantedBy(schemas: Schemas, loai: string, value: unknown): WantedAt {
  return pointer => {
    const found = schemasAt(schemas, `${loai}.schema.json`, value, pointer)
    const types = found.flatMap(schema => [schema.type as string | string[] | undefined].flat())
    const takes = (type: string): boolean => types.includes(type)
    const kind =
      takes('string') || types.every(type => type === undefined)
        ? found.some(isOfDates)
          ? 'date'
          : 'text'
        : takes('integer') || takes('number')
          ? 'number'
          : takes('boolean')
            ? 'boolean'
            : 'text'
    return { kind, isNullable: takes('null') }
  }
}

function isOfDates({ pattern }: Schemas[string]): boolean {
  if (typeof pattern !== 'string') return false
  const shape = new RegExp(pattern, 'u')
  return shape.test('2026-01-05') && !shape.test('05/01/2026')
}
