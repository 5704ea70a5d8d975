import { mainSections, phuLucSections, type Section } from '../../layout/sections.ts'
import type { Layout } from '../../layout/types.ts'
import type { TepAnh } from '../../tree/anh.ts'
import type { PhuLuc, VanBanTree } from '../../tree/nodes.ts'
import { findAll } from '../../tree/visit.ts'
import { firstFooter } from './dia-chi.ts'
import { itemsXml } from './items.ts'
import { kinhGui } from './kinh-gui.ts'
import { stylesFor } from './knobs.ts'
import { headerOfPhuLuc, marginsOf, type FirstPage } from './margins.ts'
import { pack, type Skeleton } from './pack.ts'
import { emptyParagraph } from './paragraph.ts'
import { firstHeader, letterhead, title } from './letterhead.ts'
import { phuLucHead } from './phu-luc.ts'
import { corePropertiesXml, type Properties } from './properties.ts'
import { withMedia } from './picture.ts'
import { sectionProperties } from './sections.ts'
import { signature } from './signature.ts'

/** A section and all that is in it: paragraphs before and after its items, and those in its margins. */
interface Part {
  readonly section: Section
  readonly before: string
  readonly after: string
  readonly firstPage: FirstPage
}

/**
 * The tree and its layout → a .docx (ISO 29500, transitional), with the annexes that have no file of their own: the
 * same bytes on every machine. Lengths of the layout are in pt; the file has whole twips.
 * @param skeleton of the layout's size set: all that documents have alike
 * @param pictures the files that the tree names
 */
export function writeDocx(
  tree: VanBanTree,
  layout: Layout,
  properties: Properties,
  skeleton: Skeleton,
  pictures: TepAnh = new Map(),
): Uint8Array {
  const together = findAll(tree, 'phu-luc').filter(node => node.tepRieng !== true)
  const parts = [...mainParts(tree, layout), ...together.flatMap(node => phuLucParts(node, tree, layout))]
  return packParts(parts, layout, properties, skeleton, pictures)
}

/** One annex alone → a .docx. */
export function writePhuLuc(
  node: PhuLuc,
  { tree, layout }: { readonly tree: VanBanTree; readonly layout: Layout },
  properties: Properties,
  skeleton: Skeleton,
  pictures: TepAnh = new Map(),
): Uint8Array {
  return packParts(phuLucParts(node, tree, layout), layout, properties, skeleton, pictures)
}

function mainParts(tree: VanBanTree, layout: Layout): readonly Part[] {
  const sections = mainSections(tree, layout)
  return sections.map((section, i) => ({
    section,
    before: i > 0 ? '' : letterhead(tree, layout) + title(tree, layout) + kinhGui(tree, layout),
    after: i < sections.length - 1 ? '' : signature(tree, layout),
    firstPage: i > 0 ? NOTHING : { header: firstHeader(layout), footer: firstFooter(tree, layout) },
  }))
}

const NOTHING: FirstPage = { header: '', footer: '' }

function phuLucParts(node: PhuLuc, tree: VanBanTree, layout: Layout): readonly Part[] {
  return phuLucSections(node, tree, layout).map(section => ({
    section,
    before: section.phuLuc === undefined ? '' : phuLucHead(section.phuLuc, layout),
    after: '',
    firstPage: { header: headerOfPhuLuc(section, layout), footer: '' },
  }))
}

function packParts(
  parts: readonly Part[],
  layout: Layout,
  properties: Properties,
  skeleton: Skeleton,
  pictures: TepAnh,
): Uint8Array {
  const { margins, parts: related } = marginsOf(
    parts.map(({ section, firstPage }) => [section, firstPage] as const),
    skeleton.headers,
  )
  const sections = parts.map(({ section, before, after }, i) => {
    const { items } = section
    const end = sectionProperties(section, margins[i] ?? { header: skeleton.headers.soTrang })
    const isLast = i === parts.length - 1
    // Word wants a paragraph after the last table; it takes no room.
    if (isLast)
      return before + itemsXml(items, layout) + after + (after === '' ? '' : emptyParagraph('cuoi')) + end
    const carries = after === '' && items.length > 0 && items.at(-1)?.kind !== 'table'
    return carries
      ? before + itemsXml(items, layout, end)
      : before + itemsXml(items, layout) + after + emptyParagraph('cuoi', { section: end })
  })
  const { body, media } = withMedia(sections.join(''), pictures)
  return pack(skeleton, body, corePropertiesXml(properties), {
    related: [...related, ...media],
    styles: stylesFor(layout),
  })
}
