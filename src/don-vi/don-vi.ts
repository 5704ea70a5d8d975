import { givenTo, khoaGop, signersOf, type Given } from './layers.ts'
import { asMap } from './maps.ts'
import type { DonVi, MacDinh, ProfileFile, SoDangKy } from './types.ts'
import type { NguoiKy } from '../model/van-ban.ts'

/** Where the files of a chain lie. */
export interface Places {
  /** Absolute, as the chain. */
  readonly paths: readonly string[]
  /** A path that the profile at that index names → absolute. */
  readonly resolve: (index: number, path: string) => string
}

/** A chain of profiles, laid together, for the commands that need more of it than `fill`. */
export function donViOf(chain: readonly ProfileFile[], { paths, resolve }: Places): DonVi {
  const macDinh = (loai?: string): MacDinh =>
    Object.fromEntries(
      [...givenTo(loai, chain)].flatMap(([key, given]) => {
        const value = laid(key, given)
        return value === undefined || value === null ? [] : [[key, value]]
      }),
    )
  const chung = macDinh()
  const khuon = firstOf(chain, 'khuon')
  const soDangKy = soDangKyOf(chain, resolve)
  return {
    file: chain[0]?.file ?? '',
    paths,
    ...(chung.co_quan_chu_quan !== undefined && { coQuanChuQuan: chung.co_quan_chu_quan }),
    ...(chung.co_quan_ban_hanh !== undefined && { coQuanBanHanh: chung.co_quan_ban_hanh }),
    ...(chung.dia_danh !== undefined && { diaDanh: chung.dia_danh }),
    ...(chung.dia_chi_co_quan !== undefined && { diaChiCoQuan: chung.dia_chi_co_quan }),
    nguoiKy: Object.fromEntries([...signersOf(chain)].map(([ten, { value }]) => [ten, value as NguoiKy])),
    donVi: laidTogether(chain.map(({ value }) => value.don_vi ?? {})),
    macDinh,
    ...(typeof khuon?.value === 'string' && { khuon: resolve(chain.indexOf(khuon.from), khuon.value) }),
    ...(soDangKy !== undefined && { soDangKy }),
  }
}

function laid(key: string, given: readonly Given[]): unknown {
  if (!khoaGop.includes(key)) return given[0]?.value
  const maps = given.map(({ value }) => asMap(value))
  const end = maps.indexOf(undefined)
  const used = end === -1 ? maps : maps.slice(0, end)
  return used.length === 0 ? undefined : laidTogether(used.map(map => map ?? {}))
}

/** What comes first wins. */
function laidTogether<T>(maps: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...maps].reverse().flatMap(map => Object.entries(map)))
}

function firstOf(chain: readonly ProfileFile[], key: 'khuon'): Given | undefined {
  const from = chain.find(({ value }) => Object.hasOwn(value, key))
  return from === undefined ? undefined : { value: from.value[key], from, pointer: `/${key}` }
}

/**
 * The register. How it counts is inherited; its file is one body's: a profile that has a body of its own (`co_quan_ban_hanh`)
 * does not enter its documents into the book of the one above.
 */
function soDangKyOf(chain: readonly ProfileFile[], resolve: Places['resolve']): SoDangKy | undefined {
  const own = chain.findIndex(({ value }) => value.co_quan_ban_hanh !== undefined)
  const at = chain.findIndex(({ value }) => value.so_dang_ky?.tep !== undefined)
  const tep = chain[at]?.value.so_dang_ky?.tep
  if (tep === undefined || (own !== -1 && at > own)) return undefined
  const written = chain.map(({ value }) => value.so_dang_ky ?? {})
  return {
    tep: resolve(at, tep),
    daySo: written.find(one => one.day_so !== undefined)?.day_so ?? 'theo-loai',
    nhom: written.find(one => one.nhom !== undefined)?.nhom ?? {},
  }
}
