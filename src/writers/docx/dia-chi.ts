import type { Layout } from '../../layout/types.ts'
import type { VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { lines, rule } from './paragraph.ts'

/** Ô 13, at the foot of the first page: under a line as wide as the text. */
export function firstFooter(tree: VanBanTree, layout: Layout): string {
  const node = find(tree, 'dia-chi-co-quan')
  if (node === undefined) return ''
  const { textWidth } = layout
  return (
    rule({ length: textWidth, within: textWidth }) +
    node.lines.map(line => lines('diaChiCoQuan', [line], layout)).join('')
  )
}
