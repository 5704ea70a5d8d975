import type { Layout } from '../../layout/types.ts'
import type { VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { block, call, nothing, pt, typ, type Code } from './code.ts'
import { lines, rule } from './paragraph.ts'

/** Ô 13, at the foot of the first page, where the text gives way to it: under a line as wide as the text. */
export function diaChi(tree: VanBanTree, layout: Layout): Code {
  const node = find(tree, 'dia-chi-co-quan')
  if (node === undefined) return nothing
  const { textWidth } = layout
  const content = [
    rule({ length: textWidth, within: textWidth }),
    ...node.lines.map(line => lines('diaChiCoQuan', [line], layout)),
  ]
  return call(typ`place`, { float: typ`true`, clearance: pt(0) }, [typ`bottom`, block(content)])
}
