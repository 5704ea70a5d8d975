import { canCu } from '../decree/muc-ii.ts'
import { addresses, type Address } from './addresses.ts'
import type { Chu, Inline, Khoi, O, ThanhPhanNode, VanBanTree } from './nodes.ts'
import { vienDan, type CacVanBanVienDan, type LanVienDan } from './vien-dan.ts'

/**
 * Gives each reference (`<ma>`) of a numbered tree its words, in reading order: a cited document in full the first time
 * and short after that (II.6.b), a level, table, picture or annex by its number. A name that is not defined is printed as it
 * was written; check/check-references.ts tells of it.
 */
export function resolveReferences(tree: VanBanTree, documents: CacVanBanVienDan): VanBanTree {
  let found: ReadonlyMap<string, Address> | undefined
  const addressOf = (ma: string): Address | undefined => (found ??= addresses(tree)).get(ma)
  const known: Known = { documents, addressOf, cited: new Set() }
  return { ...tree, children: tree.children.map((node, i) => component(node, known, contentOf(node, i))) }
}

interface Known {
  readonly documents: CacVanBanVienDan
  /** Most documents refer to nothing: the addresses are found when the first is asked for. */
  readonly addressOf: (ma: string) => Address | undefined
  /** Documents that have been cited in full: filled in as the tree is read. */
  readonly cited: Set<string>
}

/** Where a run stands: in which content, and whether in căn cứ. */
interface Place {
  readonly content: Address['content']
  readonly canCu?: true
}

/** All but the annexes are one document. */
function contentOf(node: ThanhPhanNode, index: number): Address['content'] {
  return node.kind === 'phu-luc' ? index : 'van-ban'
}

function component(node: ThanhPhanNode, known: Known, content: Address['content']): ThanhPhanNode {
  switch (node.kind) {
    case 'can-cu':
      return { ...node, content: prose(withWord(node.content, known), known, { content, canCu: true }) }
    case 'kinh-gui':
    case 'noi-nhan':
      return { ...node, items: node.items.map(item => prose(item, known, { content })) }
    case 'noi-dung':
    case 'phu-luc':
      return { ...node, children: blocksOf(node.children, known, { content }) }
    default:
      return node
  }
}

/** «Căn cứ» before what is nothing but a cited document. */
function withWord(content: readonly Inline[], { documents }: Known): readonly Inline[] {
  const [first] = content
  const isDocument =
    first?.kind === 'chu' && first.thamChieu !== undefined && Object.hasOwn(documents, first.thamChieu)
  return isDocument ? [{ kind: 'chu', text: `${canCu.word} ` }, ...content] : content
}

/** The same list where nothing in it refers to anything, as in most documents. */
function blocksOf(blocks: readonly Khoi[], known: Known, place: Place): readonly Khoi[] {
  let read: Khoi[] | undefined
  for (const [i, block] of blocks.entries()) {
    const one = khoi(block, known, place)
    if (one !== block) (read ??= [...blocks])[i] = one
  }
  return read ?? blocks
}

function khoi(block: Khoi, known: Known, place: Place): Khoi {
  if (block.kind === 'doan-van') {
    const content = prose(block.content, known, place)
    return content === block.content ? block : { ...block, content }
  }
  const title = block.title === undefined ? undefined : prose(block.title, known, place)
  switch (block.kind) {
    case 'hinh-anh':
      return { ...block, ...(title !== undefined && { title }) }
    case 'bang-bieu': {
      const cell = (o: O): O => ({ ...o, paragraphs: o.paragraphs.map(text => prose(text, known, place)) })
      return {
        ...block,
        ...(title !== undefined && { title }),
        dauBang: block.dauBang.map(row => row.map(cell)),
        hang: block.hang.map(row => row.map(cell)),
      }
    }
    case 'cap': {
      const content = block.content === undefined ? undefined : prose(block.content, known, place, title)
      const children = blocksOf(block.children, known, place)
      if (title === block.title && content === block.content && children === block.children) return block
      return {
        ...block,
        ...(title !== undefined && { title }),
        ...(content !== undefined && { content }),
        children,
      }
    }
  }
}

/** @param before what stands before it in the same paragraph */
function prose(
  content: readonly Inline[],
  known: Known,
  place: Place,
  before: readonly Inline[] = [],
): readonly Inline[] {
  if (content.every(part => part.kind !== 'chu' || part.thamChieu === undefined)) return content
  let read = lettersOf(before)
  return content.map(part => {
    const run = part.kind === 'chu' && part.thamChieu !== undefined ? named(part, known, place, read) : part
    if (run.kind === 'chu') read += run.text
    return run
  })
}

function named(run: Chu, known: Known, place: Place, before: string): Chu {
  const { thamChieu: ma = '' } = run
  const document = Object.hasOwn(known.documents, ma) ? known.documents[ma] : undefined
  if (document !== undefined) {
    const lan: LanVienDan = place.canCu === true ? 'can-cu' : 'dau'
    const text = vienDan(document, known.cited.has(ma) ? again(lan) : lan)
    known.cited.add(ma)
    return { ...run, text }
  }
  const address = known.addressOf(ma)
  if (address === undefined) return { ...run, text: `<${ma}>` }
  const text = address.content === place.content ? address.text : address.text + address.of
  return { ...run, text: opensSentence(before) ? text.charAt(0).toUpperCase() + text.slice(1) : text }
}

/** Each căn cứ is written in full (II.6.a). */
function again(lan: LanVienDan): LanVienDan {
  return lan === 'can-cu' ? lan : 'sau'
}

function opensSentence(before: string): boolean {
  return /(?:^|[.?!…]["”»)]?\s)\s*["“«(]*$/.test(before)
}

function lettersOf(content: readonly Inline[]): string {
  return (
    content.map(part => (part.kind === 'chu' ? part.text : ' ')).join('') + (content.length > 0 ? ' ' : '')
  )
}
