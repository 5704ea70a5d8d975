import { isAlias, isMap, isNode, isScalar, Scalar } from 'yaml'
import type { Node, Pair, YAMLMap } from 'yaml'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import { keyText } from './locate.ts'
import { parse } from './parse.ts'
import { linesOf, positionAt, rangeAt } from './positions.ts'
import { extentOf } from './walk.ts'

/** A number, or a text that YAML takes for one without quotes. */
export type Plain = number | string

/** A key to set, and those that it is put behind where it is new: the first that is there. */
export interface NewKey {
  readonly key: string
  readonly value: Plain
  readonly behind: readonly string[]
}

/**
 * A definition's text with other values of some top-level keys, and no other byte touched: BOM, line ends, comments,
 * spaces, normal form stay. A key that is not there gets a line of its own. `so/khong-ghi-vao-duoc` where that can't be
 * done without touching more: an anchor, a tag, a value of several lines.
 * @param text as it is in the file
 */
export function setKeys(text: string, keys: readonly NewKey[]): Outcome<string> {
  let edited = text
  for (const key of keys) {
    const next = setKey(edited, key)
    if (next.value === undefined) return next
    edited = next.value
  }
  return ok(edited)
}

function setKey(text: string, wanted: NewKey): Outcome<string> {
  const body = bodyOf(text)
  const { document, errors, secondAt } = parse(body)
  const map = document?.contents
  if (!isMap(map) || errors.length > 0 || secondAt !== undefined) return refused(body, 0, wanted.key)
  const pair = pairOf(map, wanted.key)
  const edit = pair === undefined ? inserted(body, map, wanted) : replaced(body, pair, wanted)
  if (edit === undefined) return refused(body, (pair?.key as Node | undefined)?.range?.[0] ?? 0, wanted.key)
  const result = body.slice(0, edit.start) + edit.text + body.slice(edit.end)
  // A text can be laid out in ways that nobody thinks of: what came out is read again.
  if (!says(result, document?.toJS() as unknown, wanted)) return refused(body, edit.start, wanted.key)
  const bom = text.length - body.length
  return ok(text.slice(0, bom + edit.start) + edit.text + text.slice(bom + edit.end))
}

/** Without BOM, and each lone CR as the line break that YAML takes it for: offsets stay. */
function bodyOf(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n')
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The value where the key stands; undefined where it can't be told from what is around it. */
function replaced(text: string, { key, value }: Pair, wanted: NewKey): Edit | undefined {
  if (!isScalar(key)) return undefined
  const written = asWritten(wanted.value, key, value)
  if (value !== null && (!isScalar(value) || isAlias(value))) return undefined
  const [start = 0, end = start] = value?.range ?? []
  if (value !== null && end > start) {
    const marked = value.anchor !== undefined || value.tag !== undefined
    if (marked || value.type === Scalar.BLOCK_LITERAL || value.type === Scalar.BLOCK_FOLDED) return undefined
    return { start, end, text: written }
  }
  const after = key.range?.[1] ?? 0
  const [colon] = /^[ \t]*:/.exec(text.slice(after)) ?? []
  const at = after + (colon?.length ?? 0)
  // `{ so_van_ban }` has none.
  return { start: at, end: at, text: colon === undefined ? `: ${written}` : ` ${written}` }
}

function inserted(text: string, map: YAMLMap, wanted: NewKey): Edit | undefined {
  const before = wanted.behind.flatMap(name => pairOf(map, name) ?? [])[0] ?? map.items[0]
  if (before === undefined || !isScalar(before.key) || !isNode(before.key)) return undefined
  const quote = isQuoted(before.key) ? '"' : ''
  const line = `${quote}${wanted.key}${quote}: ${asWritten(wanted.value, before.key, null)}`
  const start = before.key.range?.[0] ?? 0
  const indent = text.slice(lineBefore(text, start), start)
  const end = isNode(before.value) && sizeOf(before.value) > 0 ? extentOf(before.value, text)[1] : undefined
  const isFirstOnLine = /^[ \t]*$/.test(indent)
  if (map.flow === true) {
    if (end === undefined) return undefined
    return { start: end, end, text: `,${isFirstOnLine ? breakOf(text) + indent : ' '}${line}` }
  }
  if (!isFirstOnLine) return undefined
  const at = lineEnd(text, end ?? before.key.range?.[1] ?? 0)
  return { start: at, end: at, text: breakOf(text) + indent + line }
}

function pairOf(map: YAMLMap, name: string): Pair<unknown, Node | null> | undefined {
  const found = map.items.find(({ key }) => isScalar(key) && keyText(key) === name)
  return found as Pair<unknown, Node | null> | undefined
}

/** A date in the quotes that were there, or in those of its key, for JSON; a number never. */
function asWritten(value: Plain, key: Scalar, old: unknown): string {
  if (typeof value === 'number') return String(value)
  if (isQuoted(key) || (isScalar(old) && isQuoted(old))) return `"${value}"`
  return isScalar(old) && old.type === Scalar.QUOTE_SINGLE ? `'${value}'` : value
}

function isQuoted({ type }: Scalar): boolean {
  return type === Scalar.QUOTE_DOUBLE
}

function sizeOf({ range }: Node): number {
  return range == null ? 0 : range[1] - range[0]
}

function lineBefore(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Where the line break of that line is, or the end of the text. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  if (end === -1) return text.length
  return text[end - 1] === '\r' ? end - 1 : end
}

/** As the text breaks its lines. */
function breakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n'
}

function says(text: string, old: unknown, { key, value }: NewKey): boolean {
  const { document, errors } = parse(text)
  if (document === undefined || errors.length > 0) return false
  const now = document.toJS() as Record<string, unknown>
  const wanted: Record<string, unknown> = { ...(old as object), [key]: value }
  const names = Object.keys(now)
  return (
    names.length === Object.keys(wanted).length &&
    names.every(name => JSON.stringify(now[name]) === JSON.stringify(wanted[name]))
  )
}

function refused(text: string, at: number, key: string): Outcome<string> {
  const lines = linesOf(text)
  const { line } = positionAt(lines, at)
  return fail({
    code: 'so/khong-ghi-vao-duoc',
    severity: 'error',
    message: `Không ghi khóa ${key} vào chỗ này được mà không đụng đến phần khác của tệp.`,
    hint: `Viết ${key} thành một dòng riêng ở ngoài cùng, ví dụ ${key}: (bỏ trống), rồi chạy lại.`,
    range: rangeAt(lines, lines.starts[line - 1] ?? 0, (lines.starts[line] ?? text.length + 1) - 1),
  })
}
