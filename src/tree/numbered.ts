import { captionLabel, label } from './number.ts'
import type { BangBieu, BoCuc, Cap, Doan, HinhAnh, Khoi, KhoiCoCap } from './nodes.ts'

/** A block before it has its number; of a table or picture, `so` is the program's too. */
export type Unnumbered = Doan | BangBieu | HinhAnh | UnnumberedCap

export interface UnnumberedCap extends Omit<KhoiCoCap, 'so' | 'children'> {
  /** Keeps the number's place, so that numbering makes an object of the same shape: four times as fast. */
  readonly so: ''
  readonly children: readonly Unnumbered[]
}

/** A content: that of the document, or that of one annex. */
export interface Content {
  readonly boCuc: BoCuc
  readonly children: readonly Khoi[]
}

/**
 * Numbers a content of its own: structure 6a where there is any chương, tiểu mục or điều, else 6b (Mục V). Phần, chương,
 * điều, tables and pictures count through it; every other level from 1 in what it stands in («các khoản trong mỗi mục»).
 */
export function numbered(blocks: readonly Unnumbered[]): Content {
  const boCuc = hasDieu(blocks) ? 'dieu' : 'muc'
  return { boCuc, children: within(blocks, boCuc, { phan: 0, chuong: 0, dieu: 0, bang: 0, hinh: 0 }) }
}

/** Counts of the levels that are counted from 1 in what they stand in. */
type Here = Record<'muc' | 'tieu-muc' | 'khoan' | 'diem' | 'gach', number>

/** Those of them that are below a level. */
const BELOW: Readonly<Record<Cap, readonly (keyof Here)[]>> = {
  phan: ['muc', 'tieu-muc', 'khoan', 'diem', 'gach'],
  chuong: ['muc', 'tieu-muc', 'khoan', 'diem', 'gach'],
  muc: ['tieu-muc', 'khoan', 'diem', 'gach'],
  'tieu-muc': ['khoan', 'diem', 'gach'],
  dieu: ['khoan', 'diem', 'gach'],
  khoan: ['diem', 'gach'],
  diem: ['gach'],
  gach: [],
}

/** Levels that make a content one of structure 6a. */
const DIEU: readonly Cap[] = ['chuong', 'tieu-muc', 'dieu']

function hasDieu(blocks: readonly Unnumbered[]): boolean {
  return blocks.some(block => block.kind === 'cap' && (DIEU.includes(block.cap) || hasDieu(block.children)))
}

/** Counts that go on through the whole content: filled in as it is read. */
interface Through {
  phan: number
  chuong: number
  dieu: number
  bang: number
  hinh: number
}

function within(
  blocks: readonly Unnumbered[],
  boCuc: BoCuc,
  through: Through,
  parent?: Cap,
): readonly Khoi[] {
  const here: Here = { muc: 0, 'tieu-muc': 0, khoan: 0, diem: 0, gach: 0 }
  const next = (cap: Cap): number => {
    if (cap === 'phan' || cap === 'chuong' || cap === 'dieu') return (through[cap] += 1)
    return (here[cap] += 1)
  }
  return blocks.map((block): Khoi => {
    if (block.kind === 'doan-van') return block
    if (block.kind === 'bang-bieu')
      return block.title === undefined
        ? block
        : { ...block, so: captionLabel(block.kind, (through.bang += 1)) }
    if (block.kind === 'hinh-anh')
      return block.title === undefined
        ? block
        : { ...block, so: captionLabel(block.kind, (through.hinh += 1)) }
    const so = label(block.cap, next(block.cap), boCuc, parent)
    // A level that stands beside what should hold it is counted as if it stood within.
    for (const lower of BELOW[block.cap]) here[lower] = 0
    return { ...block, so, children: within(block.children, boCuc, through, block.cap) }
  })
}
