import { capKeys, linesOf, type KhoiCoCap, type VanBan } from '../model/van-ban.ts'

/** A text of the definition with its place. */
export interface Prose {
  readonly pointer: string
  readonly text: string
}

/** Every text that is printed, in the order of the definition. */
export function* proseOf(vanBan: VanBan): Generator<Prose> {
  for (const [key, value] of Object.entries(vanBan)) yield* texts(value, `/${key}`)
}

/** Every block with its pointer, parents first, and the blocks above it. */
export function* blocksOf(
  vanBan: VanBan,
): Generator<{ readonly block: KhoiCoCap; readonly pointer: string; readonly above: readonly KhoiCoCap[] }> {
  yield* blocksIn(vanBan.noi_dung, '/noi_dung', [])
}

/** What stands on a block's own line: its title and text, with their pointers. */
export function lineOf(block: KhoiCoCap, pointer: string): readonly Prose[] {
  return capKeys.flatMap(key => {
    const line = block[key]
    if (line === undefined) return []
    if (typeof line === 'string') return [{ pointer: `${pointer}/${key}`, text: line }]
    return (['tieu_de', 'loi_van'] as const).flatMap(part => {
      const text = line[part]
      return text === undefined ? [] : [{ pointer: `${pointer}/${key}/${part}`, text }]
    })
  })
}

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
): ReturnType<typeof blocksOf> {
  for (const [i, block] of blocks.entries()) {
    if (typeof block === 'string') continue
    const here = `${pointer}/${i}`
    yield { block, pointer: here, above }
    yield* blocksIn(block.noi_dung ?? [], `${here}/noi_dung`, [...above, block])
  }
}

/** Ids and choices are not prose. */
const NOT_PROSE =
  /^\/(loai_van_ban|co_chu|so_van_ban|thoi_gian_ban_hanh)$|^\/trinh_bay_nhiem_vu\/(tieu_de|dan_nhap)$/

function* texts(value: unknown, pointer: string): Generator<Prose> {
  if (NOT_PROSE.test(pointer)) return
  if (typeof value === 'string') yield { pointer, text: value }
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* texts(child, `${pointer}/${key}`)
}
