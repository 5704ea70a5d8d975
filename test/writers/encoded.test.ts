import { expect, it } from 'vitest'
import { encoded } from '../../src/writers/docx/encoded.ts'

it.each([
  ['short', ['<w:p>', 'Quốc hiệu', '', '</w:p>']],
  ['nothing', []],
  ['longer than the kept room', ['ộ'.repeat(200_000), 'a']],
])('makes the bytes of Buffer.from: %s', (_, texts) => {
  expect(Buffer.compare(encoded(...texts), Buffer.from(texts.join('')))).toBe(0)
})

it('leaves nothing of a text before', () => {
  encoded('a longer text before')
  expect(Buffer.from(encoded('văn')).toString()).toBe('văn')
})
