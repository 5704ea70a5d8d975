import type { ExpectedCell, ExpectedTable } from './expected-content.ts'
import type { Cell, Grid } from './grids.ts'
import { key } from './lines.ts'

/** A table of the content on paper: what of it stands on each page. */
export interface FoundTable {
  readonly expected: ExpectedTable
  readonly pieces: readonly TablePiece[]
  /** Cells that do not say what they should, or of which a page holds a part only. */
  readonly wrong: readonly string[]
}

export interface TablePiece {
  readonly grid: Grid
  readonly hasHeader: boolean
  readonly header: readonly Cell[]
  readonly cells: readonly { readonly cell: Cell; readonly expected: ExpectedCell }[]
}

/** Grids in reading order, shared out among the tables; undefined where nothing is left for one. */
export function tablesOf(
  grids: readonly Grid[],
  tables: readonly ExpectedTable[],
): readonly (FoundTable | undefined)[] {
  const queue = [...grids]
  return tables.map(expected => {
    const pieces: TablePiece[] = []
    const wrong: string[] = []
    let rest = expected.cells
    while (queue[0] !== undefined && (rest.length > 0 || pieces.length === 0)) {
      const piece = pieceOf(queue[0], expected, rest)
      const [first] = piece.cells
      // The next table has begun before this one was all there.
      if (pieces.length > 0 && first !== undefined && !says(first.cell, first.expected)) break
      queue.shift()
      pieces.push(piece)
      rest = rest.slice(piece.cells.length)
      wrong.push(
        ...piece.cells
          .filter(({ cell, expected: text }) => !says(cell, text))
          .map(({ cell }) => textOf(cell)),
      )
    }
    if (pieces.length === 0) return undefined
    return { expected, pieces, wrong: [...wrong, ...rest.map(({ text }) => `thiếu ${text}`)] }
  })
}

function pieceOf(grid: Grid, { header }: ExpectedTable, rest: readonly ExpectedCell[]): TablePiece {
  const hasHeader = header.every((expected, i) => {
    const cell = grid.cells[i]
    return cell !== undefined && says(cell, expected)
  })
  const from = hasHeader ? header.length : 0
  return {
    grid,
    hasHeader,
    header: grid.cells.slice(0, from),
    cells: grid.cells
      .slice(from)
      .map((cell, i) => ({ cell, expected: rest[i] ?? { text: '', right: false } })),
  }
}

function says(cell: Cell, { text }: ExpectedCell): boolean {
  return key(textOf(cell)) === key(text)
}

export function textOf({ lines }: Cell): string {
  return lines.map(line => line.text).join(' ')
}
