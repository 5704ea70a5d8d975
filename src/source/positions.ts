import type { Position, Range } from '../diagnostics/types.ts'

/** A text with the offsets at which its lines start. */
export interface Lines {
  readonly text: string
  readonly starts: readonly number[]
}

export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return { text, starts }
}

/** Line and column from 1; a column is a UTF-16 unit, so a tab counts 1. */
export function positionAt({ text, starts }: Lines, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), text.length)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { offset: at, line: low + 1, column: at - (starts[low] ?? 0) + 1 }
}

export function rangeAt(lines: Lines, start: number, end: number): Range {
  return { start: positionAt(lines, start), end: positionAt(lines, Math.max(start, end)) }
}

/** A line, counted from 1, without its line break; '' outside the text. */
export function lineText({ text, starts }: Lines, line: number): string {
  const start = starts[line - 1]
  return start === undefined ? '' : text.slice(start, starts[line]).replace(/\r?\n$/, '')
}

export function lineStart({ starts }: Lines, line: number): number {
  return starts[line - 1] ?? 0
}
