import { kinhGuiLines } from '../../layout/kinh-gui.ts'
import type { Layout } from '../../layout/types.ts'
import type { VanBanTree } from '../../tree/nodes.ts'
import { join, type Code } from './code.ts'
import { paragraph } from './paragraph.ts'

/** Ô 9a. */
export function kinhGui(tree: VanBanTree, layout: Layout): Code {
  const lines = kinhGuiLines(tree, layout.kinhGui)
  return join(lines.map(({ content, over }) => paragraph('kinhGui', content, layout, over)))
}
