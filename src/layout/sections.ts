import type { Inline, PhuLuc, VanBanTree } from '../tree/nodes.ts'
import { contentItems, phuLucItems } from './body.ts'
import { landscape, pageOf } from './page.ts'
import { phuLucBox, type PhuLucBox } from './phu-luc.ts'
import type { Item, Layout, PageBox } from './types.ts'

/** Pages of one kind that follow each other. */
export interface Section {
  readonly page: PageBox
  readonly items: readonly Item[]
  /** Its pages are counted from 1. */
  readonly restart: boolean
  /** I.7: «không hiển thị số trang thứ nhất» */
  readonly hideFirstNumber: boolean
  /** The head of the annex that begins here. */
  readonly phuLuc?: PhuLucBox
  /** The line of the digital signature, at the top right of its first page. */
  readonly kySo?: readonly Inline[]
}

/**
 * The document without its annexes. The first section is upright, for the letterhead; the signature belongs at the end
 * of the last, which lies when the content ends with a table that does.
 */
export function mainSections(tree: VanBanTree, layout: Layout): readonly Section[] {
  const [first = [], ...rest] = split(contentItems(tree, layout))
  const page = pageOf(tree)
  return [
    { page, items: first, restart: false, hideFirstNumber: true },
    ...continued(rest, page, landscape(page)),
  ]
}

/** An annex, on pages of its own. */
export function phuLucSections(node: PhuLuc, tree: VanBanTree, layout: Layout): readonly Section[] {
  const upright = pageOf(tree)
  const page = node.ngang === true ? landscape(upright) : upright
  const items = phuLucItems(node, layout, page)
  const [first = [], ...rest] = node.ngang === true ? [items] : split(items)
  // Where a lying table comes first, the head lies above it: no page holds a head alone.
  const lies = first.length === 0 && rest.length > 0
  const [start = [], ...later] = lies ? rest : [first, ...rest]
  const own = lies ? landscape(upright) : page
  return [
    {
      page: own,
      items: start,
      restart: true,
      hideFirstNumber: node.hienSoTrangDau !== true,
      phuLuc: phuLucBox(node, layout, own),
      ...(node.kySo !== undefined && { kySo: node.kySo }),
    },
    ...(lies ? continued(later, landscape(upright), upright) : continued(later, upright, landscape(upright))),
  ]
}

/** Pages that turn by turn lie and stand; their numbers go on. */
function continued(parts: readonly (readonly Item[])[], before: PageBox, after: PageBox): readonly Section[] {
  return parts.map((items, i) => ({
    page: i % 2 === 0 ? after : before,
    items,
    restart: false,
    hideFirstNumber: false,
  }))
}

/**
 * Items upright, lying, upright … by turns. A lying table takes along what stays with it: its caption, the heading
 * or the line that announces it. Only the first may be empty.
 */
function split(items: readonly Item[]): readonly (readonly Item[])[] {
  if (!items.some(liesDown)) return [items]
  const lying = new Set<number>()
  items.forEach((item, i) => {
    if (!liesDown(item)) return
    lying.add(i)
    for (let at = i - 1; at >= 0 && items[at]?.keepNext === true && !lying.has(at); at -= 1) lying.add(at)
  })
  const parts: Item[][] = [[]]
  items.forEach((item, i) => {
    const turned = lying.has(i) !== (parts.length % 2 === 0)
    if (turned) parts.push([])
    parts.at(-1)?.push(item)
  })
  return parts
}

function liesDown(item: Item): boolean {
  return item.kind === 'table' && item.ngang === true
}
