import { cacNguoiKy, type Hinh, type HinhAnh, type Khoi, type VanBan } from './van-ban.ts'
import type { HinhAnhDayDu, HinhDayDu } from './van-ban-day-du.ts'

/** A picture as a template sees it: the file's name is taken as it is written. */
export function hinhDayDu({ tep, rong }: Hinh): HinhDayDu {
  return { tep, rong: rong === undefined ? '' : String(rong) }
}

/** A picture of the content as a template sees it. */
export function hinhAnhDayDu(hinh: HinhAnh, ma = ''): HinhAnhDayDu {
  return { ...hinhDayDu(hinh), ma, mo_ta: hinh.mo_ta, tieu_de: hinh.tieu_de ?? '' }
}

/** A picture that a definition names, and where. */
export interface NamedHinh {
  readonly hinh: Hinh
  readonly pointer: string
  readonly as: 'hinh-anh' | 'chu-ky' | 'dau'
  /** On a landscape page. */
  readonly ngang: boolean
}

/** Every picture of the definition, in its order: content, annexes, signers. */
export function cacHinh(vanBan: VanBan): readonly NamedHinh[] {
  const annexes = vanBan.phu_luc ?? []
  const signers = cacNguoiKy(vanBan).flatMap(({ nguoiKy, pointer }) => [
    ...named(nguoiKy.hinh_chu_ky, `${pointer}/hinh_chu_ky`, 'chu-ky'),
    ...named(nguoiKy.hinh_dau, `${pointer}/hinh_dau`, 'dau'),
  ])
  return [
    ...inBlocks(vanBan.noi_dung, '/noi_dung', false),
    ...annexes.flatMap(({ noi_dung, huong }, i) =>
      inBlocks(noi_dung, `/phu_luc/${i}/noi_dung`, huong === 'ngang'),
    ),
    ...signers,
  ]
}

function inBlocks(blocks: readonly Khoi[], pointer: string, ngang: boolean): readonly NamedHinh[] {
  return blocks.flatMap((block, i) => {
    if (typeof block === 'string') return []
    const at = `${pointer}/${i}`
    return [
      ...named(block.hinh_anh, `${at}/hinh_anh`, 'hinh-anh', ngang),
      ...inBlocks(block.noi_dung ?? [], `${at}/noi_dung`, ngang),
    ]
  })
}

function named(
  hinh: Hinh | undefined,
  pointer: string,
  as: NamedHinh['as'],
  ngang = false,
): readonly NamedHinh[] {
  return hinh === undefined ? [] : [{ hinh, pointer, as, ngang }]
}
