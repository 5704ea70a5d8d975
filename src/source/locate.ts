import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Document, Node, Scalar } from 'yaml'
import type { Range } from '../diagnostics/types.ts'
import { rangeAt } from './positions.ts'
import type { Lines } from './positions.ts'
import { extentOf } from './walk.ts'
import type { Walk } from './walk.ts'

export interface LocateOptions {
  readonly onKey?: boolean
}

export type Locate = (pointer: string, options?: LocateOptions) => Range

interface Place {
  readonly key?: Node
  readonly value: Node
}

/**
 * The range of the value (or the key) that an RFC 6901 pointer names. A missing path points at the key of its
 * closest existing parent; a list item has no key, nor has the root: there it is the item's first key.
 */
export function locator(document: Document.Parsed, lines: Lines, targets: Walk['targets']): Locate {
  const follow = (node: Node): Node => (isAlias(node) ? (targets.get(node) ?? node) : node)

  const rangeOf = (node: Node): Range => rangeAt(lines, ...extentOf(node, lines.text))

  const headOf = ({ key, value }: Place): Range => {
    if (key !== undefined) return rangeOf(key)
    const node = follow(value)
    const first: unknown = isMap(node) && node === value ? node.items[0]?.key : undefined
    return rangeOf(isNode(first) ? first : value)
  }

  return (pointer, options = {}) => {
    let place: Place = { value: document.contents as Node }
    for (const token of tokensOf(pointer)) {
      const next = step(follow(place.value), token)
      if (next === undefined) return headOf(place)
      place = next
    }
    const [start, end] = extentOf(place.value, lines.text)
    // An empty value has no width to show.
    return options.onKey === true || start === end ? headOf(place) : rangeAt(lines, start, end)
  }
}

/** The names and numbers of an RFC 6901 pointer. */
export function tokensOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(token => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function step(node: Node, token: string): Place | undefined {
  if (isSeq(node)) {
    const item: unknown = isIndex(token) ? node.items[Number(token)] : undefined
    return isNode(item) ? { value: item } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && keyText(key) === token)
  if (pair === undefined || !isNode(pair.key)) return undefined
  return { key: pair.key, value: isNode(pair.value) ? pair.value : pair.key }
}

export function isIndex(token: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(token)
}

/** As the library names the property of a key: `null` is the empty name. */
export function keyText(key: Scalar): string {
  const value = key.value as string | number | boolean | null
  return value === null ? '' : String(value)
}
