import type { Position, Range } from '../diagnostics/types.ts'
import { isIndex, tokensOf } from './locate.ts'
import type { Locate } from './locate.ts'
import type { Plain } from './plain-cursor.ts'
import { linesOf, positionAt } from './positions.ts'
import type { Lines } from './positions.ts'

interface Place {
  readonly key?: Pick<Plain, 'start' | 'end'>
  readonly plain: Plain
}

/** As `locator`, of what `readPlain` read. */
export function plainLocator(root: Plain, text: string): Locate {
  let lines: readonly [Lines, Lines] | undefined
  const rangeOf = ({ start, end }: Pick<Plain, 'start' | 'end'>): Range => {
    const [read, written] = (lines ??= [linesOf(text.replaceAll('\r\n', '\n')), linesOf(text)])
    return { start: inText(start, read, written), end: inText(end, read, written) }
  }
  return (pointer, options = {}) => {
    let place: Place = { plain: root }
    for (const token of tokensOf(pointer)) {
      const next = step(place.plain, token)
      if (next === undefined) return rangeOf(headOf(place))
      place = next
    }
    const { plain } = place
    return rangeOf(options.onKey === true || plain.start === plain.end ? headOf(place) : plain)
  }
}

/** Lines and columns are the same where lines end in CRLF; offsets are not. */
function inText(at: number, read: Lines, { starts }: Lines): Position {
  const { line, column } = positionAt(read, at)
  return { line, column, offset: (starts[line - 1] ?? 0) + column - 1 }
}

function headOf({ key, plain }: Place): Pick<Plain, 'start' | 'end'> {
  return key ?? keyAt(plain, 0) ?? plain
}

function step(plain: Plain, token: string): Place | undefined {
  const { value, parts, keys } = plain
  const index = keys === undefined ? indexOf(token) : Object.keys(value as object).indexOf(token)
  const part = parts?.[index]
  const key = keyAt(plain, index)
  return part && { plain: part, ...(key !== undefined && { key }) }
}

function indexOf(token: string): number {
  return isIndex(token) ? Number(token) : -1
}

/** A key is written as it is. */
function keyAt({ value, keys }: Plain, index: number): Place['key'] {
  const start = keys?.[index]
  if (start === undefined) return undefined
  const key = Object.keys(value as object)[index] ?? ''
  return { start, end: start + key.length }
}
