import { MAX_TOKENS } from './parse.ts'
import { endsLine, isAt, pass, toNextLine } from './plain-cursor.ts'
import type { Cursor, Key, Plain } from './plain-cursor.ts'
import { readFlow } from './plain-flow.ts'
import { meaningOf, readKey, readLines, readQuoted, readWords } from './plain-scalars.ts'
import { CELL_TEXT } from './written-numbers.ts'

/**
 * A YAML text that is written as definitions mostly are: maps and lists in block style, texts of one or several lines,
 * short `[…]` and `{…}`. Undefined where there is anything unusual, wrong or worth a warning: then a real parser has to
 * say what, which looks at each letter several times. For what is read here, that parser gives the same value and the
 * same places, and no diagnostic.
 * @returns offsets count each CRLF as one
 */
export function readPlain(written: string): Plain | undefined {
  if (written.length > LONGEST) return undefined
  const text = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written
  if (STRANGE.test(text)) return undefined
  const cursor: Cursor = { text, at: 0, column: 0 }
  toNextLine(cursor)
  const root = cursor.column === 0 ? readBlock(cursor) : undefined
  // A line in no column of those around it has not been passed.
  return cursor.at < text.length ? undefined : root
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
const NOTHING = /(?:#(?: [^\n]*)?)?(?:\n|$)/y
const KEY = /[A-Za-z_][\w-]{0,60}(?=:(?:[ \n]|$))/y

function readBlock(cursor: Cursor): Plain | undefined {
  if (cursor.column > DEEPEST) return undefined
  return isAtDash(cursor) ? readList(cursor) : readMap(cursor)
}

function isAtDash({ text, at }: Cursor): boolean {
  return text.startsWith('- ', at)
}

function readList(cursor: Cursor): Plain | undefined {
  const { at: start, column } = cursor
  const parts: Plain[] = []
  let end = start
  do {
    const dash = cursor.at
    pass(cursor, DASH)
    cursor.column += cursor.at - dash
    const isBlock = isAtDash(cursor) || isAt(cursor, KEY)
    const part = isBlock ? readBlock(cursor) : readScalar(cursor, column, true)
    if (part === undefined) return undefined
    parts.push(part)
    end = part.end
  } while (cursor.column === column && isAtDash(cursor))
  return { value: parts.map(({ value }) => value), start, end, parts }
}

function readMap(cursor: Cursor): Plain | undefined {
  const { at: start, column } = cursor
  const value: Record<string, unknown> = {}
  const parts: Plain[] = []
  const keys: Key[] = []
  let end = start
  do {
    const key = readKey(cursor, KEY, value)
    if (key === undefined) return undefined
    const part = readPart(cursor, column, key.name === CELL_TEXT)
    if (part === undefined) return undefined
    value[key.name] = part.value
    keys.push(key)
    parts.push(part)
    end = part.end
  } while (cursor.column === column)
  return { value, start, end, parts, keys }
}

/** What follows a key: on its line, or in the lines under it. */
function readPart(cursor: Cursor, column: number, isCell: boolean): Plain | undefined {
  cursor.at += ':'.length
  pass(cursor, BLANKS)
  const { at } = cursor
  if (!endsLine(cursor, NOTHING)) return readScalar(cursor, column, isCell)
  const isWithin = cursor.column > column || (cursor.column === column && isAtDash(cursor))
  return isWithin ? readBlock(cursor) : { value: null, start: at, end: at }
}

function readScalar(cursor: Cursor, column: number, isCell: boolean): Plain | undefined {
  const read = readOne(cursor, column, isCell)
  return read !== undefined && endsLine(cursor) ? read : undefined
}

function readOne(cursor: Cursor, column: number, isCell: boolean): Plain | undefined {
  const { at: start } = cursor
  const first = cursor.text.charAt(start)
  if (first === '[' || first === '{') return readFlow(cursor)
  const value = textOrNumber(cursor, first, column, isCell)
  return value === undefined ? undefined : { value, start, end: cursor.at }
}

function textOrNumber(cursor: Cursor, first: string, column: number, isCell: boolean): unknown {
  if (first === '"' || first === "'") return readQuoted(cursor)
  if (first === '>' || first === '|') return readLines(cursor, column)
  const words = readWords(cursor, column)
  return words && meaningOf(words, isCell)
}
