import { vanBanNay } from '../decree/bo-cuc.ts'
import { tenIn, timLoai } from '../decree/loai-van-ban.ts'
import type { Khoi, KhoiCoCap, VanBanTree } from './nodes.ts'
import { nameOf, withoutMark } from './number.ts'
import { blocks } from './visit.ts'

/** Where something with a name (`ma`) is found. */
export interface Address {
  /** `khoản 2 Mục III`, `Bảng 1`, `Phụ lục II` */
  readonly text: string
  /** The document itself, or the annex that it stands in, by its index in the tree. */
  readonly content: 'van-ban' | number
  /** What is added where another content refers to it: ` Phụ lục II`, ` Kế hoạch này`. */
  readonly of: string
}

/** All that a numbered tree's text can refer to, by name. The first of two with one name. */
export function addresses(tree: VanBanTree): ReadonlyMap<string, Address> {
  const found = new Map<string, Address>()
  const add = (ma: string | undefined, address: Address): void => {
    if (ma !== undefined && !found.has(ma)) found.set(ma, address)
  }
  for (const [i, node] of tree.children.entries()) {
    if (node.kind !== 'noi-dung' && node.kind !== 'phu-luc') continue
    const content = node.kind === 'phu-luc' ? i : 'van-ban'
    if (node.kind === 'phu-luc') add(node.ma, { text: node.so, content, of: '' })
    const of = ` ${node.kind === 'phu-luc' ? node.so : itself(tree)}`
    for (const { block, above } of blocks(node.children)) {
      if (block.kind === 'doan-van' || block.ma === undefined) continue
      const text = textOf(block, above)
      if (text !== undefined) add(block.ma, { text, content, of })
    }
  }
  return found
}

/** Levels that are counted through the whole content: their number alone tells which. */
const THROUGH: readonly KhoiCoCap['cap'][] = ['phan', 'chuong', 'dieu']

function textOf(block: Khoi, above: readonly KhoiCoCap[]): string | undefined {
  if (block.kind === 'doan-van') return undefined
  if (block.kind !== 'cap') return block.so === undefined ? undefined : withoutMark(block.so)
  if (block.cap === 'gach') return undefined
  const names: string[] = []
  for (const { cap, so } of [...above, block].reverse()) {
    if (cap === 'gach') continue
    names.push(nameOf(cap, so))
    if (THROUGH.includes(cap)) break
  }
  return names.join(' ')
}

/** From an annex, the document that it belongs to: «Kế hoạch này». */
function itself(tree: VanBanTree): string {
  const loai = timLoai(tree.loai)
  return `${loai === undefined ? '' : tenIn(loai)} ${vanBanNay}`.trim()
}
