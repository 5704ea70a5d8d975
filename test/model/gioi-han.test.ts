import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withLimits } from '../../scripts/schema-limits.ts'

const file = new URL('../../schemas/chung.schema.json', import.meta.url)
const schema = readFileSync(file, 'utf8')

it('the schema has the ranges and choices of the decree’s data: npm run docs writes them', async () => {
  expect(await withLimits(schema)).toBe(schema)
})

it('they are written over others', async () => {
  const wrong = schema
    .replace('"maximum": 1.5', '"maximum": 3')
    .replace('"enum": [1, 1.27]', '"enum": [1, 1.27, 2]')
    .replace('"minimum": 15', '"minimum": 5')
  expect(wrong).not.toBe(schema)
  expect(await withLimits(wrong)).toBe(schema)
})
