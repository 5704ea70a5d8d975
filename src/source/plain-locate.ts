import type { Position, Range } from '../diagnostics/types.ts'
import { isIndex, tokensOf } from './locate.ts'
import type { Locate } from './locate.ts'
import type { Extent, Plain } from './plain-cursor.ts'
import { linesOf, positionAt } from './positions.ts'
import type { Lines } from './positions.ts'

interface Place {
  readonly key?: Extent
  readonly plain: Plain
}

/** As `locator`, of what `readPlain` read. */
export function plainLocator(root: Plain, text: string): Locate {
  let lines: readonly [Lines, Lines] | undefined
  const rangeOf = ({ start, end }: Extent): Range => {
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
  return { offset: (starts[line - 1] ?? 0) + column - 1, line, column }
}

function headOf({ key, plain }: Place): Extent {
  return key ?? plain.keys?.[0] ?? plain
}

function step({ parts, keys }: Plain, token: string): Place | undefined {
  const index = keys === undefined ? indexOf(token) : keys.findIndex(({ name }) => name === token)
  const plain = parts?.[index]
  const key = keys?.[index]
  return plain && { plain, ...(key !== undefined && { key }) }
}

function indexOf(token: string): number {
  return isIndex(token) ? Number(token) : -1
}
