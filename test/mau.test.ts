import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compilePart } from '../scripts/mau-pictures.ts'
import { mauParts } from '../scripts/mau-parts.ts'
import { vocabulary } from '../src/markup/vocabulary.ts'

describe('docs/mau.md', () => {
  it('tells of every tag, once', () => {
    const told = mauParts.flatMap(({ tags }) => Object.keys(tags))
    expect(told.sort()).toEqual(Object.keys(vocabulary).sort())
  })

  it.each(mauParts.map(part => [part.id, part] as const))('%s is made without errors', async (_, part) => {
    const { value, diagnostics } = await compilePart(part)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(value).toBeDefined()
    expect(existsSync(`docs/hinh/mau-${part.id}.png`)).toBe(true)
  })

  it('shows the tags that it tells of', () => {
    const shown = mauParts.map(({ markup, whole }) => whole(markup)).join('')
    // The line of a digital signature is of files that only electronic documents have.
    const missing = Object.keys(vocabulary).filter(name => !shown.includes(`<${name}`) && name !== 'ky-so')
    expect(missing).toEqual([])
  })

  it('shows pictures that are there', () => {
    const text = readFileSync('docs/mau.md', 'utf8')
    for (const [, picture] of text.matchAll(/\]\((hinh\/[^)]+)\)/g))
      expect(existsSync(`docs/${picture}`)).toBe(true)
  })
})
