import { lookOf, type LookName } from '../decree/style-of.ts'
import { mmToPt } from '../metrics/units.ts'
import type { Inline, Khoi, KhoiCoCap, VanBanTree } from '../tree/nodes.ts'
import { find, findAll } from '../tree/visit.ts'
import { inlineWidth } from './line.ts'
import type { Layout } from './types.ts'

/** A paragraph of the content, ready to be set: a look, its runs, and what it stays with. */
export interface Paragraph {
  readonly look: LookName
  readonly content: readonly Inline[]
  readonly keepNext: boolean
}

/**
 * Căn cứ and content, in reading order. The last two lines at least stay with the signature, so that no
 * page holds a signature alone.
 */
export function contentParagraphs(tree: VanBanTree, layout: Layout): readonly Paragraph[] {
  const bases = findAll(tree, 'can-cu').map((node): Paragraph => ({
    look: 'canCu',
    content: node.content,
    keepNext: false,
  }))
  const all = [...bases, ...paragraphsOf(find(tree, 'noi-dung')?.children ?? [])]
  const lines = (i: number): number => linesOf(all[i], layout)
  const last = all.length - 1
  const kept = lines(last) === 1 && lines(last - 1) <= SHORT ? last - 1 : last
  return all.map((text, i) => ({
    ...text,
    // A long one may be split over two pages, two lines at least on each: only short ones are held whole.
    keepNext: i >= kept || (text.keepNext && (isHeading(text) || linesOf(text, layout) <= SHORT)),
  }))
}

/**
 * Lines of a paragraph that is held together with the next. LibreOffice splits none that stays with its
 * next (ISO 29500-1, 17.3.1.15 would let it), so that a long one would leave half a page empty.
 */
const SHORT = 3

/** How many lines it takes; a hair over one counts as one, for another reader may set it so. */
function linesOf(text: Paragraph | undefined, layout: Layout): number {
  if (text === undefined) return 0
  const look = lookOf(text.look, layout.coChu)
  const width = inlineWidth(text.content, look) + mmToPt(look.firstLine)
  return Math.max(1, Math.ceil(width / layout.textWidth - 0.03))
}

function isHeading(text: Paragraph): boolean {
  return lookOf(text.look, 'lon').keepNext
}

/** The content's blocks as paragraphs, in reading order. */
export function paragraphsOf(children: readonly Khoi[]): readonly Paragraph[] {
  return children.flatMap(block => {
    if (block.kind === 'doan-van')
      return [{ look: 'doan', content: block.content, keepNext: leadsIn(block.content) }]
    const below = paragraphsOf(block.children)
    return [{ ...line(block), keepNext: below.length > 0 || leadsIn(block.content ?? []) }, ...below]
  })
}

/** «… cụ thể như sau:» stays with what it announces. */
function leadsIn(content: readonly Inline[]): boolean {
  const last = content.at(-1)
  return last?.kind === 'chu' && last.text.trimEnd().endsWith(':')
}

const LOOKS = { muc: 'muc', khoan: 'khoan', diem: 'diem', gach: 'gach' } as const satisfies Record<
  string,
  LookName
>

/** Number, title and text on one line. A khoản that is a title alone has a look of its own. */
function line(block: KhoiCoCap): Pick<Paragraph, 'look' | 'content'> {
  const { title, content } = block
  const boldByLook =
    block.cap === 'muc' || (block.cap === 'khoan' && title !== undefined && content === undefined)
  const look = boldByLook && block.cap === 'khoan' ? 'khoanCoTieuDe' : LOOKS[block.cap]
  const bold = !boldByLook && (title !== undefined || block.soDam === true) && block.cap !== 'gach'
  const parts: Inline[] = [
    { kind: 'chu', text: block.so, ...(bold && { bold }) },
    { kind: 'chu', text: ' ' },
  ]
  if (title !== undefined) parts.push(...(boldByLook ? title : title.map(embolden)))
  if (title !== undefined && content !== undefined) parts.push({ kind: 'chu', text: ' ' })
  if (content !== undefined) parts.push(...content)
  return { look, content: parts }
}

function embolden(part: Inline): Inline {
  return part.kind === 'chu' ? { ...part, bold: true } : part
}
