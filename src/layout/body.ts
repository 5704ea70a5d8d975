import { lookOf } from '../decree/style-of.ts'
import { mmToPt } from '../metrics/units.ts'
import { textOf } from '../tree/inline.ts'
import type { PhuLuc, VanBanTree } from '../tree/nodes.ts'
import type { Content } from '../tree/numbered.ts'
import { find, findAll } from '../tree/visit.ts'
import { flowOf } from './flow.ts'
import { inlineWidth, linesWithin } from './line.ts'
import { landscape, pageOf } from './page.ts'
import { pictureItems } from './picture.ts'
import { tableItems } from './table.ts'
import type { Item, Layout, PageBox, Paragraph } from './types.ts'

/**
 * Căn cứ and content, in reading order. The last two lines at least, or the last row of a table, stay with the
 * signature, so that no page holds a signature alone.
 */
export function contentItems(tree: VanBanTree, layout: Layout): readonly Item[] {
  const bases = findAll(tree, 'can-cu').map((node): Paragraph => ({
    kind: 'paragraph',
    look: 'canCu',
    content: node.content,
    keepNext: false,
  }))
  const page = pageOf(tree)
  const all = [...bases, ...itemsOf(find(tree, 'noi-dung') ?? NOTHING, layout, page)]
  const kept = firstHeld(all, layout, page)
  return all.map((item, i) => (i >= kept ? { ...item, keepNext: true } : item))
}

/** Where that begins which stays with the signature. */
function firstHeld(all: readonly Item[], layout: Layout, page: PageBox): number {
  const last = all.length - 1
  if (linesOf(all[last], layout, page) !== 1) return last
  // A last line that is one for certain takes even a longer paragraph with it.
  const most = linesOf(all[last], layout, page, 0) === 1 ? HELD : SHORT
  return linesOf(all[last - 1], layout, page) <= most ? last - 1 : last
}

/** The content of an annex, on pages of that kind. */
export function phuLucItems(node: PhuLuc, layout: Layout, page: PageBox): readonly Item[] {
  return itemsOf(node, layout, page)
}

const NOTHING: Content = { boCuc: 'muc', children: [] }

function itemsOf(content: Content, layout: Layout, page: PageBox): readonly Item[] {
  const lying = page.ngang ? page : landscape(page)
  const items: Item[] = []
  for (const part of flowOf(content)) {
    if (part.kind === 'bang-bieu')
      items.push(...tableItems(part, part.ngang === true ? lying : page, layout.coChu))
    else if (part.kind === 'hinh-anh') items.push(...pictureItems(part, page, layout, layout.sizes))
    else items.push(settled(part, layout, page))
  }
  return items
}

/** A paragraph with what hangs on its length. */
function settled(text: Paragraph, layout: Layout, page: PageBox): Paragraph {
  // A long one may be split over two pages, two lines at least on each: only short ones are held whole.
  const keepNext = text.keepNext && (isHeading(text) || linesOf(text, layout, page) <= SHORT)
  const broken = brokenTitle(text, layout, page)
  const isAsItWas = keepNext === text.keepNext && broken === undefined
  return isAsItWas ? text : { ...text, ...broken, keepNext }
}

/** The title of a centred level, evenly broken where it is wider than the text. */
function brokenTitle(text: Paragraph, layout: Layout, page: PageBox): Pick<Paragraph, 'lines'> | undefined {
  if (lookOf(text.look, layout).align !== 'center') return undefined
  const lines = linesWithin([textOf(text.content)], text.look, layout.coChu, page.textWidth)
  return lines.length > 1 ? { lines } : undefined
}

/**
 * Lines of a paragraph that is held together with the next. LibreOffice splits none that stays with its
 * next (ISO 29500-1, 17.3.1.15 would let it), so that a long one would leave half a page empty.
 */
const SHORT = 3

/** The same, of the paragraph before a last line: half a page empty would be worse than one line beside a signature. */
const HELD = 15

/** How many lines it takes; `hair` over one counts as one, for another reader may set it so. */
function linesOf(item: Item | undefined, layout: Layout, page: PageBox, hair = HAIR): number {
  if (item === undefined) return 0
  // Of a table its last row is held, of a picture all.
  if (item.kind !== 'paragraph') return 1
  const look = lookOf(item.look, layout)
  const width = inlineWidth(item.content, look) + mmToPt(look.firstLine)
  return Math.max(1, Math.ceil(width / page.textWidth - hair))
}

/** Of a line. */
const HAIR = 0.03

function isHeading(text: Paragraph): boolean {
  return lookOf(text.look, 'lon').keepNext
}
