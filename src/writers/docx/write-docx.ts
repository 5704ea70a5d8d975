import { contentParagraphs } from '../../layout/body.ts'
import type { Layout } from '../../layout/types.ts'
import type { VanBanTree } from '../../tree/nodes.ts'
import { pack, type Skeleton } from './pack.ts'
import { emptyParagraph, paragraph } from './paragraph.ts'
import { kinhGui, letterhead, signature, title } from './parts.ts'
import { corePropertiesXml, type Properties } from './properties.ts'

/**
 * The tree and its layout → a .docx (ISO 29500, transitional): the same bytes on every machine. Lengths of the
 * layout are in pt; the file has whole twips.
 * @param skeleton of the layout's size set: all that documents have alike
 */
export function writeDocx(
  tree: VanBanTree,
  layout: Layout,
  properties: Properties,
  skeleton: Skeleton,
): Uint8Array {
  const body = [
    letterhead(tree, layout),
    title(tree, layout),
    kinhGui(tree, layout),
    content(tree, layout),
    signature(tree, layout),
    // Word wants a paragraph after the last table.
    emptyParagraph('cuoi'),
  ]
  return pack(skeleton, body.join(''), corePropertiesXml(properties))
}

/** Ô 6. */
function content(tree: VanBanTree, layout: Layout): string {
  return contentParagraphs(tree, layout)
    .map(text => paragraph(text.look, text.content, layout, text.keepNext ? { keepNext: true } : {}))
    .join('')
}
