import { khoangCach } from '../decree/khoang-cach.ts'
import { kinhGui as kinhGuiFact } from '../decree/muc-ii.ts'
import { lookOf, type Setting } from '../decree/style-of.ts'
import { mmToPt } from '../metrics/units.ts'
import type { VanBanTree } from '../tree/nodes.ts'
import { find } from '../tree/visit.ts'
import { inlineWidth, lineWidth } from './line.ts'
import type { KinhGuiBox } from './types.ts'

/** Where Mẫu 1.5 has it, or as much further left as the longest addressee needs; `textWidth` in pt. */
export function kinhGuiBox(tree: VanBanTree, setting: Setting, textWidth: number): KinhGuiBox | undefined {
  const node = find(tree, 'kinh-gui')
  if (node === undefined) return undefined
  const look = lookOf('kinhGui', setting)
  const longest = Math.max(...node.items.map(item => inlineWidth(item, look)))
  const least = mmToPt(lookOf('doan', setting).firstLine)
  const word = lineWidth(`${kinhGuiFact.word} `, look)
  if (node.items.length === 1)
    return word + longest <= textWidth - 2 * least
      ? { kind: 'centred' }
      : { kind: 'hanging', at: least, hang: word }
  const toColon = lineWidth(kinhGuiFact.word.replace(/:$/, ''), look)
  const hang = lineWidth(`${kinhGuiFact.dash} `, look)
  const free = textWidth - longest - hang - toColon - mmToPt(khoangCach.spare)
  const at = Math.max(least, Math.min(mmToPt(kinhGuiFact.at), free))
  return { kind: 'listed', at, dash: at + toColon, hang }
}
