import type { LookName } from '../decree/style-of.ts'
import type { BangBieu, BoCuc, HinhAnh, Inline, Khoi, KhoiCoCap } from '../tree/nodes.ts'
import type { Content } from '../tree/numbered.ts'
import type { Paragraph } from './types.ts'

/** What the content is made of, from top to bottom, before tables and pictures have been given their place. */
export type Flow = Paragraph | BangBieu | HinhAnh

/** The content's blocks in reading order, each level's line a paragraph, or two where it is centred. */
export function flowOf({ boCuc, children }: Content): readonly Flow[] {
  const flow: Flow[] = []
  addTo(flow, children, boCuc)
  return flow
}

function addTo(flow: Flow[], children: readonly Khoi[], boCuc: BoCuc): void {
  for (const block of children) {
    if (block.kind === 'doan-van') flow.push(paragraph('doan', block.content, leadsIn(block.content)))
    else if (block.kind !== 'cap') flow.push(block)
    else {
      addLines(flow, block, boCuc)
      addTo(flow, block.children, boCuc)
    }
  }
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

function addLines(flow: Flow[], block: KhoiCoCap, boCuc: BoCuc): void {
  const hasBelow = block.children.length > 0
  // «I. …» of structure 6b is one line.
  const centred = boCuc === 'muc' && block.cap === 'muc' ? undefined : CENTRED[block.cap]
  if (centred === undefined) {
    flow.push(oneLine(block, hasBelow || leadsIn(block.content ?? [])))
    return
  }
  const [ofNumber, ofTitle] = centred
  flow.push(paragraph(ofNumber, [chu(block.so)], hasBelow || block.title !== undefined))
  if (block.title !== undefined) flow.push(paragraph(ofTitle, block.title, hasBelow))
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
function oneLine({ cap, so, soDam, title, content }: KhoiCoCap, keepNext: boolean): Paragraph {
  const [withText, titleAlone] = LOOKS[cap] ?? ['doan', 'doan']
  const look = title !== undefined && content === undefined ? titleAlone : withText
  const boldByLook = BOLD.includes(look)
  const bold = !boldByLook && cap !== 'gach' && (title !== undefined || soDam === true || cap === 'dieu')
  const parts: Inline[] = [bold ? { kind: 'chu', text: so, bold } : chu(so), SPACE]
  if (title !== undefined) parts.push(...(boldByLook ? title : title.map(embolden)))
  if (title !== undefined && content !== undefined) parts.push(SPACE)
  if (content !== undefined) parts.push(...content)
  return paragraph(look, parts, keepNext)
}

function chu(text: string): Inline {
  return { kind: 'chu', text }
}

const SPACE = chu(' ')

function embolden(part: Inline): Inline {
  return part.kind === 'chu' ? { ...part, bold: true } : part
}
