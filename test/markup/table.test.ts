import { describe, expect, it } from 'vitest'
import { parseMarkup, type Element } from '../../src/markup/parse.ts'
import { tableOf } from '../../src/markup/table.ts'

/** A table in the place that the vocabulary asks for. */
function table(attributes: string, content: string) {
  const markup = `<van-ban loai="ke-hoach"><noi-dung><bang-bieu ${attributes}>${content}</bang-bieu></noi-dung></van-ban>`
  const { value, diagnostics } = parseMarkup(markup)
  expect(diagnostics).toEqual([])
  const child = (element: Element | undefined) =>
    element?.children.find((one): one is Element => typeof one !== 'string')
  return tableOf(child(child(value))!)
}

describe('tableOf', () => {
  it('reads name, size, direction and widths', () => {
    expect(
      table('ma="du-toan" co-chu="12" huong="ngang"', '<cot rong="25"/><cot rong="30%"/><cot rong=""/>'),
    ).toEqual({
      kind: 'bang-bieu',
      ma: 'du-toan',
      cot: [{ kind: 'mm', mm: 25 }, { kind: 'share', share: 0.3 }, { kind: 'auto' }],
      dauBang: [],
      hang: [],
      coChu: 12,
      ngang: true,
    })
    expect(table('', '')).toMatchObject({ coChu: 13 })
  })

  it('reads cells: prose, paragraphs, alignment, spans; a bold row makes them all bold', () => {
    const rows = table(
      '',
      '<dau-bang><hang><o>TT</o></hang></dau-bang><hang dam="true"><o can="phai" gop-cot="2">1.000</o></hang><hang><o gop-hang="3">a **b**\n\n- c</o><o dam="true"/></hang>',
    )
    expect(rows.dauBang).toEqual([[{ paragraphs: [[{ kind: 'chu', text: 'TT' }]], align: 'left' }]])
    expect(rows.hang).toEqual([
      [{ paragraphs: [[{ kind: 'chu', text: '1.000' }]], align: 'right', bold: true, gopCot: 2 }],
      [
        {
          paragraphs: [
            [
              { kind: 'chu', text: 'a ' },
              { kind: 'chu', text: 'b', bold: true },
            ],
            [{ kind: 'chu', text: '- c' }],
          ],
          align: 'left',
          gopHang: 3,
        },
        { paragraphs: [], align: 'left', bold: true },
      ],
    ])
  })
})
