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
import { columnsOf, letterheadBox, ruleUnder } from './letterhead.ts'
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
  const wanted = inSet(tree, tree.coChu ?? 'lon', textWidth, sizes)
  const mayShrink = wanted.problems.length > 0 && tree.coChu === undefined
  const smaller = mayShrink ? inSet(tree, 'nho', textWidth, sizes) : wanted
  // Smaller letters only where they mend something.
  const { coChu, columns, problems } = smaller.problems.length < wanted.problems.length ? smaller : wanted
  const letterhead = letterheadBox(tree, coChu, columns)
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
    [...problems, ...narrowTables(tree)],
  )
}

/** The letterhead's columns in a size set, and what does not fit. */
function inSet(tree: VanBanTree, coChu: CoChu, textWidth: number, sizes: Sizes) {
  const columns = columnsOf(tree, coChu, textWidth)
  return { coChu, columns, problems: tooWide(tree, coChu, columns, sizes) }
}

function trichYeuBox(tree: VanBanTree, coChu: CoChu, textWidth: number): Layout['trichYeu'] {
  const node = find(tree, 'trich-yeu')
  if (node === undefined) return undefined
  const within = textWidth - 2 * mmToPt(khoangCach.besideTrichYeu)
  const lines = linesWithin(node.lines, 'trichYeu', coChu, within)
  return { lines, rule: ruleUnder(lines, lookOf('trichYeu', coChu), duongKe.trichYeu.share, textWidth) }
}
