import type { Glyph, Page } from './read-pdf.ts'

/** Glyphs with ink on one baseline of one page, from left to right. */
export interface Piece {
  readonly page: number
  readonly y: number
  readonly x0: number
  readonly x1: number
  readonly glyphs: readonly Glyph[]
  /** With a blank wherever there is room for one. */
  readonly text: string
  /** Sizes in it, pt, each once. */
  readonly sizes: readonly number[]
}

/** A phrase found in a line: the piece of it, and its place among the line's glyphs. */
export interface Hit {
  readonly piece: Piece
  readonly line: Piece
  readonly start: number
  readonly end: number
}

/** All lines of a page, from the top down. */
export function linesOf(page: Page): readonly Piece[] {
  const inked = page.glyphs.filter(glyph => key(glyph.char) !== '')
  const rows: Glyph[][] = []
  for (const glyph of [...inked].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row !== undefined && glyph.y - (row[0]?.y ?? 0) < SAME_BASELINE) row.push(glyph)
    else rows.push([glyph])
  }
  return rows.map(row =>
    pieceOf(
      page.number,
      [...row].sort((a, b) => a.x0 - b.x0),
    ),
  )
}

/** Two lines of different columns may stand nearly level: only what is really on one baseline is one line. */
const SAME_BASELINE = 0.05

export function pieceOf(page: number, glyphs: readonly Glyph[]): Piece {
  const [first] = glyphs
  const last = glyphs.at(-1)
  if (first === undefined || last === undefined) throw new Error('a piece needs a glyph')
  return {
    page,
    y: first.y,
    x0: first.x0,
    x1: last.x1,
    glyphs,
    text: textOf(glyphs),
    sizes: [...new Set(glyphs.map(glyph => glyph.sizePt))],
  }
}

export function onPage(lines: readonly Piece[], page: number): readonly Piece[] {
  return lines.filter(line => line.page === page)
}

export function centreOf(piece: { readonly x0: number; readonly x1: number }): number {
  return (piece.x0 + piece.x1) / 2
}

/** A text as it is compared: NFC, small letters, no blanks. */
export function key(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u200b\u2060]+/g, '')
}

export function hitOf(line: Piece, start: number, end: number): Hit {
  return { piece: pieceOf(line.page, line.glyphs.slice(start, end)), line, start, end }
}

/** The first line that holds the phrase. */
export function findIn(lines: readonly Piece[], phrase: string): Hit | undefined {
  const wanted = key(phrase)
  for (const line of lines) {
    const start = keyOf(line).indexOf(wanted)
    if (start >= 0) return hitOf(line, start, start + wanted.length)
  }
  return undefined
}

/**
 * A phrase that may run over several lines: of each line the longest part of what is still missing.
 * Empty when not even its beginning is there.
 */
export function findOver(lines: readonly Piece[], phrase: string): readonly Hit[] {
  const hits: Hit[] = []
  let rest = key(phrase)
  for (const line of lines) {
    if (rest === '') break
    const last = hits.at(-1)
    if (last?.line.page === line.page && line.y - last.line.y > NEXT_LINE) break
    const hit = longest(line, rest)
    if (hit === undefined) continue
    hits.push(hit)
    rest = rest.slice(hit.end - hit.start)
  }
  return hits
}

/** mm: a phrase does not continue farther down than this. */
const NEXT_LINE = 9
/** Fewer characters than this in common are chance. */
const LEAST = 3

/** Consecutive characters of several lines as one text, each knowing its line. */
export interface Stream {
  readonly text: string
  readonly at: readonly { readonly line: Piece; readonly index: number }[]
}

export function streamOf(lines: readonly Piece[]): Stream {
  return {
    text: lines.map(keyOf).join(''),
    at: lines.flatMap(line => line.glyphs.map((_, index) => ({ line, index }))),
  }
}

/** pt */
const OTHER_SIZE = 0.6

/** The line cut wherever the gap is wider than `gap` mm or the letters look different. */
export function cut(line: Piece, gap: number): readonly Piece[] {
  const groups: Glyph[][] = []
  for (const glyph of line.glyphs) {
    const before = groups.at(-1)?.at(-1)
    const goes =
      glyph.bold === before?.bold &&
      glyph.italic === before.italic &&
      glyph.x0 - before.x1 <= gap &&
      Math.abs(glyph.sizePt - before.sizePt) < OTHER_SIZE
    if (goes) groups.at(-1)?.push(glyph)
    else groups.push([glyph])
  }
  return groups.map(group => pieceOf(line.page, group))
}

/** One character a glyph, so that places in the text are places among the glyphs. */
function keyOf(line: Piece): string {
  return line.glyphs.map(glyph => key(glyph.char).charAt(0) || ' ').join('')
}

function longest(line: Piece, rest: string): Hit | undefined {
  const text = keyOf(line)
  const head = rest.slice(0, LEAST)
  let best: Hit | undefined
  for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
    let length = 0
    while (length < rest.length && text[start + length] === rest[length]) length++
    if (best === undefined || length > best.end - best.start) best = hitOf(line, start, start + length)
  }
  return best
}

/** A blank is a quarter of an em; kerning never moves letters half as far apart. */
function textOf(glyphs: readonly Glyph[]): string {
  return glyphs
    .map((glyph, i) => {
      const before = glyphs[i - 1]
      const gap = before === undefined ? 0 : glyph.x0 - before.x1
      return (gap > 0.15 * glyph.sizePt * 0.3528 ? ' ' : '') + glyph.char
    })
    .join('')
}
