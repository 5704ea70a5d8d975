import { asMap } from './maps.ts'
import type { ProfileFile } from './types.ts'

/** Something of a profile, and where it stands. */
export interface Given {
  readonly value: unknown
  readonly from: ProfileFile
  /** RFC 6901, in that profile. */
  readonly pointer: string
}

/** Keys of a definition that a profile holds by themselves, not under `mac_dinh`. */
export const khoaChung = ['co_quan_chu_quan', 'co_quan_ban_hanh', 'dia_danh', 'dia_chi_co_quan'] as const

/** Keys under which many things stand side by side: laid together key by key. All others are replaced whole. */
export const khoaGop: readonly string[] = ['le_trang', 'trinh_bay_nhiem_vu', 'vien_dan', 'tuy_bien']

/** One map that gives keys to a definition, before those that come after it. */
interface Layer {
  readonly from: ProfileFile
  readonly pointer: string
  readonly keys: Readonly<Record<string, unknown>>
}

/**
 * What a chain of profiles gives to a definition of a type, by key; of a key that is laid together, by its own keys as
 * `le_trang/phai`. First the nearest profile: its `mac_dinh` of the type, then of all, then its top keys; then the
 * profile that it inherits, likewise. An empty key takes away what comes after it.
 */
export function givenTo(
  loai: string | undefined,
  chain: readonly ProfileFile[],
): ReadonlyMap<string, readonly Given[]> {
  const found = new Map<string, Given[]>()
  for (const { from, pointer, keys } of chain.flatMap(file => layersOf(file, loai)))
    for (const [key, value] of Object.entries(keys)) {
      const given = found.get(key) ?? []
      found.set(key, [...given, { value, from, pointer: `${pointer}/${key}` }])
    }
  return found
}

function layersOf(from: ProfileFile, loai: string | undefined): readonly Layer[] {
  const { mac_dinh = {} } = from.value
  const defaults = [...(loai === undefined ? [] : [loai]), 'chung'].flatMap(name => {
    const keys = Object.hasOwn(mac_dinh, name) ? asMap(mac_dinh[name]) : undefined
    return keys === undefined ? [] : [{ from, pointer: `/mac_dinh/${name}`, keys }]
  })
  const own = asMap(from.value) ?? {}
  const top = Object.fromEntries(
    khoaChung.filter(key => Object.hasOwn(own, key)).map(key => [key, own[key]] as const),
  )
  return [...defaults, { from, pointer: '', keys: top }]
}

/** The signers of a chain by name of reference; the nearest wins. */
export function signersOf(chain: readonly ProfileFile[]): ReadonlyMap<string, Given> {
  const found = new Map<string, Given>()
  for (const from of chain)
    for (const [ten, value] of Object.entries(from.value.nguoi_ky ?? {}))
      if (!found.has(ten)) found.set(ten, { value, from, pointer: `/nguoi_ky/${ten}` })
  return found
}
