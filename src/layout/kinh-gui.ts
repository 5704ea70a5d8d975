import { khoangCach } from '../decree/khoang-cach.ts'
import { kinhGui as kinhGuiFact } from '../decree/muc-ii.ts'
import { lookOf, type Setting } from '../decree/style-of.ts'
import { mmToPt } from '../metrics/units.ts'
import type { Chu, Inline, VanBanTree } from '../tree/nodes.ts'
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

/** A paragraph of ô 9a: its words, and its distances over the look; pt. */
export interface KinhGuiLine {
  readonly content: readonly Inline[]
  readonly over: {
    readonly before?: number
    readonly after?: number
    readonly left?: number
    readonly hanging?: number
    readonly align?: 'center'
  }
}

/** Ô 9a for the writers. Several addressees: dashes in a line with each other, under the colon. */
export function kinhGuiLines(tree: VanBanTree, box: KinhGuiBox | undefined): readonly KinhGuiLine[] {
  const node = find(tree, 'kinh-gui')
  if (node === undefined || box === undefined) return []
  const around = khoangCach.aroundKinhGui
  const word = chu(kinhGuiFact.word)
  const [only = []] = node.items
  if (box.kind === 'centred')
    return [{ content: [word, chu(' '), ...only], over: { before: around, after: around, align: 'center' } }]
  if (box.kind === 'hanging') {
    const over = { before: around, after: around, left: box.at + box.hang, hanging: box.hang }
    return [{ content: [word, chu(' '), ...only], over }]
  }
  const last = node.items.length - 1
  const items = node.items.map((item, i): KinhGuiLine => ({
    content: [chu(`${kinhGuiFact.dash} `), ...item],
    over: { left: box.dash + box.hang, hanging: box.hang, ...(i === last && { after: around }) },
  }))
  return [{ content: [word], over: { left: box.at, before: around } }, ...items]
}

function chu(text: string): Chu {
  return { kind: 'chu', text }
}
