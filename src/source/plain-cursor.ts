/** Where `readPlain` stands in a text. */
export interface Cursor {
  readonly text: string
  at: number
  /** The column, from 0, of what a line begins with, or of what follows its dashes; −1 at the end of the text. */
  column: number
}

/** The offsets of the first letter and behind the last. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** A value in its place. */
export interface Plain extends Extent {
  readonly value: unknown
  /** The values of a list or a map, in their order. */
  readonly parts?: readonly Plain[]
  /** Those of a map, in the same order. */
  readonly keys?: readonly Key[]
}

export interface Key extends Extent {
  readonly name: string
}

/** Goes behind what a sticky pattern finds, if it does. */
export function pass(cursor: Cursor, pattern: RegExp): boolean {
  const isFound = isAt(cursor, pattern)
  if (isFound) cursor.at = pattern.lastIndex
  return isFound
}

/** As `pass`, with what it found. */
export function take(cursor: Cursor, pattern: RegExp): string | undefined {
  const start = cursor.at
  return pass(cursor, pattern) ? cursor.text.slice(start, cursor.at) : undefined
}

export function isAt({ text, at }: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

const SPACE = 0x20
const HASH = 0x23
const BREAK = 0x0a

/** From the start of a line to the first letter that is neither blank nor in a comment, or to the end of the text. */
export function toNextLine(cursor: Cursor): void {
  const { text } = cursor
  let start = cursor.at
  let at = start
  for (;;) {
    const letter = text.charCodeAt(at)
    if (letter === SPACE) at += 1
    else if (letter === BREAK || letter === HASH) start = at = lineEnd(text, at) + 1
    else break
  }
  cursor.at = at
  cursor.column = at < text.length ? at - start : -1
}

/** Goes to the next line, if the rest of this one has nothing but a comment. */
export function endsLine(cursor: Cursor, rest: RegExp = REST): boolean {
  if (!pass(cursor, rest)) return false
  toNextLine(cursor)
  return true
}

// `#3` may have been meant for a part of the value.
const REST = /(?: +#(?: [^\n]*)?| *)(?:\n|$)/y

/** The offset of the line break, or of the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
