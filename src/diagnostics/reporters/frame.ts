import type { Range } from '../types.ts'
import { displayWidth, printable } from '../display.ts'
import type { Paint } from './paint.ts'

/** The lines of a source text, split once for all its diagnostics. */
export function linesOf(source: string): readonly string[] {
  return source.split(/\r\n|\r|\n/)
}

/**
 * The line where a range starts, its neighbours, and carets under the range, counted in terminal
 * columns, so that tabs, combining marks and wide letters don't shift it. A long line is cut around the carets.
 */
export function codeFrame(lines: readonly string[], range: Range, paint: Paint): readonly string[] {
  const at = range.start.line
  const line = lines[at - 1]
  if (line === undefined) return []
  const from = range.start.column - 1
  const to = range.end.line > at ? line.trimEnd().length : range.end.column - 1
  const base = Math.max(0, from - FAR)
  const start = widthOf(line.slice(base, from))
  const width = Math.max(1, widthOf(line.slice(from, to)))
  const left = leftOf({ start, width, total: widthOf(line.slice(base, base + FAR * 4)) })
  const gutter = String(Math.min(at + 1, lines.length)).length
  const window = { base, left }

  const row = (number: number, text: string): string =>
    `${paint.dim(`  ${String(number).padStart(gutter)} │`)} ${cut(text, window)}`.trimEnd()
  const carets = '^'.repeat(Math.max(1, Math.min(width, left + WIDTH - start)))
  const under = `${paint.dim(`  ${' '.repeat(gutter)} │`)} ${' '.repeat(start - left)}${paint.error(carets)}`
  return [at - 1, at, at + 1].flatMap(number => {
    const text = lines[number - 1]
    if (text === undefined || (number !== at && text.trim() === '')) return []
    return number === at ? [row(number, text), under] : [row(number, text)]
  })
}

/** The widest line of code shown, in columns. */
const WIDTH = 100

/** How many letters before the range are looked at, on a line without end. */
const FAR = 400

interface Window {
  /** The first UTF-16 unit looked at. */
  readonly base: number
  /** The first column shown, counted from there. */
  readonly left: number
}

/** Which column to begin with so that the range shows, with some of what stands before it. */
function leftOf(line: { readonly start: number; readonly width: number; readonly total: number }): number {
  const before = Math.max(12, Math.floor((WIDTH - line.width) / 2))
  return Math.max(0, Math.min(line.start - before, line.total - WIDTH))
}

/** The part of a line within the window, with «…» for what is left out. */
function cut(line: string, { base, left }: Window): string {
  const cells = cellsOf(line.slice(base, base + FAR * 4))
  const clippedBefore = left > 0 || base > 0
  let column = 0
  let shown = clippedBefore ? '…' : ''
  for (const cell of cells) {
    const end = column + cell.width
    if (end > left + WIDTH) return `${shown}…`
    if (column >= left + (clippedBefore ? 1 : 0)) shown += cell.text
    // A wide letter half outside the window leaves its other half as a space.
    else if (end > left + 1) shown += ' '.repeat(end - left - 1)
    column = end
  }
  return column <= left ? (line.length > 0 ? '…' : '') : shown
}

interface Cell {
  readonly text: string
  readonly width: number
}

function cellsOf(text: string): readonly Cell[] {
  return Array.from(text, char => {
    const shown = char === '\t' ? TAB : printable(char)
    return { text: shown, width: displayWidth(shown) }
  })
}

const TAB = '    '

function widthOf(text: string): number {
  return cellsOf(text).reduce((sum, cell) => sum + cell.width, 0)
}
