import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journalLine, readJournal, valueIn } from '../../src/batch/journal.ts'

const text = journalLine('a', { n: 1 }) + journalLine('b "\t', { n: 2 }) + journalLine('a', { n: 3 })

function values(journal: string): Record<string, unknown> {
  return Object.fromEntries([...readJournal(journal).lines].map(([key, line]) => [key, valueIn(line)]))
}

describe('a journal', () => {
  test('gives the latest line of each key', () => {
    expect(values(text)).toEqual({ a: { n: 3 }, 'b "\t': { n: 2 } })
  })

  test('knows what of it is waste', () => {
    const { size, waste } = readJournal(text)
    expect(waste).toBe(journalLine('a', { n: 1 }).length)
    expect(size + waste).toBe(text.length)
  })

  test('gives nothing that was not written so, wherever it was cut or mangled', () => {
    const written = [{ n: 1 }, { n: 2 }, { n: 3 }, undefined]
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (from, to, noise) => {
        for (const value of Object.values(values(text.slice(0, from) + noise + text.slice(to))))
          expect(written).toContainEqual(value)
      }),
      { numRuns: 500 },
    )
  })

  test('tells when its last line was cut off', () => {
    expect(readJournal(text).torn).toBe(false)
    expect(readJournal(text.slice(0, -1)).torn).toBe(true)
    expect(readJournal('').torn).toBe(false)
  })
})
