import type { BangBieu, Khoi, VanBan } from './van-ban.ts'

/** A table that a definition has, where, and whether its page lies. */
export interface PlacedBang {
  readonly bang: BangBieu
  readonly pointer: string
  readonly ngang: boolean
}

/** Every table of the content and the annexes, in the order of the definition. */
export function cacBang(vanBan: VanBan): readonly PlacedBang[] {
  const known = found.get(vanBan)
  if (known !== undefined) return known
  const { noi_dung, phu_luc = [] } = vanBan
  const tables = [
    ...inBlocks(noi_dung, '/noi_dung', false),
    ...phu_luc.flatMap((annex, i) =>
      inBlocks(annex.noi_dung, `/phu_luc/${i}/noi_dung`, annex.huong === 'ngang'),
    ),
  ]
  found.set(vanBan, tables)
  return tables
}

/** A definition is not changed once it is read. */
const found = new WeakMap<VanBan, readonly PlacedBang[]>()

function inBlocks(blocks: readonly Khoi[], pointer: string, ngang: boolean): readonly PlacedBang[] {
  return blocks.flatMap((block, i): readonly PlacedBang[] => {
    if (typeof block === 'string') return []
    const at = `${pointer}/${i}`
    const { bang_bieu: bang, noi_dung = [] } = block
    return [
      ...(bang === undefined
        ? []
        : [{ bang, pointer: `${at}/bang_bieu`, ngang: ngang || bang.huong === 'ngang' }]),
      ...inBlocks(noi_dung, `${at}/noi_dung`, ngang),
    ]
  })
}
