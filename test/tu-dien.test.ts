import { describe, expect, it } from 'vitest'
import { noiQuyDinh } from '../src/decree/noi-quy-dinh.ts'
import { readSchemas, REPORT_SCHEMA } from '../src/shipped.ts'
import { keysIn, tuDien } from '../scripts/tu-dien.ts'

const schemas = readSchemas()
const keys = keysIn(schemas)

describe('the dictionary of keys', () => {
  it.each(keys.map(key => [key.terms[0] ?? key.name, key] as const))(
    '%s has a title, a description and an example',
    (_, { schema }) => {
      expect(schema.title).toMatch(/\S/)
      expect(schema.description).toMatch(/\S/)
      expect(schema.examples).not.toHaveLength(0)
      expect(schema.examples).toBeDefined()
    },
  )

  it('names no place of the decree for a key that there is not', () => {
    const terms = new Set(keys.flatMap(key => key.terms))
    expect(Object.keys(noiQuyDinh).filter(term => !terms.has(term))).toEqual([])
  })

  it('has each key under a heading', () => {
    const text = tuDien(schemas)
    const definitions = keysIn(
      Object.fromEntries(Object.entries(schemas).filter(([file]) => file !== REPORT_SCHEMA)),
    )
    expect(definitions.filter(({ name }) => !text.includes(`### \`${name}\``))).toEqual([])
    expect(text).toContain('- Nghị định: điểm a khoản 5 Mục II Phần I Phụ lục I.')
  })
})
