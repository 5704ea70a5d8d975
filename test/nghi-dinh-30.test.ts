import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cacQuyTac, nghiDinh30, type How } from '../scripts/nghi-dinh-30.ts'
import { allPages } from '../src/pages.ts'
import { checks } from './paper/checks.ts'

const rules = cacQuyTac()
const proofs = (how: How): readonly string[] => [
  ...new Set(rules.flatMap(rule => rule.cachGiu.filter(way => way.how === how).map(way => way.proof))),
]

/** The rules that the decree's Phụ lục I, Phần I makes, and what keeps each: docs/nghi-dinh-30.md. */
describe('the rules of Phụ lục I, Phần I', () => {
  it('have each an id of their own, a place and words', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
    for (const { id, place, rule } of rules) {
      expect(place, id).toMatch(/^(?:(?:I|II|III)\.\d+(?:\.[a-zđ])?|IV|V|Điều \d+\.\d+)$/)
      expect(rule, id).not.toBe('')
    }
  })

  it('are each kept, or it is said why not', () => {
    expect(rules.filter(rule => rule.cachGiu.length === 0).map(rule => rule.id)).toEqual([])
    for (const reason of proofs('khong')) expect(reason).toMatch(/ .*\.$/)
  })

  it('stand in docs/nghi-dinh-30.md as they are: npm run docs writes it', () => {
    expect(readFileSync('docs/nghi-dinh-30.md', 'utf8')).toBe(nghiDinh30())
  })
})

describe('what keeps them', () => {
  it.each(proofs('cau-tao'))('is a test: %s', proof => {
    const [file = '', ...title] = proof.split(': ')
    expect(existsSync(file), file).toBe(true)
    expect(titlesOf(readFileSync(file, 'utf8')).some(one => one.includes(title.join(': ')))).toBe(true)
  })

  it('is a rule that can be explained', () => {
    const codes = new Set(allPages.map(page => page.code))
    expect(proofs('quy-tac').filter(code => !codes.has(code))).toEqual([])
  })

  it('is measured on paper', () => {
    const names = new Set(checks.map(check => check.name))
    expect(proofs('giay').filter(name => !names.has(name))).toEqual([])
  })
})

/** What `it(…)`, `describe(…)` and `test(…)` are given as a title: a string before a comma. */
function titlesOf(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/(?:\(|^\s*)(['"`])((?:(?!\1).)+)\1,\s*(?:async\b|\(|[\w$]+\s*=>)/gm),
    ([, , title]) => title!,
  )
}
