import { hinhChuKy, hinhDau } from '../decree/muc-ii.ts'
import type { Box, Cell } from './messages.ts'
import type { PrintedLine } from './printed-lines.ts'
import type { Traced } from './trace.ts'

export interface TracedLine extends PrintedLine {
  readonly traced: Traced | undefined
}

/** The cells of the diagram on a page: each as large as what was printed of it. */
export function cellsOn(lines: readonly TracedLine[]): readonly Cell[] {
  const found = new Map<string, Cell>()
  for (const line of lines) {
    const cell = line.traced?.known.cell
    if (cell === undefined) continue
    const known = found.get(cell.o)
    found.set(
      cell.o,
      known === undefined ? { ...boxOf(line), ...cell } : { ...known, ...around(known, line) },
    )
  }
  const cells = [...found.values()]
  return [...cells, ...signing(found.get('7a'), found.get('7b'))]
}

/** Ô 7c and 8 have no words: they are what is left free to sign and to seal in. */
function signing(above: Cell | undefined, below: Cell | undefined): readonly Cell[] {
  if (above === undefined || below === undefined) return []
  const top = above.y + above.height
  if (below.y - top < LEAST) return []
  const x = Math.min(above.x, below.x)
  const right = Math.max(above.x + above.width, below.x + below.width)
  const name = `${hinhChuKy.name}, ${hinhDau.name.charAt(0).toLowerCase()}${hinhDau.name.slice(1)}`
  return [{ x, y: top + 2, width: right - x, height: below.y - top - 4, o: '7c, 8', name }]
}

/** pt */
const LEAST = 20

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height }
}
