import type { LookName } from '../decree/style-of.ts'
import type { BangBieu, BoCuc, HinhAnh, Inline, Khoi, KhoiCoCap } from '../tree/nodes.ts'
import type { Content } from '../tree/numbered.ts'
import type { Paragraph } from './types.ts'

/** What the content is made of, from top to bottom, before tables and pictures have been given their place. */
export type Flow = Paragraph | BangBieu | HinhAnh

/** The content's blocks in reading order, each level's line a paragraph, or two where it is centred. */
export function flowOf({ boCuc, children }: Content): readonly Flow[] {
  return flow(children, boCuc)
}

function flow(children: readonly Khoi[], boCuc: BoCuc): readonly Flow[] {
  return children.flatMap((block): readonly Flow[] => {
    if (block.kind === 'doan-van') return [paragraph('doan', block.content, leadsIn(block.content))]
    if (block.kind !== 'cap') return [block]
    const below = flow(block.children, boCuc)
    return [...lines(block, boCuc, below.length > 0), ...below]
  })
}

/** «… cụ thể như sau:» stays with what it announces. */
function leadsIn(content: readonly Inline[]): boolean {
  const last = content.at(-1)
  return last?.kind === 'chu' && last.text.trimEnd().endsWith(':')
}

function paragraph(look: LookName, content: readonly Inline[], keepNext: boolean): Paragraph {
  return { kind: 'paragraph', look, content, keepNext }
}

/** The looks of a centred level: its number, and its title below. */
const CENTRED: Readonly<Partial<Record<KhoiCoCap['cap'], readonly [LookName, LookName]>>> = {
  phan: ['phan', 'tenPhan'],
  chuong: ['chuong', 'tenChuong'],
  muc: ['mucCanhGiua', 'tenMuc'],
  'tieu-muc': ['tieuMuc', 'tenTieuMuc'],
}

function lines(block: KhoiCoCap, boCuc: BoCuc, hasBelow: boolean): readonly Paragraph[] {
  // «I. …» of structure 6b is one line.
  const centred = boCuc === 'muc' && block.cap === 'muc' ? undefined : CENTRED[block.cap]
  if (centred === undefined)
    return [{ ...oneLine(block), keepNext: hasBelow || leadsIn(block.content ?? []) }]
  const [ofNumber, ofTitle] = centred
  const number = paragraph(ofNumber, [{ kind: 'chu', text: block.so }], hasBelow || block.title !== undefined)
  return block.title === undefined ? [number] : [number, paragraph(ofTitle, block.title, hasBelow)]
}

/** What a level with text looks like, and, where another, with a title alone. */
const LOOKS: Readonly<Partial<Record<KhoiCoCap['cap'], readonly [LookName, LookName]>>> = {
  muc: ['muc', 'muc'],
  dieu: ['dieuCoLoiVan', 'dieu'],
  khoan: ['khoan', 'khoanCoTieuDe'],
  diem: ['diem', 'diem'],
  gach: ['gach', 'gach'],
}

/** Looks that are bold as a whole. */
const BOLD: readonly LookName[] = ['muc', 'dieu', 'khoanCoTieuDe']

/** Number, title and text on one line. The number of a điều is always bold, that of a dash never. */
function oneLine({ cap, so, soDam, title, content }: KhoiCoCap): Paragraph {
  const [withText, titleAlone] = LOOKS[cap] ?? ['doan', 'doan']
  const look = title !== undefined && content === undefined ? titleAlone : withText
  const boldByLook = BOLD.includes(look)
  const bold = !boldByLook && cap !== 'gach' && (title !== undefined || soDam === true || cap === 'dieu')
  const parts: Inline[] = [
    { kind: 'chu', text: so, ...(bold && { bold }) },
    { kind: 'chu', text: ' ' },
  ]
  if (title !== undefined) parts.push(...(boldByLook ? title : title.map(embolden)))
  if (title !== undefined && content !== undefined) parts.push({ kind: 'chu', text: ' ' })
  if (content !== undefined) parts.push(...content)
  return paragraph(look, parts, false)
}

function embolden(part: Inline): Inline {
  return part.kind === 'chu' ? { ...part, bold: true } : part
}
