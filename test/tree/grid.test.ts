import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf } from '../../src/tree/grid.ts'

interface Cell {
  readonly columns?: number
  readonly rows?: number
}

const grid = (rows: readonly (readonly Cell[])[], columns: number) => gridOf(rows, columns, cell => cell)
const shape = (rows: readonly (readonly Cell[])[], columns: number) =>
  grid(rows, columns).rows.map(row =>
    row.map(slot => `${slot.column}+${slot.span}${slot.part.charAt(0)}`).join(' '),
  )

describe('gridOf', () => {
  it('puts cells beside each other, and past those that reach down from above', () => {
    const rows = [
      [{ rows: 2 }, { columns: 2 }],
      [{}, {}],
      [{}, {}, {}],
    ]
    expect(shape(rows, 3)).toEqual(['0+1f 1+2w', '0+1c 1+1w 2+1w', '0+1w 1+1w 2+1w'])
    expect(grid(rows, 3).faults).toEqual([])
  })

  it('fills what is missing, leaves out what is too much, and tells of both', () => {
    const { faults } = grid([[{}], [{}, {}, {}]], 2)
    expect(shape([[{}], [{}, {}, {}]], 2)).toEqual(['0+1w 1+1w', '0+1w 1+1w'])
    expect(faults).toEqual([
      { row: 0, kind: 'count', columns: 1, wanted: 2 },
      { row: 1, kind: 'count', columns: 3, wanted: 2 },
    ])
  })

  it('cuts what runs out of the table', () => {
    expect(shape([[{}, { columns: 5 }]], 3)).toEqual(['0+1w 1+2w'])
    expect(grid([[{ columns: 5 }]], 3).faults).toEqual([{ row: 0, kind: 'wide', cell: 0 }])
    expect(grid([[{ rows: 3 }, {}], [{}]], 2).faults).toEqual([{ row: 0, kind: 'tall', cell: 0 }])
  })

  it('covers each row once from the first column to the last, whatever is asked for', () => {
    const cell = fc.record({
      columns: fc.integer({ min: 1, max: 6 }),
      rows: fc.integer({ min: 1, max: 6 }),
    })
    const table = fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, columns) => {
        const placed = grid(rows, columns).rows
        expect(placed.length).toBe(rows.length)
        placed.forEach((row, at) => {
          let next = 0
          for (const slot of row) {
            expect(slot.column).toBe(next)
            expect(slot.span).toBeGreaterThan(0)
            next += slot.span
            // The lower part of a cell lies right under a part of the same cell.
            if (slot.part !== 'covered') continue
            const above = placed[at - 1]?.find(one => one.column === slot.column)
            expect(above).toMatchObject({ span: slot.span, cell: slot.cell })
            expect(above?.part).not.toBe('whole')
          }
          expect(next).toBe(columns)
        })
      }),
    )
  })
})
