import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../src/layout/lay-out.ts'
import { check } from '../../../src/index.ts'
import type { Inline, VanBanTree } from '../../../src/tree/nodes.ts'
import { writeTypst } from '../../../src/writers/typst/write-typst.ts'

const facts = { title: 'Kế hoạch', subject: 'Phòng, chống thiên tai', creator: 'Ủy ban nhân dân xã' }

async function sourceOf(example: string): Promise<string> {
  const { value } = await check(readFileSync(example), {
    readFile: path => Promise.resolve(readFileSync(join(dirname(example), path))),
  })
  if (value === undefined) throw new Error(`${example} is no longer sound`)
  return writeTypst(value.tree, value.layout, facts)
}

/** The code alone: literals emptied. */
function codeOf(source: string): string {
  return source.replace(/"(?:[^"\\]|\\.)*"/g, '""')
}

describe('the Typst source', () => {
  it.each(['ke-hoach', 'cong-van'])('of a whole %s has no text of it outside literals', async type => {
    const code = codeOf(await sourceOf(`examples/${type}/day-du.yaml`))
    expect(code).not.toMatch(/[^\x00-\x7f]/)
    expect(code).not.toContain('"  "')
  })

  it('is the same each time', async () => {
    const example = 'examples/ke-hoach/day-du.yaml'
    expect(await sourceOf(example)).toBe(await sourceOf(example))
  })

  it('names pictures by a digest, never by their paths', async () => {
    const source = await sourceOf('examples/ke-hoach/day-du.yaml')
    expect(source).toMatch(/image\([^)]*"\/anh\/[0-9a-f]{16}"\)/)
    expect(source).not.toContain('hinh/')
  })

  it('of a hostile text is the code of a harmless one', () => {
    // What a slash and a long line bring.
    const wanted = [...identifiers(writeTypst(treeOf('a b'), layoutOf('a b'), facts)), 'box', 'linebreak']
    fc.assert(
      fc.property(hostile, text => {
        const source = writeTypst(treeOf(text), layoutOf(text), { ...facts, title: text, creator: text })
        expect(identifiers(source).filter(name => !wanted.includes(name))).toEqual([])
      }),
    )
  })
})

/** Words that are code. */
function identifiers(source: string): readonly string[] {
  return [...new Set(codeOf(source).match(/[A-Za-z_][\w-]*/g) ?? [])]
}

const hostile = fc
  .array(
    fc.constantFrom(
      '"',
      '\\',
      '#',
      '\n',
      '")',
      '#eval("1")',
      '\u2028',
      '\ud800',
      '/*',
      '*/',
      '//',
      'x/read("y")',
      '`',
      '$',
      '\0',
      '{',
      ' ',
    ),
    { minLength: 1 },
  )
  .map(parts => parts.join(''))

function treeOf(text: string): VanBanTree {
  const content: readonly Inline[] = [
    { kind: 'chu', text },
    { kind: 'chu', text, bold: true },
    { kind: 'chu', text, italic: true },
  ]
  return {
    kind: 'van-ban',
    loai: 'ke-hoach',
    children: [
      { kind: 'quoc-hieu' },
      { kind: 'co-quan-ban-hanh', lines: [text] },
      { kind: 'so-ky-hieu', content },
      { kind: 'dia-danh-thoi-gian', content },
      { kind: 'ten-loai', text },
      { kind: 'trich-yeu', lines: [text] },
      { kind: 'can-cu', content },
      {
        kind: 'noi-dung',
        boCuc: 'muc',
        children: [
          { kind: 'doan-van', content },
          { kind: 'cap', cap: 'muc', so: 'I.', title: content, children: [] },
          {
            kind: 'bang-bieu',
            cot: [{ kind: 'auto' }],
            dauBang: [[{ paragraphs: [content], align: 'left' }]],
            hang: [[{ paragraphs: [content], align: 'left' }]],
            coChu: 13,
          },
        ],
      },
      { kind: 'nguoi-ky', lines: [text], hoTen: text },
      { kind: 'noi-nhan', items: [content] },
      { kind: 'dia-chi-co-quan', lines: [text] },
    ],
  }
}

function layoutOf(text: string): Parameters<typeof writeTypst>[1] {
  const { value } = layOut(treeOf(text))
  if (value === undefined) throw new Error('no layout')
  return value
}
