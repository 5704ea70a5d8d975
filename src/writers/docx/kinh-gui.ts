import { kinhGuiLines } from '../../layout/kinh-gui.ts'
import type { Layout } from '../../layout/types.ts'
import type { VanBanTree } from '../../tree/nodes.ts'
import { paragraph } from './paragraph.ts'
import { each } from './xml.ts'

/** Ô 9a. */
export function kinhGui(tree: VanBanTree, layout: Layout): string {
  return each(kinhGuiLines(tree, layout.kinhGui), ({ content, over }) =>
    paragraph('kinhGui', content, layout, over),
  )
}
