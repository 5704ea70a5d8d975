import {
  capKeys,
  capOf,
  linesOf,
  type ChiTietNhiemVu,
  type Khoi,
  type KhoiCoCap,
  type TrinhBayNhiemVu,
  type VanBan,
} from '../model/van-ban.ts'
import { remember } from '../remember.ts'
import type { Finding, Rule } from './rule.ts'
import { thuBac } from './thu-bac.ts'

/** A text of the definition with its place. */
export interface Prose {
  readonly pointer: string
  readonly text: string
}

/** One with what has been found in it, in this document or one before. */
export interface Known extends Prose {
  readonly notes: Notes
}

/** What was found in a text, by the number of what looked for it; nothing where it has not been looked for. */
export type Notes = (InText | 'none' | undefined)[]

/** The number of a search (a function, a list of patterns): an index is found faster than a key of a map. */
export function searchOf(what: object): number {
  const known = searches.get(what)
  if (known !== undefined) return known
  searches.set(what, (searched += 1))
  return searched
}

const searches = new WeakMap<object, number>()
let searched = -1

/** What a rule finds in a text, wherever it stands. */
export type InText = Omit<Finding, 'pointer'>

/** Every text that is printed, in the order of the definition: gathered once, as many rules read it. */
export function proseOf(vanBan: VanBan): readonly Known[] {
  const known = gathered.get(vanBan)
  if (known !== undefined) return known
  const found: Known[] = []
  gather(vanBan, '', '', found)
  gathered.set(vanBan, found)
  return found
}

/** A definition is not changed once it is read. */
const gathered = new WeakMap<VanBan, readonly Known[]>()

/** A letter to many recipients has nearly the same texts in each row. */
const notesOf = remember((): Notes => [])

/** The check of a rule that looks at each text by itself, and at no text twice: all texts, or those of some places. */
export function inEachText(
  find: (text: string) => InText | undefined,
  isRead: (pointer: string) => boolean = () => true,
): Rule['check'] {
  const search = searchOf(find)
  return function* (vanBan) {
    for (const known of proseOf(vanBan)) {
      if (known.notes[search] === 'none') continue
      const found = isRead(known.pointer) ? foundIn(known, find, search) : undefined
      if (found !== undefined) yield { pointer: known.pointer, ...found }
    }
  }
}

/** What a search finds in a text, searched once. */
export function foundIn(
  { text, notes }: Known,
  find: (text: string) => InText | undefined,
  search = searchOf(find),
): InText | undefined {
  const found = (notes[search] ??= find(text) ?? 'none')
  return found === 'none' ? undefined : found
}

/** A block in its place. */
export interface Placed {
  readonly block: KhoiCoCap
  readonly pointer: string
  /** The blocks that it stands in, outermost first. */
  readonly above: readonly KhoiCoCap[]
  /** The numbered block before it in the same list. */
  readonly previous: KhoiCoCap | undefined
  /** The block before it in the same list that is of a higher level: it looks as if it held this one. */
  readonly opener: KhoiCoCap | undefined
}

/** A content with its place: that of the document, and that of each annex. */
export interface PlacedContent {
  readonly blocks: readonly Khoi[]
  readonly pointer: string
}

/** The contents, each with numbers of its own. */
export function contentsOf({ noi_dung, phu_luc = [] }: VanBan): readonly PlacedContent[] {
  return [
    { blocks: noi_dung, pointer: '/noi_dung' },
    ...phu_luc.map((one, i) => ({ blocks: one.noi_dung, pointer: `/phu_luc/${i}/noi_dung` })),
  ]
}

/** Every block with its place, those of the annexes too, parents first. */
export function blocksOf(vanBan: VanBan): readonly Placed[] {
  const known = placed.get(vanBan)
  if (known !== undefined) return known
  const found = contentsOf(vanBan).flatMap(content => [...blocksWithin(content)])
  placed.set(vanBan, found)
  return found
}

const placed = new WeakMap<VanBan, readonly Placed[]>()

/** Every block of one content. */
export function blocksWithin({ blocks, pointer }: PlacedContent): Generator<Placed> {
  return blocksIn(blocks, pointer, [])
}

/** The text that is printed last in each content; none where a table or a picture comes last. */
export function lastTextsOf(vanBan: VanBan): readonly Prose[] {
  const { kieu = 'danh-sach' } = vanBan.trinh_bay_nhiem_vu ?? {}
  return contentsOf(vanBan).flatMap(({ blocks, pointer }) => lastIn(blocks, pointer, kieu) ?? [])
}

/** What stands on a block's own line: its title and text, with their pointers. */
export function lineOf(block: KhoiCoCap, pointer: string): readonly Prose[] {
  const found: Prose[] = []
  for (const key of capKeys) {
    const line = block[key]
    if (line === undefined) continue
    if (typeof line === 'string') {
      found.push({ pointer: `${pointer}/${key}`, text: line })
      continue
    }
    for (const part of PARTS) {
      const text = line[part]
      if (text !== undefined) found.push({ pointer: `${pointer}/${key}/${part}`, text })
    }
  }
  return found
}

const PARTS = ['tieu_de', 'loi_van'] as const

/** The lines of a key that may be one text or several, with their pointers. */
export function linesAt(value: string | readonly string[] | undefined, pointer: string): readonly Prose[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [{ pointer, text: value }]
  return linesOf(value).map((text, i) => ({ pointer: `${pointer}/${i}`, text }))
}

function* blocksIn(
  blocks: VanBan['noi_dung'],
  pointer: string,
  above: readonly KhoiCoCap[],
): Generator<Placed> {
  // The numbered blocks that are open, each of a lower level than the one before it.
  const open: KhoiCoCap[] = []
  let previous: KhoiCoCap | undefined
  for (const [i, block] of blocks.entries()) {
    if (typeof block === 'string') continue
    const here = `${pointer}/${i}`
    const depth = thuBac(block)
    while (depth !== undefined && depthOf(open.at(-1)) >= depth) open.pop()
    yield { block, pointer: here, above, previous, opener: depth === undefined ? undefined : open.at(-1) }
    yield* blocksIn(block.noi_dung ?? [], `${here}/noi_dung`, [...above, block])
    if (depth === undefined) continue
    open.push(block)
    previous = block
  }
}

function depthOf(block: KhoiCoCap | undefined): number {
  return (block === undefined ? undefined : thuBac(block)) ?? -1
}

type KieuNhiemVu = NonNullable<TrinhBayNhiemVu['kieu']>

/** In the order in which a nhiệm vụ is printed. */
const DETAILS: readonly ChiTietNhiemVu[] = [
  'chi_dao',
  'chu_tri',
  'thuc_hien',
  'phoi_hop',
  'thoi_gian',
  'san_pham',
]

function lastIn(blocks: readonly Khoi[], pointer: string, kieu: KieuNhiemVu): Prose | undefined {
  const here = `${pointer}/${blocks.length - 1}`
  const block = blocks.at(-1)
  if (block === undefined) return undefined
  if (typeof block === 'string') return { pointer: here, text: block }
  // Tasks may be rows of a table, here or in an annex.
  if (capOf(block) === 'nhiem_vu' && kieu !== 'danh-sach') return undefined
  if (block.noi_dung !== undefined && block.noi_dung.length > 0)
    return lastIn(block.noi_dung, `${here}/noi_dung`, kieu)
  const detail = capOf(block) === 'nhiem_vu' ? DETAILS.findLast(key => block[key] !== undefined) : undefined
  if (detail === undefined) return lineOf(block, here).at(-1)
  return { pointer: `${here}/${detail}`, text: block[detail] ?? '' }
}

/** Keys whose texts are no prose: ids, choices, dates, files, numbers. */
const NOT_PROSE = new Set([
  'loai_van_ban',
  'so_van_ban',
  'thoi_gian_ban_hanh',
  'so_ky_hieu',
  'co_chu',
  'hinh_thuc',
  'do_mat',
  'muc_do_khan',
  'nguoi_soan_thao',
  'dien_thoai',
  'fax',
  'thu_dien_tu',
  'trang_thong_tin',
  'thoi_gian_ky_so',
  'tep_phu_luc',
  'kieu',
  'kieu_ten',
  'kieu_loi_dan',
  'huong',
  'ma',
  'tep',
  'rong',
  'can',
])

function gather(value: unknown, key: string, pointer: string, found: Known[]): void {
  if (typeof value === 'string') {
    if (!NOT_PROSE.has(key)) found.push({ pointer, text: value, notes: notesOf(value) })
  } else if (typeof value === 'object' && value !== null)
    for (const [inner, child] of Object.entries(value)) gather(child, inner, `${pointer}/${inner}`, found)
}
