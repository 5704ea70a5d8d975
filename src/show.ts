import type { FilledSource } from './don-vi/fill.ts'
import { asMap } from './don-vi/maps.ts'
import { noiDung } from './decree/muc-ii.ts'
import { leTrang } from './decree/trang.ts'
import { ok } from './diagnostics/outcome.ts'
import type { Outcome, Site } from './diagnostics/types.ts'
import { shippedLibrary } from './library.ts'
import { kyHieu } from './model/ky-hieu.ts'
import { stepOf } from './model/schema-problem.ts'
import { checkFilled, type Compiled, type CompileOptions } from './pipeline.ts'
import type { Source } from './source/read-yaml.ts'

/** Where a value came from: a profile, or the program. */
export type ShownOrigin = ({ readonly from: 'ho-so' } & Site) | { readonly from: 'chuong-trinh' }

/** A definition with all that is filled in. */
export interface Shown {
  /** A definition again, keys in the order of the schema. */
  readonly value: Readonly<Record<string, unknown>>
  /** By the pointer of each single value that is not the definition's own. */
  readonly origins: ReadonlyMap<string, ShownOrigin>
  /** Signers that are called by name, by their pointer: the name, and where it stands if not in the definition. */
  readonly goiTen: ReadonlyMap<string, { readonly ten: string; readonly site?: Site }>
}

/** Fills a definition in: from its profile, then what the program derives, as far as it is without errors. */
export async function showFilled(
  input: string | Uint8Array,
  options: CompileOptions = {},
): Promise<Outcome<Shown>> {
  const { checked, source } = await checkFilled(input, options)
  const given = source === undefined ? undefined : asMap(source.value)
  if (source === undefined || given === undefined) return { diagnostics: checked.diagnostics }
  const derived = checked.value === undefined ? {} : derivedOf(checked.value)
  const schemas = await (options.library ?? shippedLibrary).schemas()
  const order = Object.keys((schemas['chung.schema.json']?.properties ?? {}) as object)
  const value = inOrderOf(order, laidUnder(given, derived))
  const origins = [...leavesOf(value)].flatMap(pointer => {
    const origin = originOf(pointer, given, source)
    return origin === undefined ? [] : [[pointer, origin] as const]
  })
  const shown = { value, origins: new Map(origins), goiTen: calledIn(source) }
  return ok(shown, checked.diagnostics)
}

/** What the program decides where nobody says it. */
function derivedOf({ vanBan, layout }: Compiled): Readonly<Record<string, unknown>> {
  const { top, bottom, left, right } = leTrang
  const ky_hieu = kyHieu(vanBan)
  return {
    ...(ky_hieu !== undefined && { ky_hieu }),
    ...(vanBan.don_vi_soan_thao !== undefined && { luu_van_ban: vanBan.don_vi_soan_thao }),
    hinh_thuc: 'giay',
    co_chu: layout.coChu,
    le_trang: { tren: top.chosen, duoi: bottom.chosen, trai: left.chosen, phai: right.chosen },
    gian_dong: noiDung.lineSpacing.chosen,
    gian_doan: noiDung.spaceBetween.chosen,
    lui_dau_dong: noiDung.firstLine.chosen / 10,
  }
}

function laidUnder(
  given: Readonly<Record<string, unknown>>,
  derived: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const le_trang = asMap(given.le_trang)
  return {
    ...derived,
    ...given,
    ...(le_trang !== undefined && { le_trang: { ...asMap(derived.le_trang), ...le_trang } }),
  }
}

function originOf(
  pointer: string,
  given: Readonly<Record<string, unknown>>,
  source: Source,
): ShownOrigin | undefined {
  if (!isIn(given, pointer)) return { from: 'chuong-trinh' }
  const site = source.siteOf?.(pointer)
  return site === undefined ? undefined : { from: 'ho-so', ...site }
}

function isIn(value: unknown, pointer: string): boolean {
  const [, key = '', inner] = pointer.split('/')
  const map = asMap(value)
  if (map === undefined || !Object.hasOwn(map, key)) return false
  // Only margins are laid together with what the program decides.
  return key !== 'le_trang' || inner === undefined || Object.hasOwn(asMap(map[key]) ?? {}, inner)
}

function* leavesOf(value: unknown, at = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) yield at
  else for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, `${at}/${stepOf(key)}`)
}

function calledIn(source: Source | FilledSource): Shown['goiTen'] {
  if (!('goiTen' in source)) return new Map()
  const placed = [...source.goiTen].map(([pointer, { ten, origin }]) => {
    if (origin === undefined) return [pointer, { ten }] as const
    const range = origin.from.source.locate(origin.pointer)
    return [pointer, { ten, site: { file: origin.from.file, range } }] as const
  })
  return new Map(placed)
}

/** Unknown keys stay at the end. */
function inOrderOf(
  order: readonly string[],
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)))
}
