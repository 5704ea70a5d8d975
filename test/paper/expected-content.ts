import type { BangBieu, BoCuc, Chu, Inline, Khoi, KhoiCoCap } from '../../src/tree/nodes.ts'
import { textOf } from '../../src/tree/inline.ts'

/** What a paragraph is, by its place in the content: which row of Mục V it must look like. */
export type Kind =
  | 'canCu'
  | 'doan'
  | 'phan'
  | 'tenPhan'
  | 'chuong'
  | 'tenChuong'
  | 'mucCanhGiua'
  | 'tenMuc'
  | 'tieuMuc'
  | 'tenTieuMuc'
  | 'dieu'
  | 'dieuCoLoiVan'
  | 'muc'
  | 'khoanCoTieuDe'
  | 'khoan'
  | 'diem'
  | 'gach'
  | 'tenBang'
  | 'tenHinh'

/** Each on a line of its own, in the middle: neither indented nor justified. */
export const centredKinds: readonly Kind[] = [
  'phan',
  'tenPhan',
  'chuong',
  'tenChuong',
  'mucCanhGiua',
  'tenMuc',
  'tieuMuc',
  'tenTieuMuc',
  'tenBang',
  'tenHinh',
]

/** A paragraph of the content, as printed. */
export interface ExpectedParagraph {
  readonly kind: Kind
  readonly text: string
  /** Announces what follows: must not end a page. */
  readonly heading: boolean
  /** Without emphasis or bold numbers: has its kind's plain look throughout. */
  readonly plain: boolean
  /** The table that comes next, by its place among those of its part. */
  readonly table?: number
}

export interface ExpectedCell {
  readonly text: string
  /** Aligned right, as numbers are. */
  readonly right: boolean
}

/** The cells that have some text, in reading order. */
export interface ExpectedTable {
  readonly header: readonly ExpectedCell[]
  readonly cells: readonly ExpectedCell[]
  readonly size: number
  readonly hasCaption: boolean
}

/** `width` in mm as asked for. */
export interface ExpectedPicture {
  readonly width?: number
  readonly caption?: string
}

export interface ExpectedContent {
  readonly paragraphs: readonly ExpectedParagraph[]
  readonly tables: readonly ExpectedTable[]
  readonly pictures: readonly ExpectedPicture[]
  /** Whether words end it, and not a table or a picture. */
  readonly endsWithWords: boolean
}

/** Blocks of the tree → what must be on paper, from top to bottom. */
export function contentOf(
  children: readonly Khoi[],
  boCuc: BoCuc,
  bases: readonly (readonly Inline[])[] = [],
): ExpectedContent {
  const flow = children.flatMap(block => flowOf(block, boCuc))
  const all = [...bases.map(content => paragraph('canCu', content)), ...flow]
  const tables = flow.filter(isTable)
  const paragraphs = all.flatMap((item, i): readonly ExpectedParagraph[] => {
    const next = all[i + 1]
    if (isTable(item) || isPicture(item)) return []
    return [{ ...item, ...(next !== undefined && isTable(next) && { table: tables.indexOf(next) }) }]
  })
  const last = flow.at(-1)
  return {
    paragraphs,
    tables,
    pictures: flow.filter(isPicture),
    endsWithWords: last !== undefined && !isTable(last) && !isPicture(last) && last.kind !== 'tenHinh',
  }
}

type Flow = ExpectedParagraph | ExpectedTable | (ExpectedPicture & { readonly isPicture: true })

function isTable(item: Flow): item is ExpectedTable {
  return 'cells' in item
}

function isPicture(item: Flow): item is ExpectedPicture & { readonly isPicture: true } {
  return 'isPicture' in item
}

function flowOf(block: Khoi, boCuc: BoCuc): readonly Flow[] {
  switch (block.kind) {
    case 'doan-van':
      return [paragraph('doan', block.content)]
    case 'bang-bieu':
      return [...captionOf('tenBang', block), tableOf(block)]
    case 'hinh-anh': {
      const { rong } = block.anh
      const caption = block.title === undefined ? {} : { caption: textOf(block.title) }
      return [
        { isPicture: true, ...caption, ...(rong !== undefined && { width: rong }) },
        ...captionOf('tenHinh', block),
      ]
    }
    case 'cap': {
      const below = block.children.flatMap(child => flowOf(child, boCuc))
      return [...levelOf(block, boCuc, below.length > 0), ...below]
    }
  }
}

function captionOf(
  kind: 'tenBang' | 'tenHinh',
  { so, title }: { readonly so?: string; readonly title?: readonly Inline[] },
): readonly ExpectedParagraph[] {
  if (title === undefined) return []
  const text = [so, textOf(title)].filter(part => part !== undefined).join(' ')
  return [{ ...paragraph(kind, title), text, heading: kind === 'tenBang' }]
}

const twoLines: Readonly<Partial<Record<KhoiCoCap['cap'], readonly [Kind, Kind]>>> = {
  phan: ['phan', 'tenPhan'],
  chuong: ['chuong', 'tenChuong'],
  muc: ['mucCanhGiua', 'tenMuc'],
  'tieu-muc': ['tieuMuc', 'tenTieuMuc'],
}

function levelOf(block: KhoiCoCap, boCuc: BoCuc, hasBelow: boolean): readonly ExpectedParagraph[] {
  const { cap, so, soDam, title, content } = block
  const centred = boCuc === 'muc' && cap === 'muc' ? undefined : twoLines[cap]
  if (centred !== undefined) {
    const number: ExpectedParagraph = { kind: centred[0], text: so, heading: true, plain: true }
    const name = title === undefined ? [] : [{ ...paragraph(centred[1], title), heading: hasBelow }]
    return [number, ...name]
  }
  const all = [...(title ?? []), ...(content ?? [])]
  const text = [so, textOf(title ?? []), textOf(content ?? [])].filter(part => part !== '').join(' ')
  const isTitle = title !== undefined && content === undefined
  return [
    {
      ...paragraph(kindOf(block, isTitle), all),
      text,
      heading: isTitle && hasBelow,
      plain:
        isPlain(all) &&
        (isTitle
          ? cap === 'muc' || cap === 'khoan' || cap === 'dieu'
          : title === undefined && soDam !== true),
    },
  ]
}

function kindOf({ cap }: KhoiCoCap, isTitle: boolean): Kind {
  if (cap === 'dieu') return isTitle ? 'dieu' : 'dieuCoLoiVan'
  if (cap === 'khoan') return isTitle ? 'khoanCoTieuDe' : 'khoan'
  return cap === 'diem' || cap === 'gach' ? cap : 'muc'
}

function paragraph(kind: Kind, content: readonly Inline[]): ExpectedParagraph {
  return { kind, text: textOf(content), heading: false, plain: isPlain(content) }
}

function isPlain(content: readonly Inline[]): boolean {
  return content.every(
    (part): part is Chu => part.kind === 'chu' && part.bold !== true && part.italic !== true,
  )
}

function tableOf({ dauBang, hang, coChu, title }: BangBieu): ExpectedTable {
  return { header: cellsOf(dauBang), cells: cellsOf(hang), size: coChu, hasCaption: title !== undefined }
}

function cellsOf(rows: BangBieu['hang']): readonly ExpectedCell[] {
  return rows.flat().flatMap(cell => {
    const text = cell.paragraphs.map(textOf).join(' ')
    return text.trim() === '' ? [] : [{ text, right: cell.align === 'right' }]
  })
}
