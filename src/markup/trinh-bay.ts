import type { TrinhBay } from '../tree/nodes.ts'
import type { Element } from './parse.ts'

/** What the author chose of page and paragraphs; undefined where nothing. */
export function trinhBayOf(attributes: Element['attributes']): TrinhBay | undefined {
  const of = (name: string): number | undefined => {
    const value = Number.parseFloat(attributes[name] ?? '')
    return Number.isNaN(value) ? undefined : value
  }
  const luiDauDong = of('lui-dau-dong')
  const leTrang = present({
    tren: of('le-tren'),
    duoi: of('le-duoi'),
    trai: of('le-trai'),
    phai: of('le-phai'),
  })
  return present({
    leTrang,
    gianDong: of('gian-dong'),
    gianDoan: of('gian-doan'),
    // cm → mm: 1.27 becomes 12.7, whatever floating point makes of it.
    luiDauDong: luiDauDong === undefined ? undefined : Math.round(luiDauDong * 100) / 10,
  })
}

/** The entries that are there; undefined when none is. */
function present<T extends object>(
  entries: T,
): { readonly [K in keyof T]?: Exclude<T[K], undefined> } | undefined {
  if (Object.values(entries).every(value => value === undefined)) return undefined
  const there = Object.entries(entries).filter(([, value]) => value !== undefined)
  return Object.fromEntries(there) as { readonly [K in keyof T]?: Exclude<T[K], undefined> }
}
