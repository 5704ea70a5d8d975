import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../src/layout/column-widths.ts'
import { narrowColumns, tableItems } from '../../src/layout/table.ts'
import { landscape, pageOf } from '../../src/layout/page.ts'
import type { TableBox } from '../../src/layout/types.ts'
import { mmToPt } from '../../src/metrics/units.ts'
import type { BangBieu, O, RongCot } from '../../src/tree/nodes.ts'

const page = pageOf({})
const auto: RongCot = { kind: 'auto' }
const o = (text: string, own: Partial<O> = {}): O => ({
  paragraphs: [[{ kind: 'chu', text }]],
  align: 'left',
  ...own,
})
const table = (own: Partial<BangBieu>): BangBieu => ({
  kind: 'bang-bieu',
  cot: [auto, auto],
  dauBang: [[o('TT'), o('Nội dung')]],
  hang: [[o('1'), o('Tập huấn')]],
  coChu: 13,
  ...own,
})
const boxOf = (own: Partial<BangBieu>, on = page): TableBox => {
  const last = tableItems(table(own), on, 'lon').at(-1)
  if (last?.kind !== 'table') throw new Error('no table')
  return last
}
const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0)

describe('tableItems', () => {
  it('has the caption above the table, and keeps it there', () => {
    const [caption, box] = tableItems(
      table({ so: 'Bảng 1.', title: [{ kind: 'chu', text: 'Dự toán' }] }),
      page,
      'lon',
    )
    expect(caption).toMatchObject({ kind: 'paragraph', look: 'tenBang', keepNext: true })
    expect(box?.kind).toBe('table')
    expect(tableItems(table({}), page, 'lon')).toHaveLength(1)
  })

  it('makes header cells bold and centred, other cells what they are', () => {
    const { header, rows } = boxOf({ hang: [[o('1', { align: 'center' }), o('a', { bold: true })]] })
    expect(header[0]).toMatchObject([{ align: 'center', bold: true }, { align: 'center' }])
    expect(rows[0]).toMatchObject([
      { align: 'center', bold: false },
      { align: 'left', bold: true },
    ])
  })

  it('covers the columns of every row', () => {
    const { widths, rows } = boxOf({
      cot: [auto, auto, auto],
      hang: [[o('a', { gopHang: 2 }), o('b', { gopCot: 2 })], [o('c')]],
    })
    expect(rows.map(row => row.map(cell => [cell.column, cell.span, cell.merge]))).toEqual([
      [
        [0, 1, 'first'],
        [1, 2, undefined],
      ],
      [
        [0, 1, 'covered'],
        [1, 1, undefined],
        [2, 1, undefined],
      ],
    ])
    for (const row of rows) expect(sum(row.map(cell => cell.width))).toBeCloseTo(sum(widths))
  })
})

describe('widths', () => {
  it('fill the page, however it lies, and give the long text the most room', () => {
    const hang = [[o('1'), o('Tuyên truyền, phổ biến pháp luật về phòng, chống thiên tai đến từng hộ dân')]]
    for (const on of [page, landscape(page)]) {
      const { widths } = boxOf({ hang }, on)
      expect(sum(widths)).toBeCloseTo(on.textWidth)
      expect(widths[1]).toBeGreaterThan(5 * (widths[0] ?? 0))
    }
  })

  it('are as given: mm, shares, the rest for the others', () => {
    const { widths } = boxOf({ cot: [{ kind: 'mm', mm: 20 }, auto] })
    expect(widths[0]).toBeCloseTo(mmToPt(20))
    expect(sum(widths)).toBeCloseTo(page.textWidth)
    expect(boxOf({ cot: [{ kind: 'share', share: 0.25 }, auto] }).widths[0]).toBeCloseTo(page.textWidth / 4)
  })

  it('leave a table narrow whose columns are all in mm, and scale down one that is too wide', () => {
    const mm = (width: number): RongCot => ({ kind: 'mm', mm: width })
    expect(sum(boxOf({ cot: [mm(20), mm(50)] }).widths)).toBeCloseTo(mmToPt(70))
    const { widths } = boxOf({ cot: [mm(100), mm(300)] })
    expect(sum(widths)).toBeCloseTo(page.textWidth)
    expect(widths[1]).toBeCloseTo(3 * (widths[0] ?? 0))
  })

  it('tell which columns are narrower than a word', () => {
    const hang = [[o('1'), o('1.250.000.000')]]
    expect(narrowColumns(table({ hang }), page)).toEqual([])
    expect(narrowColumns(table({ hang, cot: [auto, { kind: 'mm', mm: 15 }] }), page)).toEqual([1])
  })

  it('let a word that is too long for the page break alone', () => {
    const hang = [[o('1'), o('Tập huấn kỹ năng số'), o('https://quangngai.gov.vn/' + 'phongchong'.repeat(9))]]
    const own = { cot: [{ kind: 'mm' as const, mm: 12 }, auto, auto], hang }
    expect(narrowColumns(table(own), page)).toEqual([2])
    const { widths } = boxOf(own)
    expect(widths[0]).toBeCloseTo(mmToPt(12))
    expect(sum(widths)).toBeCloseTo(page.textWidth)
    const long = [[o('1'), o('Tập huấn kỹ năng số '.repeat(9)), hang[0]![2]!]]
    expect(boxOf({ ...own, hang: long }).widths[1]).toBeGreaterThan(page.textWidth / 3)
  })

  it('are positive and never sum to more than the page, whatever is asked for', () => {
    const rong = fc.oneof(
      fc.constant(auto),
      fc.record({ kind: fc.constant('mm' as const), mm: fc.integer({ min: 1, max: 297 }) }),
      fc.record({
        kind: fc.constant('share' as const),
        share: fc.integer({ min: 1, max: 100 }).map(n => n / 100),
      }),
    )
    const size = fc.integer({ min: 9, max: 2000 })
    const column = fc
      .record({ rong, word: size, more: size, total: size })
      .map(({ rong: asked, word, more, total }) => ({ rong: asked, word, line: word + more, total }))
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), columns => {
        const widths = columnWidths(columns, [], page.textWidth)
        for (const width of widths) expect(width).toBeGreaterThan(0)
        expect(sum(widths)).toBeLessThan(page.textWidth + 0.1)
        if (columns.some(one => one.rong.kind !== 'mm')) expect(sum(widths)).toBeCloseTo(page.textWidth, 0)
      }),
    )
  })
})
