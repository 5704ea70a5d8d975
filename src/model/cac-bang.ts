import { lately } from '../remember.ts'
import type { BangBieu, Khoi, VanBan } from './van-ban.ts'

/** A table that a definition has, where, and whether its page lies. */
export interface PlacedBang {
  readonly bang: BangBieu
  readonly pointer: string
  readonly ngang: boolean
}

/** Every table of the content and the annexes, in the order of the definition. */
export const cacBang = lately(({ noi_dung, phu_luc = [] }: VanBan): readonly PlacedBang[] => {
  return [
    ...inBlocks(noi_dung, '/noi_dung', false),
    ...phu_luc.flatMap((annex, i) =>
      inBlocks(annex.noi_dung, `/phu_luc/${i}/noi_dung`, annex.huong === 'ngang'),
    ),
  ]
})

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
