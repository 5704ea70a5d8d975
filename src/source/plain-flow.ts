import { isAt, pass, take } from './plain-cursor.ts'
import type { Cursor, Key, Plain } from './plain-cursor.ts'
import { FLOW_WORDS, meaningOf, readKey, readQuoted } from './plain-scalars.ts'
import { CELL_TEXT } from './written-numbers.ts'

/** The parser's limit of depth is far beyond. */
const DEEPEST = 10

/** `[…]` or `{…}` on one line. */
export function readFlow(cursor: Cursor, depth = 0): Plain | undefined {
  if (depth > DEEPEST) return undefined
  return cursor.text.startsWith('[', cursor.at) ? readList(cursor, depth) : readMap(cursor, depth)
}

function readList(cursor: Cursor, depth: number): Plain | undefined {
  const start = cursor.at
  const parts: Plain[] = []
  pass(cursor, OPEN)
  if (!isAt(cursor, CLOSE_LIST)) {
    do {
      const part = readPart(cursor, depth, true)
      if (part === undefined) return undefined
      parts.push(part)
    } while (pass(cursor, COMMA))
  }
  if (!pass(cursor, CLOSE_LIST)) return undefined
  return { value: parts.map(({ value }) => value), start, end: cursor.at, parts }
}

function readMap(cursor: Cursor, depth: number): Plain | undefined {
  const start = cursor.at
  const value: Record<string, unknown> = {}
  const parts: Plain[] = []
  const keys: Key[] = []
  pass(cursor, OPEN)
  if (!isAt(cursor, CLOSE_MAP)) {
    do {
      const key = readKey(cursor, KEY, value)
      if (key === undefined) return undefined
      pass(cursor, COLON)
      const part = readPart(cursor, depth, key.name === CELL_TEXT)
      if (part === undefined) return undefined
      value[key.name] = part.value
      keys.push(key)
      parts.push(part)
    } while (pass(cursor, COMMA))
  }
  return pass(cursor, CLOSE_MAP) ? { value, start, end: cursor.at, parts, keys } : undefined
}

function readPart(cursor: Cursor, depth: number, isCell: boolean): Plain | undefined {
  const start = cursor.at
  if (isAt(cursor, OPEN)) return readFlow(cursor, depth + 1)
  if (isAt(cursor, QUOTE)) {
    const quoted = readQuoted(cursor)
    return quoted === undefined ? undefined : { value: quoted, start, end: cursor.at }
  }
  const words = take(cursor, FLOW_WORDS)?.trimEnd()
  const value = words && meaningOf(words, isCell)
  return words === undefined || value === undefined ? undefined : { value, start, end: start + words.length }
}

const OPEN = /[[{] */y
const CLOSE_LIST = / *\]/y
const CLOSE_MAP = / *\}/y
const COMMA = / *, */y
const COLON = /: +/y
const QUOTE = /["']/y
const KEY = /[A-Za-z_][\w-]{0,60}(?=: )/y
