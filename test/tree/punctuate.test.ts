import { describe, expect, it } from 'vitest'
import { endContent, endWith, punctuate } from '../../src/tree/punctuate.ts'
import { parseInline, textOf } from '../../src/tree/inline.ts'
import type { Khoi } from '../../src/tree/nodes.ts'

const items = (...texts: string[]) => texts.map(parseInline)
const texts = (lists: readonly (readonly Parameters<typeof textOf>[0][number][])[]) => lists.map(textOf)

describe('punctuate', () => {
  it('ends each line with ; and the last with ., whatever was typed', () => {
    expect(
      texts(
        punctuate(items('Bộ Nội vụ', 'Bộ Tài chính.', 'Bộ Y tế ; ', 'UBND tỉnh;'), { each: ';', last: '.' }),
      ),
    ).toEqual(['Bộ Nội vụ;', 'Bộ Tài chính;', 'Bộ Y tế;', 'UBND tỉnh.'])
  })

  it('keeps an abbreviation bracket, and adds no second dot after v.v. or an ellipsis', () => {
    expect(texts(punctuate(items('UBND tỉnh (b/c)', 'các hội, v.v.'), { each: ';', last: '.' }))).toEqual([
      'UBND tỉnh (b/c);',
      'các hội, v.v.',
    ])
    expect(textOf(endWith(parseInline('và các đơn vị...'), '.'))).toBe('và các đơn vị...')
  })

  it('sets the mark outside an emphasis', () => {
    const [, mark] = endWith(parseInline('**UBND tỉnh**'), ';')
    expect(mark).toEqual({ kind: 'chu', text: ';' })
  })
})

describe('endContent', () => {
  const doan = (text: string): Khoi => ({ kind: 'doan-van', content: parseInline(text) })
  const end = (...blocks: Khoi[]): string => {
    const last = endContent(blocks).at(-1)!
    if (last.kind === 'doan-van') return textOf(last.content)
    return JSON.stringify(last)
  }

  it.each([
    ['thực hiện.', 'thực hiện./.'],
    ['thực hiện', 'thực hiện./.'],
    ['thực hiện./.', 'thực hiện./.'],
    ['thực hiện/.', 'thực hiện./.'],
    ['thực hiện ./.', 'thực hiện./.'],
    ['vật nuôi...', 'vật nuôi.../.'],
    ['**trước ngày 25/12/2020.**', 'trước ngày 25/12/2020./.'],
  ])('%s', (typed, printed) => {
    expect(end(doan(typed))).toBe(printed)
  })

  it('marks nothing after a table or a picture', () => {
    const table: Khoi = { kind: 'bang-bieu', cot: [], dauBang: [], hang: [], coChu: 13 }
    const blocks: readonly Khoi[] = [doan('Như sau:'), table]
    expect(endContent(blocks)).toEqual(blocks)
  })

  it('stands after a reference, whose words are not there yet', () => {
    expect(endContent([doan('theo <nd30>')])).toEqual([
      {
        kind: 'doan-van',
        content: [
          { kind: 'chu', text: 'theo ' },
          { kind: 'chu', text: '', thamChieu: 'nd30' },
          { kind: 'chu', text: './.' },
        ],
      },
    ])
  })

  it('goes to the deepest last line', () => {
    const [muc] = endContent([
      {
        kind: 'cap',
        cap: 'muc',
        so: 'I.',
        children: [
          doan('Một.'),
          { kind: 'cap', cap: 'gach', so: '-', content: parseInline('Hai.'), children: [] },
        ],
      },
    ])
    expect(JSON.stringify(muc)).toContain('Hai./.')
    expect(JSON.stringify(muc)).toContain('Một."')
  })

  it('is never torn from the last word: no space stands between them', () => {
    expect(end(doan('thực hiện '))).toMatch(/\S\.\/\.$/)
  })
})

it('reads a long run of marks once', () => {
  const marks = ';'.repeat(200_000)
  expect(textOf(endWith(parseInline(`a${marks}b`), ';'))).toHaveLength(200_003)
})
