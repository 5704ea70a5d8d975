import { MAX_TOKENS } from './parse.ts'
import { endsLine, isAt, pass, take, toNextLine } from './plain-cursor.ts'
import type { Cursor } from './plain-cursor.ts'
import { readFlow } from './plain-flow.ts'
import { isNewKey, meaningOf, readLines, readQuoted, readWords } from './plain-scalars.ts'
import { CELL_TEXT } from './written-numbers.ts'

/**
 * The value of a YAML text that is written as definitions mostly are: maps and lists in block style, texts of one or
 * several lines, short `[…]` and `{…}`. Undefined where there is anything unusual, wrong or worth a warning: then a
 * real parser has to say what, which looks at each letter several times. For what is read here, that parser gives the
 * same value and no diagnostic.
 */
export function readPlain(text: string): unknown {
  if (text.length > LONGEST) return undefined
  const plain = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
  if (STRANGE.test(plain)) return undefined
  const cursor: Cursor = { text: plain, at: 0, column: 0 }
  toNextLine(cursor)
  const value = cursor.column === 0 ? readBlock(cursor) : undefined
  // A line in no column of those around it has not been passed.
  return cursor.at < plain.length ? undefined : value
}

/** A letter makes one token and a half at most. */
const LONGEST = MAX_TOKENS / 2

/** Columns: the parser's limit of depth can't be reached within them. */
const DEEPEST = 40

/** All but the letters of Latin scripts and the usual signs: none of those is a blank or changed by NFC. */
const STRANGE =
  /[^\n -~\xa1-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2080-\u208e\u20ab\u20ac\u2190-\u22ff\u2500-\u27bf]/

const DASH = /- +/y
const BLANKS = / */y
const KEY = /[A-Za-z_][\w-]{0,60}(?=:(?:[ \n]|$))/y

function readBlock(cursor: Cursor): unknown {
  if (cursor.column > DEEPEST) return undefined
  return isAtDash(cursor) ? readList(cursor) : readMap(cursor)
}

function isAtDash({ text, at }: Cursor): boolean {
  return text.startsWith('- ', at)
}

function readList(cursor: Cursor): unknown {
  const { column } = cursor
  const items: unknown[] = []
  do {
    const start = cursor.at
    pass(cursor, DASH)
    cursor.column += cursor.at - start
    const isBlock = isAtDash(cursor) || isAt(cursor, KEY)
    const item = isBlock ? readBlock(cursor) : readScalar(cursor, column, true)
    if (item === undefined) return undefined
    items.push(item)
  } while (cursor.column === column && isAtDash(cursor))
  return items
}

function readMap(cursor: Cursor): unknown {
  const { column } = cursor
  const map: Record<string, unknown> = {}
  do {
    const key = take(cursor, KEY)
    if (key === undefined || !isNewKey(key, map)) return undefined
    const value = readValue(cursor, column, key === CELL_TEXT)
    if (value === undefined) return undefined
    map[key] = value
  } while (cursor.column === column)
  return map
}

function readValue(cursor: Cursor, column: number, isCell: boolean): unknown {
  cursor.at += ':'.length
  if (endsLine(cursor)) {
    const isWithin = cursor.column > column || (cursor.column === column && isAtDash(cursor))
    return isWithin ? readBlock(cursor) : null
  }
  pass(cursor, BLANKS)
  return readScalar(cursor, column, isCell)
}

function readScalar(cursor: Cursor, column: number, isCell: boolean): unknown {
  const value = readOne(cursor, column, isCell)
  return value !== undefined && endsLine(cursor) ? value : undefined
}

function readOne(cursor: Cursor, column: number, isCell: boolean): unknown {
  switch (cursor.text.charAt(cursor.at)) {
    case '"':
    case "'":
      return readQuoted(cursor)
    case '[':
    case '{':
      return readFlow(cursor)
    case '>':
    case '|':
      return readLines(cursor, column)
    default: {
      const words = readWords(cursor, column)
      return words && meaningOf(words, isCell)
    }
  }
}
