import { duongKe } from '../decree/duong-ke.ts'
import { khoangCach } from '../decree/khoang-cach.ts'
import { lookOf } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import { mmToPt } from '../metrics/units.ts'
import type { Sizes } from '../tree/anh.ts'
import type { VanBanTree } from '../tree/nodes.ts'
import { find } from '../tree/visit.ts'
import { kinhGuiBox } from './kinh-gui.ts'
import { letterheadBox, ruleUnder } from './letterhead.ts'
import { linesWithin } from './line.ts'
import { narrowTables } from './narrow-tables.ts'
import { pageOf, signaturePageOf } from './page.ts'
import { signatureBox } from './signature.ts'
import { luuHanhBox, stampsOf } from './stamps.ts'
import { tooWide } from './too-wide.ts'
import type { Layout } from './types.ts'

/**
 * The tree → its layout. The large set of sizes, unless a component would not fit on its lines or the
 * author chose; `layout/qua-dai` (warning) when one does not fit in the set that is used,
 * `layout/cot-qua-hep` (warning) of tables.
 * @param sizes how large its pictures are asked to be
 */
export function layOut(tree: VanBanTree, sizes: Sizes = new Map()): Outcome<Layout> {
  const { textWidth } = pageOf(tree)
  const wanted: CoChu = tree.coChu ?? 'lon'
  const problems = tooWide(tree, wanted, textWidth, sizes)
  const smaller =
    problems.length > 0 && tree.coChu === undefined ? tooWide(tree, 'nho', textWidth, sizes) : problems
  // Smaller letters only where they mend something.
  const coChu = smaller.length < problems.length ? 'nho' : wanted
  const diagnostics = smaller.length < problems.length ? smaller : problems
  const letterhead = letterheadBox(tree, coChu, textWidth)
  const { trinhBay } = tree
  // All properties, whatever is in them: objects of one shape are made and read faster.
  return ok(
    {
      coChu,
      trinhBay,
      textWidth,
      sizes,
      letterhead,
      stamps: stampsOf(tree),
      luuHanh: luuHanhBox(tree, coChu, letterhead),
      trichYeu: trichYeuBox(tree, coChu, textWidth),
      kinhGui: kinhGuiBox(tree, { coChu, trinhBay }, textWidth),
      signature: signatureBox(tree, coChu, signaturePageOf(tree).textWidth, sizes),
    },
    [...diagnostics, ...narrowTables(tree)],
  )
}

function trichYeuBox(tree: VanBanTree, coChu: CoChu, textWidth: number): Layout['trichYeu'] {
  const node = find(tree, 'trich-yeu')
  if (node === undefined) return undefined
  const within = textWidth - 2 * mmToPt(khoangCach.besideTrichYeu)
  const lines = linesWithin(node.lines, 'trichYeu', coChu, within)
  return { lines, rule: ruleUnder(lines, lookOf('trichYeu', coChu), duongKe.trichYeu.share, textWidth) }
}
