import Handlebars from 'handlebars'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Outcome, Position, Range } from '../diagnostics/types.ts'

/** A template's source, read. */
export interface ReadSource {
  /** As reports name it. */
  readonly file: string
  readonly source: string
  readonly program: hbs.AST.Program
}

/** Source → its syntax tree; `template/cu-phap` where Handlebars finds none. */
export function readSource(source: string, file: string): Outcome<ReadSource> {
  try {
    return ok({ file, source, program: Handlebars.parse(source) })
  } catch (error) {
    const start = placeOf(error, source)
    return fail({
      code: 'template/cu-phap',
      severity: 'error',
      message: 'Khuôn không đúng cú pháp Handlebars.',
      hint: 'Mỗi {{#…}} cần một {{/…}} cùng tên, mỗi {{ cần }}.',
      file,
      range: { start, end: start },
    })
  }
}

/** Where the parser stopped: it says so itself of a block closed by another's name, else it draws the place. */
function placeOf(error: unknown, source: string): Position {
  const {
    message = '',
    lineNumber,
    column,
  } = error as Partial<Error & { lineNumber: number; column: number }>
  if (lineNumber !== undefined && column !== undefined)
    return positionAt(source, offsetOf({ line: lineNumber, column }, source))
  const open = message.includes(`got 'EOF'`) ? lastOpen(source) : undefined
  if (open !== undefined) return positionAt(source, open)
  const [, line = '1', drawn = '', dashes = ''] = /line (\d+):\n(.*)\n(-*)\^/.exec(message) ?? []
  // The drawing has up to 20 letters of what was read, then what follows, line breaks left out.
  const before = drawn.slice(0, dashes.length).replace(/^\.\.\./, '')
  const after = drawn.slice(dashes.length).replace(/\.\.\.$/, '')
  const text = before + after
  const { flat, offsets } = withoutBreaks(source)
  const found: number[] = []
  for (let at = flat.indexOf(text); text !== '' && at >= 0; at = flat.indexOf(text, at + 1))
    found.push(offsets[at + before.length] ?? source.length)
  const places = found.map(offset => positionAt(source, offset))
  const far = (place: Position): number => Math.abs(place.line - Number(line))
  return (
    places.sort((a, b) => far(a) - far(b))[0] ??
    positionAt(source, offsetOf({ line: Number(line), column: 0 }, source))
  )
}

/** The innermost block that is never closed. */
function lastOpen(source: string): number | undefined {
  const open: number[] = []
  for (const { index, 1: sign } of source.matchAll(/\{\{~?([#/])/g))
    if (sign === '#') open.push(index)
    else open.pop()
  return open.at(-1)
}

function withoutBreaks(source: string): { readonly flat: string; readonly offsets: readonly number[] } {
  const kept = Array.from({ length: source.length }, (_, i) => i).filter(i => source[i] !== '\n')
  return { flat: source.replaceAll('\n', ''), offsets: kept }
}

/** Where something stands, from Handlebars' own account of it (columns from 0, no offsets). */
export function rangeOf({ start, end }: hbs.AST.SourceLocation, source: string): Range {
  const at = (position: hbs.AST.Position): Position => ({
    offset: offsetOf(position, source),
    line: position.line,
    column: position.column + 1,
  })
  return { start: at(start), end: at(end) }
}

export function offsetOf({ line, column }: hbs.AST.Position, source: string): number {
  let start = 0
  for (let left = line; left > 1; left -= 1) start = source.indexOf('\n', start) + 1
  return Math.min(start + column, source.length)
}

export function positionAt(source: string, offset: number): Position {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  let line = 1
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line += 1
  return { offset, line, column: offset - start + 1 }
}

/** The offset in the source at which a content's letters begin: white space may have been taken off its head. */
export function contentStart(content: hbs.AST.ContentStatement, source: string): number {
  const original = content.original as unknown as string
  const lead = content.value.trim() === '' ? 0 : original.search(/\S/) - content.value.search(/\S/)
  return offsetOf(content.loc.start, source) + lead
}
