import { isAlias, isCollection, isMap, isNode, isPair, isScalar } from 'yaml'
import type { Alias, Document, Node, Scalar, YAMLMap } from 'yaml'

/** A node in its place; `keyOf` is the map whose key it is. */
export interface Visited {
  readonly node: Node
  readonly keyOf?: YAMLMap
}

/** What one walk over a document learns: nodes in document order, and what each alias means. */
export interface Walk {
  readonly nodes: readonly Visited[]
  /** Alias → the last node before it with that anchor. */
  readonly targets: ReadonlyMap<Alias, Node>
  /** Aliases within an anchored node: how a cycle or a bomb is made. */
  readonly nested: ReadonlySet<Alias>
  /** Anchored nodes that no alias names. */
  readonly unused: ReadonlySet<Node>
}

/** Recursive: `parse` bounds the depth. */
export function walk(document: Document.Parsed): Walk {
  const nodes: Visited[] = []
  const targets = new Map<Alias, Node>()
  const nested = new Set<Alias>()
  const unused = new Set<Node>()
  const anchors = new Map<string, Node>()
  let open = 0

  const enter = (node: unknown, keyOf?: YAMLMap): void => {
    if (!isNode(node)) return
    nodes.push({ node, ...(keyOf === undefined ? {} : { keyOf }) })
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (open > 0) nested.add(node)
      if (target === undefined) return
      targets.set(node, target)
      unused.delete(target)
      return
    }
    const { anchor } = node as Scalar
    if (anchor !== undefined) {
      anchors.set(anchor, node)
      unused.add(node)
      open += 1
    }
    if (isCollection(node)) enterItems(node.items, isMap(node) ? node : undefined)
    if (anchor !== undefined) open -= 1
  }
  const enterItems = (items: readonly unknown[], map: YAMLMap | undefined): void => {
    for (const item of items) {
      if (!isPair(item)) enter(item)
      else {
        enter(item.key, map)
        enter(item.value)
      }
    }
  }
  enter(document.contents)
  return { nodes, targets, nested, unused }
}

/** Start and end of what an author would call the node: without trailing comments and blank lines. */
export function extentOf(node: Node, text: string): readonly [number, number] {
  const [start = 0, end = start] = node.range ?? []
  if (isScalar(node) || isAlias(node)) return [start, start + text.slice(start, end).trimEnd().length]
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1)
    const child = isPair(last) ? (last.value ?? last.key) : last
    if (isNode(child)) return [start, Math.max(start, extentOf(child, text)[1])]
  }
  return [start, end]
}
