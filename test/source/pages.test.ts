import { describe, expect, it } from 'vitest'
import { sourcePages } from '../../src/source/pages.ts'
import { readYaml } from '../../src/source/read-yaml.ts'

/** Its `bad` stands for a text too large to print: see read-bytes.test.ts. */
const NOT_RUN = 'yaml/qua-lon'

const codesOf = (text: string): readonly string[] => readYaml(text).diagnostics.map(({ code }) => code)

describe.each(sourcePages.map(page => [page.code, page] as const))('%s', (code, page) => {
  it.skipIf(code === NOT_RUN)('is what its bad example reports, and nothing else', () => {
    expect(new Set(codesOf(page.bad))).toEqual(new Set([code]))
  })

  it('is silent on its good example', () => {
    expect(codesOf(page.good)).toEqual([])
  })

  it('speaks NFC', () => {
    expect(JSON.stringify(page)).toBe(JSON.stringify(page).normalize('NFC'))
  })
})

it('has one page a code', () => {
  expect(new Set(sourcePages.map(({ code }) => code)).size).toBe(sourcePages.length)
})
