/** How many columns and rows a cell wants; 1 when absent. */
export interface Span {
  readonly columns?: number
  readonly rows?: number
}

/**
 * A cell's part in one row: `covered` is the lower part of one that began in a row above. A slot without a
 * cell fills a gap.
 */
export interface Slot<C> {
  readonly column: number
  readonly span: number
  readonly cell?: C
  readonly part: 'whole' | 'first' | 'covered'
}

/** What a row has wrong: how many cells are there and wanted, or a cell (its index) that runs out of the table. */
export type Fault =
  | { readonly row: number; readonly kind: 'count'; readonly columns: number; readonly wanted: number }
  | { readonly row: number; readonly kind: 'wide' | 'tall'; readonly cell: number }

export interface Grid<C> {
  readonly rows: readonly (readonly Slot<C>[])[]
  readonly faults: readonly Fault[]
}

/**
 * Puts the cells of each row into its free columns, from left to right. Whatever is asked for, each row of
 * the grid is covered exactly once from column 0 to the last: what is too many is left out, what is too
 * large is cut, what is missing is filled; the faults tell of it.
 */
export function gridOf<C>(
  rows: readonly (readonly C[])[],
  columns: number,
  spanOf: (cell: C) => Span,
): Grid<C> {
  const faults: Fault[] = []
  let above: readonly Open<C>[] = []
  const placed = rows.map((cells, row) => {
    const covered = above.map((open): Slot<C> => ({ ...open.slot, part: 'covered' }))
    const slots: Slot<C>[] = []
    const open = above.flatMap(one => (one.left > 1 ? [{ ...one, left: one.left - 1 }] : []))
    let next = 0
    let count = 0
    for (let column = 0; column < columns;) {
      const over = covered.find(slot => slot.column === column)
      if (over !== undefined) {
        slots.push(over)
        column += over.span
        continue
      }
      const free = (covered.find(slot => slot.column > column)?.column ?? columns) - column
      if (next >= cells.length) {
        slots.push({ column, span: 1, part: 'whole' })
        column += 1
        continue
      }
      const cell = cells[next] as C
      const { columns: wide = 1, rows: tall = 1 } = spanOf(cell)
      if (wide > free) faults.push({ row, kind: 'wide', cell: next })
      if (row + tall > rows.length) faults.push({ row, kind: 'tall', cell: next })
      const span = Math.min(wide, free)
      const height = Math.min(tall, rows.length - row)
      const slot: Slot<C> = { column, span, cell, part: height > 1 ? 'first' : 'whole' }
      slots.push(slot)
      if (height > 1) open.push({ slot, left: height - 1 })
      next += 1
      count += span
      column += span
    }
    const wanted = columns - covered.reduce((sum, slot) => sum + slot.span, 0)
    const extra = cells.slice(next).reduce((sum, cell) => sum + (spanOf(cell).columns ?? 1), 0)
    if (count + extra !== wanted) faults.push({ row, kind: 'count', columns: count + extra, wanted })
    above = open.sort((a, b) => a.slot.column - b.slot.column)
    return slots
  })
  return { rows: placed, faults }
}

interface Open<C> {
  readonly slot: Slot<C>
  readonly left: number
}
