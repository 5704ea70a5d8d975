import { key, linesOf, pieceOf, type Piece } from '../../paper/lines.ts'
import { readPdf, type Glyph } from '../../paper/read-pdf.ts'
import { readDrawings, type Drawing } from './drawings.ts'

/** How two papers of one document differ. Distances in mm. */
export interface Comparison {
  readonly pages: readonly [number, number]
  /** Lines of the first, and how many of them the second has word for word. */
  readonly lines: number
  readonly same: number
  /** Lines that begin alike in both and end elsewhere; what follows in their paragraphs differs by that alone. */
  readonly breaks: number
  /** The farthest that a line that both have, a picture or a drawn line stands from its place. */
  readonly farthest: number
  readonly where: string
  /** What only one of them has. */
  readonly onlyFirst: readonly string[]
  readonly onlySecond: readonly string[]
}

/** Two PDFs of one document, side by side. */
export async function comparePapers(first: Uint8Array, second: Uint8Array): Promise<Comparison> {
  const [one, other] = [await paperOf(first), await paperOf(second)]
  const { pairs, onlyFirst, onlySecond } = pair(one.pieces, other.pieces)
  const placed = [
    ...pairs.map(([a, b]) => ({ distance: apart(a, b), where: `trang ${a.page}: ${a.text}` })),
    ...one.drawings.map(drawing => ({
      distance: Math.min(OTHER_PAGE, ...other.drawings.map(found => between(drawing, found))),
      where: `trang ${drawing.page}: ${drawing.kind} ${Math.round(drawing.y0)} mm`,
    })),
  ]
  const [worst] = placed.sort((a, b) => b.distance - a.distance)
  return {
    pages: [one.pages, other.pages],
    lines: one.pieces.length,
    same: pairs.length,
    breaks: onlyFirst.filter(line => onlySecond.some(found => beginAlike(line, found))).length,
    farthest: worst?.distance ?? 0,
    where: worst?.where ?? '',
    onlyFirst: onlyFirst.map(sayLine),
    onlySecond: onlySecond.map(sayLine),
  }
}

/** mm: what is on another page is as far as can be. */
const OTHER_PAGE = 999

/** mm: texts of two columns that stand level are two lines. */
const BETWEEN_COLUMNS = 6

async function paperOf(bytes: Uint8Array): Promise<{
  readonly pages: number
  readonly pieces: readonly Piece[]
  readonly drawings: readonly Drawing[]
}> {
  // pdf.js takes the bytes that it is given for itself.
  const pages = await readPdf(new Uint8Array(bytes))
  return {
    pages: pages.length,
    pieces: pages.flatMap(page => linesOf(page).flatMap(columnsOf)),
    drawings: await readDrawings(new Uint8Array(bytes)),
  }
}

function columnsOf(line: Piece): readonly Piece[] {
  const groups: Glyph[][] = []
  for (const glyph of line.glyphs) {
    const before = groups.at(-1)?.at(-1)
    if (before !== undefined && glyph.x0 - before.x1 <= BETWEEN_COLUMNS) groups.at(-1)?.push(glyph)
    else groups.push([glyph])
  }
  return groups.map(group => pieceOf(line.page, group))
}

/** Lines of the same words, the nearest first. */
function pair(
  first: readonly Piece[],
  second: readonly Piece[],
): {
  readonly pairs: readonly (readonly [Piece, Piece])[]
  readonly onlyFirst: readonly Piece[]
  readonly onlySecond: readonly Piece[]
} {
  const free = new Map<string, Piece[]>()
  for (const piece of second) free.set(key(piece.text), [...(free.get(key(piece.text)) ?? []), piece])
  const pairs: (readonly [Piece, Piece])[] = []
  const onlyFirst: Piece[] = []
  for (const piece of first) {
    const rest = [...(free.get(key(piece.text)) ?? [])].sort((a, b) => apart(piece, a) - apart(piece, b))
    const [found, ...others] = rest
    free.set(key(piece.text), others)
    if (found === undefined) onlyFirst.push(piece)
    else pairs.push([piece, found])
  }
  return { pairs, onlyFirst, onlySecond: [...free.values()].flat() }
}

/** Of justified lines only the left end: LibreOffice sets the right one a hair short. */
function apart(a: Piece, b: Piece): number {
  return a.page === b.page ? Math.max(Math.abs(a.x0 - b.x0), Math.abs(a.y - b.y)) : OTHER_PAGE
}

function between(a: Drawing, b: Drawing): number {
  if (a.page !== b.page || a.kind !== b.kind) return OTHER_PAGE
  const sides = ['x0', 'x1', 'y0', 'y1'] as const
  return Math.max(...sides.map(side => Math.abs(a[side] - b[side])))
}

/** Enough letters to tell one line's beginning from another's. */
const BEGINNING = 12

function beginAlike(a: Piece, b: Piece): boolean {
  return key(a.text).slice(0, BEGINNING) === key(b.text).slice(0, BEGINNING)
}

function sayLine({ page, text }: Piece): string {
  return `trang ${page}: ${text}`
}
