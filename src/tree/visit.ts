import type { Khoi, KhoiCoCap, VanBanTree, ThanhPhanNode } from './nodes.ts'

/** The first component of that kind. */
export function find<K extends ThanhPhanNode['kind']>(
  tree: VanBanTree,
  kind: K,
): Extract<ThanhPhanNode, { kind: K }> | undefined {
  return tree.children.find((node): node is Extract<ThanhPhanNode, { kind: K }> => node.kind === kind)
}

/** All components of that kind, in order. */
export function findAll<K extends ThanhPhanNode['kind']>(
  tree: VanBanTree,
  kind: K,
): readonly Extract<ThanhPhanNode, { kind: K }>[] {
  return tree.children.filter((node): node is Extract<ThanhPhanNode, { kind: K }> => node.kind === kind)
}

/** Every block of the content, parents before children, each with the levels above it. */
export function* blocks(
  children: readonly Khoi[],
  above: readonly KhoiCoCap[] = [],
): Generator<{ readonly block: Khoi; readonly above: readonly KhoiCoCap[] }> {
  for (const block of children) {
    yield { block, above }
    if (block.kind === 'cap') yield* blocks(block.children, [...above, block])
  }
}
