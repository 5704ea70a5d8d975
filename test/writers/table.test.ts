import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/index.ts'
import { pageOf } from '../../src/layout/page.ts'
import { tableItems } from '../../src/layout/table.ts'
import type { BangBieu as Bang } from '../../src/model/van-ban.ts'
import type { BangBieu, O } from '../../src/tree/nodes.ts'
import { tableXml } from '../../src/writers/docx/table.ts'
import { keHoach } from '../definition.ts'

interface Cell {
  readonly span: number
  readonly width: number
  readonly merge: string | undefined
  readonly text: string
  readonly xml: string
}

/** The content's tables in a document part, as another program would read them: rows of cells. */
function tablesIn(xml: string): readonly (readonly (readonly Cell[])[])[] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)]
    .map(([table]) => table)
    .filter(table => table.includes('<w:insideH w:val="single"'))
    .map(table =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => ({
          span: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
          width: Number(/<w:tcW w:w="(\d+)"/.exec(cell)?.[1]),
          merge: /<w:vMerge w:val="(\w+)"/.exec(cell)?.[1],
          text: [...cell.matchAll(/<w:p>.*?<\/w:p>/gs)]
            .map(([one]) => [...one.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(''))
            .join('¶'),
          xml: cell,
        })),
      ),
    )
}

const gridOf = (xml: string): readonly number[] =>
  [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))

async function documentOf(bang: Bang): Promise<string> {
  const definition = keHoach({ noi_dung: ['Trước.', { bang_bieu: bang }, 'Sau.', 'Hết.'] })
  const { value, diagnostics } = await compile(stringify(definition))
  expect(diagnostics.filter(one => one.severity === 'error')).toEqual([])
  return strFromU8(unzipSync(value!)['word/document.xml']!)
}

describe('a table in a .docx', () => {
  const bang: Bang = {
    tieu_de: 'Dự toán',
    cot: [
      { ten: 'TT' },
      { ten: 'Nội dung' },
      {
        ten: 'Kinh phí',
        cot: [
          { ten: 'Xã', kieu: 'so', tong: true },
          { ten: 'Khác', kieu: 'so' },
        ],
      },
    ],
    hang: [
      { dam: true, o: ['I', { loi_van: 'Nhóm', gop_cot: 3 }] },
      [1, 'A **đậm**\n\n- gạch', 1200000, { loi_van: 'x', gop_hang: 2 }],
      [2, 'B', 0.5],
    ],
    tong: 'Tổng cộng',
    co_chu: 12,
  }

  it('holds every cell, in its place', async () => {
    const [table = []] = tablesIn(await documentOf(bang))
    expect(table.map(row => row.map(cell => cell.text))).toEqual([
      ['TT', 'Nội dung', 'Kinh phí'],
      ['', '', 'Xã', 'Khác'],
      ['I', 'Nhóm'],
      ['1', 'A đậm¶- gạch', '1.200.000', 'x'],
      ['2', 'B', '0,5', ''],
      ['Tổng cộng', '1.200.000,5', ''],
    ])
    expect(
      table.map(row => row.map(({ span, merge }) => `${span}${merge?.charAt(0) ?? ''}`).join(' ')),
    ).toEqual(['1r 1r 2', '1c 1c 1 1', '1 3', '1 1 1 1r', '1 1 1 1c', '2 1 1'])
  })

  it('repeats its header rows, splits none, and keeps the header with the first row', async () => {
    const xml = await documentOf(bang)
    const rows = [...xml.matchAll(/<w:tr><w:trPr><w:cantSplit\/>(<w:tblHeader\/>)?<\/w:trPr>(.*?)<\/w:tr>/gs)]
    const own = rows.filter(([row]) => row.includes('<w:vAlign'))
    expect(own.map(([, header]) => header !== undefined)).toEqual([true, true, false, false, false, false])
    for (const [, header, cells = ''] of own)
      for (const [paragraph] of cells.matchAll(/<w:p>.*?<\/w:p>/gs))
        expect(paragraph.includes('<w:keepNext/>')).toBe(header !== undefined)
  })

  it('keeps its caption, and looks of its own styles', async () => {
    const xml = await documentOf(bang)
    expect(xml).toMatch(/<w:pStyle w:val="TenBang"\/><w:keepNext\/>.*?Bảng 1\. .*?Dự toán.*?<w:tbl>/s)
    const [table = []] = tablesIn(xml)
    for (const [i, row] of table.entries())
      for (const cell of row) expect(cell.xml).toContain(`<w:pStyle w:val="${i < 2 ? 'DauBang' : 'OBang'}"/>`)
    expect(table[3]?.[1]?.xml).toMatch(/<w:rPr><w:b\/><w:bCs\/><w:sz w:val="24"\/>/)
    expect(table[3]?.[2]?.xml).toContain('<w:jc w:val="right"/>')
    expect(table[5]?.[0]?.xml).toContain('<w:b/>')
  })

  it('names no size when it is the style’s', async () => {
    expect(await documentOf({ ...bang, co_chu: 13 })).not.toContain('<w:sz w:val')
  })

  it('is as wide as the text, and its cells as their columns', async () => {
    const xml = await documentOf(bang)
    const columns = gridOf(
      xml.slice(xml.indexOf('<w:insideH w:val="single"')).replace(/<\/w:tblGrid>.*/s, ''),
    )
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(Math.round((165 * 1440) / 25.4))
    const [table = []] = tablesIn(xml)
    for (const row of table) {
      let at = 0
      for (const { span, width } of row) {
        expect(width).toBe(columns.slice(at, at + span).reduce((sum, one) => sum + one, 0))
        at += span
      }
      expect(at).toBe(columns.length)
    }
  })
})

describe('tableXml', () => {
  it('makes a sound grid of any spans', () => {
    const o = fc.record({
      gopCot: fc.integer({ min: 1, max: 5 }),
      gopHang: fc.integer({ min: 1, max: 5 }),
      paragraphs: fc.array(fc.constant([{ kind: 'chu' as const, text: 'x' }]), { maxLength: 2 }),
      align: fc.constantFrom('left', 'right', 'center', 'justify'),
    }) satisfies fc.Arbitrary<O>
    const rows = fc.array(fc.array(o, { maxLength: 6 }), { maxLength: 6 })
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 1, max: 6 }), (dauBang, hang, columns) => {
        const cot = Array.from({ length: columns }, () => ({ kind: 'auto' as const }))
        const node: BangBieu = { kind: 'bang-bieu', cot, dauBang, hang, coChu: 13 }
        const [box] = tableItems(node, pageOf({}), 'lon')
        if (box?.kind !== 'table') throw new Error('no table')
        const [table = []] = tablesIn(tableXml(box, { coChu: 'lon' }))
        expect(table.length).toBe(dauBang.length + hang.length)
        let above: ReadonlyMap<string, string | undefined> = new Map()
        for (const row of table) {
          const here = new Map<string, string | undefined>()
          let at = 0
          for (const { span, merge, xml } of row) {
            if (merge === 'continue') expect(above.get(`${at}+${span}`)).toBeDefined()
            expect(xml).toContain('<w:p>')
            here.set(`${at}+${span}`, merge)
            at += span
          }
          expect(at).toBe(columns)
          above = here
        }
      }),
    )
  })
})
