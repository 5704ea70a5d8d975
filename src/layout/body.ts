import type { LookName } from '../decree/style-of.ts'
import type { Inline, Khoi, KhoiCoCap } from '../tree/nodes.ts'

/** A paragraph of the content, ready to be set: a look, its runs, and what it stays with. */
export interface Paragraph {
  readonly look: LookName
  readonly content: readonly Inline[]
  readonly keepNext: boolean
}

/** The content's blocks as paragraphs, in reading order. */
export function paragraphsOf(children: readonly Khoi[]): readonly Paragraph[] {
  return children.flatMap(block => {
    if (block.kind === 'doan')
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
