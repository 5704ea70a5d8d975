import { readFileSync } from 'node:fs'
import * as fflate from 'fflate'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { compile } from '../../src/index.ts'
import { beside } from '../beside.ts'
import { CUSTOM, readStamp } from '../../src/writers/docx/stamp.ts'

// Spied on, to see what is inflated.
vi.mock('fflate', async original => {
  const real = await original<typeof fflate>()
  return { ...real, unzipSync: vi.fn(real.unzipSync) }
})

const MiB = 1024 * 1024
const file = 'examples/ke-hoach/day-du.yaml'
const bytes = (await compile(readFileSync(file), beside(file))).value!

/** Bytes that one reading of the stamp inflates. */
function inflatedBy(read: () => unknown): number {
  const spy = vi.mocked(unzipSync)
  spy.mockClear()
  read()
  return spy.mock.results
    .flatMap(({ type, value }) => (type === 'return' ? Object.values(value) : []))
    .reduce((sum, part) => sum + part.length, 0)
}

describe('the stamp', () => {
  it('knows its own file', () => {
    expect(readStamp(bytes)).toBe('untouched')
  })

  it('sees a changed word', () => {
    const parts = unzipSync(bytes)
    parts['word/document.xml'] = strToU8(
      strFromU8(parts['word/document.xml']!).replace('Quốc', 'Quôc').replace('./.', '.'),
    )
    expect(readStamp(zipSync(parts))).toBe('changed')
  })

  it('does not mind another zipper', () => {
    expect(readStamp(zipSync(unzipSync(bytes), { level: 0 }))).toBe('untouched')
  })

  it('calls everything else foreign', () => {
    const parts = unzipSync(bytes)
    delete parts['docProps/custom.xml']
    expect(readStamp(zipSync(parts))).toBe('foreign')
    expect(readStamp(strToU8('not a zip'))).toBe('foreign')
    expect(readStamp(new Uint8Array())).toBe('foreign')
  })

  it('sees what was put after the end, or in a second part of one name', () => {
    expect(readStamp(Buffer.concat([bytes, Buffer.of(0)]))).toBe('changed')
    const doubled = zipSync({ ...unzipSync(bytes), 'word/documenx.xml': strToU8('khác') }, { level: 0 })
    const renamed = Buffer.from(doubled).toString('latin1').replaceAll('documenx', 'document')
    expect(readStamp(Buffer.from(renamed, 'latin1'))).toBe('changed')
  })

  it('does not mind a zip bomb, stamped or not: nothing of it is inflated', () => {
    const bomb = { 'bomb.bin': new Uint8Array(65 * MiB) }
    const foreign = zipSync(bomb)
    expect(readStamp(foreign)).toBe('foreign')
    expect(inflatedBy(() => readStamp(foreign))).toBe(0)
    const stamped = zipSync({ [CUSTOM]: unzipSync(bytes)[CUSTOM]!, ...bomb })
    expect(readStamp(stamped)).toBe('changed')
    expect(inflatedBy(() => readStamp(stamped))).toBeLessThan(1024)
  })

  it('does not read a part for the stamp that is too large for one', () => {
    const custom = zipSync({ [CUSTOM]: new Uint8Array(MiB) })
    expect(readStamp(custom)).toBe('foreign')
    expect(inflatedBy(() => readStamp(custom))).toBe(0)
  })
})
