import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type * as zlib from 'node:zlib'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { deflateRaw } from 'pako'
import { afterEach, expect, it, vi } from 'vitest'
import { deflate, sample } from '../../src/writers/docx/deflate.ts'

const LEVELS = [3, 9] as const

it.each(LEVELS)('makes the bytes of pako, level %i', level => {
  const long = Buffer.concat(
    ['package-lock.json', 'docs/tu-dien.md', 'src/decree/muc-ii.ts'].map(name => readFileSync(name)),
  )
  for (const bytes of [long, sample(), new Uint8Array()]) same(bytes)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), same), { seed: 30, numRuns: 200 })

  function same(bytes: Uint8Array): void {
    const made = deflate(bytes, level)
    expect(Buffer.compare(made, deflateRaw(bytes, { level }))).toBe(0)
    expect(Buffer.compare(inflateRawSync(made), bytes)).toBe(0)
  }
})

it('knows another zlib by the sample', () => {
  const made = (options: object): string => hash('sha256', deflateRaw(sample(), { level: 3, ...options }))
  const ours = made({})
  expect(made({ legacyHash: true }), 'the hash of plain zlib').not.toBe(ours)
  expect(made({ memLevel: 9 }), 'longer blocks').not.toBe(ours)
  expect(made({ level: 4 }), 'other limits').not.toBe(ours)
})

afterEach(() => void vi.doUnmock('node:zlib'))

it('makes the same bytes where Node has another zlib', async () => {
  let asked = 0
  vi.resetModules()
  vi.doMock('node:zlib', async original => {
    const real = await original<typeof zlib>()
    const deflateRawSync: typeof zlib.deflateRawSync = bytes => {
      asked += 1
      return real.deflateRawSync(bytes, { level: 6 })
    }
    return { ...real, deflateRawSync, default: { ...real, deflateRawSync } }
  })
  const { deflate: elsewhere } = await import('../../src/writers/docx/deflate.ts')
  const bytes = readFileSync('docs/tu-dien.md')
  for (const level of LEVELS)
    expect(Buffer.compare(elsewhere(bytes, level), deflateRaw(bytes, { level }))).toBe(0)
  expect(asked, 'asked once, by the sample').toBe(1)
})
