import { lookOf } from '../../decree/style-of.ts'
import { paragraphsOf, type Paragraph } from '../../layout/body.ts'
import { inlineWidth } from '../../layout/line.ts'
import type { Layout } from '../../layout/types.ts'
import type { VanBanTree } from '../../tree/nodes.ts'
import { find, findAll } from '../../tree/visit.ts'
import { pack, type Skeleton } from './pack.ts'
import { emptyParagraph, paragraph } from './paragraph.ts'
import { kinhGui, letterhead, signature, title } from './parts.ts'
import { corePropertiesXml, type Properties } from './properties.ts'

/**
 * The tree and its layout → a .docx: the same bytes on every machine.
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

/** Ô 6. Its last two lines at least stay with the signature, so that no page holds a signature alone. */
function content(tree: VanBanTree, layout: Layout): string {
  const bases = findAll(tree, 'can-cu').map((node): Paragraph => ({
    look: 'canCu',
    content: node.content,
    keepNext: false,
  }))
  const all = [...bases, ...paragraphsOf(find(tree, 'noi-dung')?.children ?? [])]
  const kept = withSignature(all, layout)
  return all
    .map((text, i) =>
      paragraph(text.look, text.content, layout, text.keepNext || i >= kept ? { keepNext: true } : {}),
    )
    .join('')
}

/** The first of the paragraphs that stay with the signature: as many as make two lines. */
function withSignature(texts: readonly Paragraph[], layout: Layout): number {
  const last = texts.at(-1)
  if (last === undefined) return 0
  const isOneLine = inlineWidth(last.content, lookOf(last.look, layout.coChu)) < layout.textWidth * 0.9
  return texts.length - (isOneLine ? 2 : 1)
}
