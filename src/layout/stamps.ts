import { khoangCach } from '../decree/khoang-cach.ts'
import { doMat, mucDoKhan } from '../decree/muc-iii.ts'
import { lookOf } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { mmToPt } from '../metrics/units.ts'
import type { VanBanTree } from '../tree/nodes.ts'
import { find } from '../tree/visit.ts'
import { lineWidth, printed } from './line.ts'
import type { FrameBox, Layout } from './types.ts'

/** Ô 10a and 10b, from the top: frames of the decree's size. */
export function stampsOf(tree: VanBanTree): readonly FrameBox[] {
  const secret = find(tree, 'do-mat')?.muc
  const urgent = find(tree, 'muc-do-khan')?.muc
  const stamps: FrameBox[] = []
  if (secret !== undefined) stamps.push(stamp('doMat', doMat.texts[secret], doMat.boxes[secret]))
  if (urgent !== undefined) stamps.push(stamp('mucDoKhan', mucDoKhan.texts[urgent], mucDoKhan.boxes[urgent]))
  return stamps
}

/** Ô 11: as wide as its text, over the middle of Quốc hiệu, but within the text's width. */
export function luuHanhBox(
  tree: VanBanTree,
  coChu: CoChu,
  { left, right }: { readonly left: number; readonly right: number },
): Layout['luuHanh'] {
  const node = find(tree, 'pham-vi-luu-hanh')
  if (node === undefined) return undefined
  const look = lookOf('phamViLuuHanh', coChu)
  const width = Math.min(lineWidth(node.text, look) + 2 * mmToPt(khoangCach.besideLuuHanh), left + right)
  return {
    look: 'phamViLuuHanh',
    text: printed(node.text, look),
    width,
    height: mmToPt(khoangCach.khungLuuHanh),
    at: Math.max(0, Math.min(left + (right - width) / 2, left + right - width)),
  }
}

/** Width and height in mm. */
function stamp(look: FrameBox['look'], text: string, [width, height]: readonly [number, number]): FrameBox {
  return { look, text, width: mmToPt(width), height: mmToPt(height) }
}
