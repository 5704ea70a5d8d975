import { khoangCach } from '../../decree/khoang-cach.ts'
import { kinhGui as kinhGuiFact } from '../../decree/muc-ii.ts'
import type { Layout } from '../../layout/types.ts'
import type { Chu, VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { join, nothing, type Code } from './code.ts'
import { paragraph } from './paragraph.ts'

/** Ô 9a. Several addressees: dashes in a line with each other, under the colon. */
export function kinhGui(tree: VanBanTree, layout: Layout): Code {
  const node = find(tree, 'kinh-gui')
  const box = layout.kinhGui
  if (node === undefined || box === undefined) return nothing
  const around = khoangCach.aroundKinhGui
  const word = chu(kinhGuiFact.word)
  const [only = []] = node.items
  if (box.kind !== 'listed')
    return paragraph('kinhGui', [word, chu(' '), ...only], layout, {
      before: around,
      after: around,
      ...(box.kind === 'centred'
        ? { align: 'center' as const }
        : { left: box.at + box.hang, hanging: box.hang }),
    })
  const items = node.items.map((item, i) =>
    paragraph('kinhGui', [chu(`${kinhGuiFact.dash} `), ...item], layout, {
      left: box.dash + box.hang,
      hanging: box.hang,
      ...(i === node.items.length - 1 && { after: around }),
    }),
  )
  return join([paragraph('kinhGui', [word], layout, { left: box.at, before: around }), ...items])
}

function chu(text: string): Chu {
  return { kind: 'chu', text }
}
