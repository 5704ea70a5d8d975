import {
  capKeys,
  capOf,
  linesOf,
  type CapKey,
  type ChiTietNhiemVu,
  type Khoi,
  type KhoiCoCap,
  type TrinhBayNhiemVu,
  type VanBan,
} from '../model/van-ban.ts'
import { lately } from '../remember.ts'
import { thuBac } from './thu-bac.ts'

/** A text of the definition with its place. */
export interface Prose {
  readonly pointer: string
  readonly text: string
}

/** One of all, as `proseOf` gathers them. */
export interface Gathered extends Prose {
  /** Whether its first letter opens a line of its own, which must be a capital (Mục I Phụ lục II). */
  readonly opens: boolean
}

/** Every text that is printed, in the order of the definition: gathered once, as many rules read it. */
export const proseOf = lately((vanBan: VanBan): readonly Gathered[] => {
  const found: Gathered[] = []
  gather(vanBan, '', '', found)
  return found
})

/** A block in its place. */
export interface Placed {
  readonly block: KhoiCoCap
  readonly cap: CapKey | undefined
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
export const blocksOf = lately((vanBan: VanBan): readonly Placed[] => {
  const [content, ...annexes] = contentsOf(vanBan).map(blocksWithin)
  return annexes.length === 0 ? (content ?? []) : [content ?? [], ...annexes].flat()
})

/** Every block of one content: in a letter to many, often that of the row before. */
export function blocksWithin({ blocks, pointer }: PlacedContent): readonly Placed[] {
  const known = latest.get(pointer)
  if (known?.blocks === blocks) return known.found
  const found: Placed[] = []
  gatherBlocks(blocks, pointer, [], found)
  latest.set(pointer, { blocks, found })
  return found
}

/** By the content's place. */
const latest = new Map<string, { readonly blocks: readonly Khoi[]; readonly found: readonly Placed[] }>()

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

function gatherBlocks(
  blocks: readonly Khoi[],
  pointer: string,
  above: readonly KhoiCoCap[],
  found: Placed[],
): void {
  // The numbered blocks that are open, each of a lower level than the one before it.
  const open: { readonly block: KhoiCoCap; readonly depth: number }[] = []
  let previous: KhoiCoCap | undefined
  blocks.forEach((block, i) => {
    if (typeof block === 'string') return
    const here = `${pointer}/${i}`
    const cap = capOf(block)
    const depth = cap === undefined ? undefined : thuBac(cap)
    while (depth !== undefined && (open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const opener = depth === undefined ? undefined : open.at(-1)?.block
    found.push({ block, cap, pointer: here, above, previous, opener })
    const within = block.noi_dung ?? []
    if (within.length > 0) gatherBlocks(within, `${here}/noi_dung`, [...above, block], found)
    if (depth === undefined) return
    open.push({ block, depth })
    previous = block
  })
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

/** @param key of the value, which is no text */
function gather(value: object, key: string, pointer: string, found: Gathered[]): void {
  if (Array.isArray(value)) {
    const opens = key === 'noi_dung'
    value.forEach((child: unknown, i) => {
      const here = `${pointer}/${i}`
      if (typeof child === 'string') found.push({ pointer: here, text: child, opens })
      else if (typeof child === 'object' && child !== null) gather(child, '', here, found)
    })
    return
  }
  let before = ''
  for (const inner of Object.keys(value)) {
    const child = (value as Readonly<Record<string, unknown>>)[inner]
    const here = `${pointer}/${inner}`
    if (typeof child === 'object' && child !== null) gather(child, inner, here, found)
    if (typeof child !== 'string' || NOT_PROSE.has(inner)) continue
    found.push({ pointer: here, text: child, opens: isOpening(inner, key, before) })
    before = inner
  }
}

/** Numbered blocks whose text is a paragraph, with a title of its own or without. */
const OPENING: readonly string[] = ['khoan', 'dieu'] satisfies CapKey[]

/** What follows a title stands on the title's line. */
function isOpening(key: string, outer: string, before: string): boolean {
  if (key === 'loi_van') return before !== 'tieu_de' && OPENING.includes(outer)
  return OPENING.includes(key)
}
