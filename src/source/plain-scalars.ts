import { isAt, lineEnd, take } from './plain-cursor.ts'
import type { Cursor, Key } from './plain-cursor.ts'
import { cellNumber } from './written-numbers.ts'

/** Words that YAML takes for something else. */
const CONSTANTS: ReadonlyMap<string, boolean | null | undefined> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ...['True', 'TRUE', 'False', 'FALSE', 'Null', 'NULL'].map(word => [word, undefined] as const),
])

/** What words without quotes stand for; undefined for unusual forms. */
export function meaningOf(words: string, isCell: boolean): unknown {
  if (words.length <= 'false'.length && CONSTANTS.has(words)) return CONSTANTS.get(words)
  if (!/^\d/.test(words)) return words
  if (NUMBER.test(words)) return isCell ? cellNumber(Number(words), words) : Number(words)
  return ODD_NUMBER.test(words) ? undefined : words
}

/** With as many digits as are exact. */
const NUMBER = /^\d{1,15}(?:\.\d+)?$/
const ODD_NUMBER = /^\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$|^0[ox]/

/** A key that is a text, and that nothing has: neither the map so far nor, as `constructor`, any object. */
export function readKey(cursor: Cursor, pattern: RegExp, map: object): Key | undefined {
  const start = cursor.at
  const name = take(cursor, pattern)
  if (name === undefined || CONSTANTS.has(name) || name in map) return undefined
  return { name, start, end: cursor.at }
}

/** Words without quotes, on one line or on several that are indented deeper than `column`. */
export function readWords(cursor: Cursor, column: number): string | undefined {
  let words = take(cursor, WORDS)
  while (words !== undefined) {
    const end = cursor.at
    const breaks = take(cursor, NEXT_LINE)?.split('\n') ?? []
    if ((breaks.at(-1) ?? '').length <= column) {
      cursor.at = end
      break
    }
    const more: string | undefined = take(cursor, MORE_WORDS)
    words = more && words + folded(breaks.length - 1) + more
  }
  return words
}

/** What YAML reserves no sign for, and that is no number like `-1` or `.5`. */
const FIRST = /(?:\.\.?\/|[^-\s?:,[\]{}#&*!|>'"%@`.+~])/.source
/** Up to `: `, ` #` or the blanks at the end of the line. */
const UP_TO_END = /(?:[^ \n:]+|:(?=[^ \n])| +(?=[^ \n#]))*/.source
const WORDS = new RegExp(FIRST + UP_TO_END, 'y')
/** A line that begins as an item of a list does was meant for one. */
const MORE_WORDS = new RegExp(`[^-–—•+*:]${UP_TO_END}`, 'y')
const NEXT_LINE = / *\n(?: *\n)* +(?=[^ \n#])/y
/** Within brackets. */
export const FLOW_WORDS = new RegExp(`${FIRST}(?:[^\\n:#,[\\]{}]|:(?=[^ \\n,[\\]{}]))*`, 'y')

/** Words in `'` or `"` on one line, without escapes but `''`. */
export function readQuoted(cursor: Cursor): string | undefined {
  const quoted = take(cursor, QUOTED)
  const words = quoted?.slice(1, -1)
  return quoted?.startsWith("'") === true ? words?.replaceAll("''", "'") : words
}

const QUOTED = /"[^"\\\n]*"|'[^'\n]*(?:''[^'\n]*)*'/y

/** The lines under `>`, `>-`, `|` or `|-`, all indented alike, and deeper than `column`. */
export function readLines(cursor: Cursor, column: number): string | undefined {
  const { text } = cursor
  const [head = '', indent = ''] = take(cursor, HEAD)?.split('\n') ?? []
  if (indent.length <= column) return undefined
  const isFolded = head.startsWith('>')
  let value = ''
  let breaks = 0
  let at = cursor.at - indent.length
  while (text.startsWith(indent, at)) {
    const start = at + indent.length
    at = lineEnd(text, start)
    const line = text.slice(start, at)
    // Deeper lines are not folded; blanks alone may count, or not.
    if ((isFolded && line.startsWith(' ')) || line.trim() === '') return undefined
    if (breaks > 0) value += isFolded ? folded(breaks) : '\n'.repeat(breaks)
    value += line
    cursor.at = start + line.trimEnd().length
    for (breaks = 0; text.startsWith('\n', at); at += 1) breaks += 1
  }
  if (isAt({ ...cursor, at }, BLANK_LINE)) return undefined
  return head.includes('-') ? value : `${value}\n`
}

const HEAD = /[>|]-? *\n +(?=[^ \n])/y
const BLANK_LINE = / +(?:\n|$)/y

/** That many line breaks, the first of them for a space. */
function folded(breaks: number): string {
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
}
