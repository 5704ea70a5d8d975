import { kinhGuiLines } from '../../layout/kinh-gui.ts'
import type { Layout } from '../../layout/types.ts'
import type { VanBanTree } from '../../tree/nodes.ts'
import { paragraph } from './paragraph.ts'

/** Ô 9a. */
export function kinhGui(tree: VanBanTree, layout: Layout): string {
  return kinhGuiLines(tree, layout.kinhGui)
    .map(({ content, over }) => paragraph('kinhGui', content, layout, over))
    .join('')
}
