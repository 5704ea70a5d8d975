import { isAt, pass, take } from './plain-cursor.ts'
import type { Cursor } from './plain-cursor.ts'
import { FLOW_WORDS, isNewKey, meaningOf, readQuoted } from './plain-scalars.ts'
import { CELL_TEXT } from './written-numbers.ts'

/** The parser's limit of depth is far beyond. */
const DEEPEST = 10

/** `[…]` or `{…}` on one line. */
export function readFlow(cursor: Cursor, depth = 0): unknown {
  if (depth > DEEPEST) return undefined
  return pass(cursor, OPEN_LIST) ? readList(cursor, depth) : readMap(cursor, depth)
}

function readList(cursor: Cursor, depth: number): unknown {
  const items: unknown[] = []
  if (pass(cursor, CLOSE_LIST)) return items
  do {
    const item = readValue(cursor, depth, true)
    if (item === undefined) return undefined
    items.push(item)
  } while (pass(cursor, COMMA))
  return pass(cursor, CLOSE_LIST) ? items : undefined
}

function readMap(cursor: Cursor, depth: number): unknown {
  const map: Record<string, unknown> = {}
  if (!pass(cursor, OPEN_MAP)) return undefined
  if (pass(cursor, CLOSE_MAP)) return map
  do {
    const key = take(cursor, KEY)
    if (key === undefined || !isNewKey(key, map)) return undefined
    pass(cursor, COLON)
    const value = readValue(cursor, depth, key === CELL_TEXT)
    if (value === undefined) return undefined
    map[key] = value
  } while (pass(cursor, COMMA))
  return pass(cursor, CLOSE_MAP) ? map : undefined
}

function readValue(cursor: Cursor, depth: number, isCell: boolean): unknown {
  if (isAt(cursor, OPEN)) return readFlow(cursor, depth + 1)
  if (isAt(cursor, QUOTE)) return readQuoted(cursor)
  const words = take(cursor, FLOW_WORDS)
  return words && meaningOf(words.trimEnd(), isCell)
}

const OPEN = /[[{]/y
const OPEN_LIST = /\[ */y
const CLOSE_LIST = / *\]/y
const OPEN_MAP = /\{ */y
const CLOSE_MAP = / *\}/y
const COMMA = / *, */y
const COLON = /: +/y
const QUOTE = /["']/y
const KEY = /[A-Za-z_][\w-]{0,60}(?=: )/y
