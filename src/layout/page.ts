import { khoGiay, leTrang } from '../decree/trang.ts'
import { mmToPt } from '../metrics/units.ts'
import type { VanBanTree } from '../tree/nodes.ts'
import { find } from '../tree/visit.ts'
import type { PageBox } from './types.ts'

/** An upright A4 page with the author's margins, or else the decree data's. */
export function pageOf(tree: Pick<VanBanTree, 'trinhBay'>): PageBox {
  const own = tree.trinhBay?.leTrang ?? {}
  return pageBox(false, khoGiay, {
    top: own.tren ?? leTrang.top.chosen,
    right: own.phai ?? leTrang.right.chosen,
    bottom: own.duoi ?? leTrang.bottom.chosen,
    left: own.trai ?? leTrang.left.chosen,
  })
}

/**
 * The same sheet turned a quarter to the right, its margins with it, as Word does it: what was left, the edge
 * that is bound, is now at the top. The number stays centred in what is now the top margin (I.7).
 */
export function landscape({ width, height, margin }: PageBox): PageBox {
  return pageBox(
    true,
    { width: height, height: width },
    { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom },
  )
}

/** The page that the signature stands on: it lies where the content ends with a table that does. */
export function signaturePageOf(tree: VanBanTree): PageBox {
  const upright = pageOf(tree)
  let last = find(tree, 'noi-dung')?.children.at(-1)
  while (last?.kind === 'cap') last = last.children.at(-1)
  return last?.kind === 'bang-bieu' && last.ngang === true ? landscape(upright) : upright
}

function pageBox(
  ngang: boolean,
  { width, height }: { readonly width: number; readonly height: number },
  margin: PageBox['margin'],
): PageBox {
  return { ngang, width, height, margin, textWidth: mmToPt(width - margin.left - margin.right) }
}
