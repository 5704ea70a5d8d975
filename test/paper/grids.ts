import { linesOf, type Piece } from './lines.ts'
import type { Glyph, Page, Rule, Upright } from './read-pdf.ts'

/** What is drawn on all sides: a table's lines on one page, or the frame of a stamp. mm, from outer edge to outer edge. */
export interface Grid {
  readonly page: number
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly colors: readonly string[]
  /** Those with letters, row by row from the top. */
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly lines: readonly Piece[]
}

/** A page's grids, and the page without them. */
export function takeGrids(page: Page): { readonly grids: readonly Grid[]; readonly rest: Page } {
  const found = connected(page).filter(isGrid)
  const grids = found.map(strokes => gridOf(page, strokes)).sort((a, b) => a.y0 - b.y0)
  const drawn = new Set<Stroke>(found.flat())
  return {
    grids,
    rest: {
      ...page,
      glyphs: page.glyphs.filter(glyph => !grids.some(grid => isIn(glyph, grid))),
      rules: page.rules.filter(rule => !drawn.has(rule)),
    },
  }
}

type Stroke = Rule | Upright

/** mm: lines nearer than this touch. */
const TOUCH = 0.5

function connected({ rules, uprights }: Page): readonly (readonly Stroke[])[] {
  const groups: Stroke[][] = []
  for (const stroke of [...rules, ...uprights]) {
    const near = groups.filter(group => group.some(other => touch(other, stroke)))
    const merged = [...near.flat(), stroke]
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

function touch(a: Stroke, b: Stroke): boolean {
  const [p, q] = [boxOf(a), boxOf(b)]
  return p.x0 <= q.x1 + TOUCH && q.x0 <= p.x1 + TOUCH && p.y0 <= q.y1 + TOUCH && q.y0 <= p.y1 + TOUCH
}

function boxOf(stroke: Stroke): { x0: number; x1: number; y0: number; y1: number } {
  const half = stroke.thickness / 2
  return isUpright(stroke)
    ? { x0: stroke.x - half, x1: stroke.x + half, y0: stroke.y0, y1: stroke.y1 }
    : { x0: stroke.x0, x1: stroke.x1, y0: stroke.y - half, y1: stroke.y + half }
}

function isUpright(stroke: Stroke): stroke is Upright {
  return 'x' in stroke
}

function isGrid(strokes: readonly Stroke[]): boolean {
  const uprights = strokes.filter(isUpright)
  return uprights.length > 1 && strokes.length - uprights.length > 1
}

function gridOf(page: Page, strokes: readonly Stroke[]): Grid {
  const boxes = strokes.map(boxOf)
  const edges = {
    x0: Math.min(...boxes.map(box => box.x0)),
    x1: Math.max(...boxes.map(box => box.x1)),
    y0: Math.min(...boxes.map(box => box.y0)),
    y1: Math.max(...boxes.map(box => box.y1)),
  }
  return {
    page: page.number,
    ...edges,
    colors: [...new Set(strokes.map(({ color }) => color))],
    cells: cellsOf(page, strokes, edges),
  }
}

/** Letters belong to the cell whose lines are next to them on each side. */
function cellsOf(
  page: Page,
  strokes: readonly Stroke[],
  edges: Pick<Grid, 'x0' | 'x1' | 'y0' | 'y1'>,
): readonly Cell[] {
  const uprights = strokes.filter(isUpright)
  const rules = strokes.filter((stroke): stroke is Rule => !isUpright(stroke))
  const cells = new Map<string, { box: Omit<Cell, 'lines'>; glyphs: Glyph[] }>()
  for (const glyph of page.glyphs) {
    if (!isIn(glyph, edges)) continue
    const [x, y] = [(glyph.x0 + glyph.x1) / 2, middleOf(glyph)]
    const xs = uprights.filter(line => line.y0 - TOUCH < y && y < line.y1 + TOUCH).map(line => line.x)
    const ys = rules.filter(line => line.x0 - TOUCH < x && x < line.x1 + TOUCH).map(line => line.y)
    const box = {
      x0: Math.max(edges.x0, ...xs.filter(at => at < x)),
      x1: Math.min(edges.x1, ...xs.filter(at => at > x)),
      y0: Math.max(edges.y0, ...ys.filter(at => at < y)),
      y1: Math.min(edges.y1, ...ys.filter(at => at > y)),
    }
    const id = Object.values(box)
      .map(value => value.toFixed(1))
      .join(' ')
    const cell = cells.get(id) ?? { box, glyphs: [] }
    cells.set(id, cell)
    cell.glyphs.push(glyph)
  }
  return [...cells.values()]
    .map(({ box, glyphs }) => ({ ...box, lines: linesOf({ ...page, glyphs }) }))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => (Math.abs(a.y0 - b.y0) < TOUCH ? a.x0 - b.x0 : a.y0 - b.y0))
}

function isIn(glyph: Glyph, { x0, x1, y0, y1 }: Pick<Grid, 'x0' | 'x1' | 'y0' | 'y1'>): boolean {
  const [x, y] = [(glyph.x0 + glyph.x1) / 2, middleOf(glyph)]
  return x > x0 && x < x1 && y > y0 && y < y1
}

/** About the middle of a small letter. */
function middleOf({ y, sizePt }: Glyph): number {
  return y - 0.08 * sizePt
}
