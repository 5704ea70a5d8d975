import { stepOf } from '../model/schema-problem.ts'
import { ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { Source } from '../source/read-yaml.ts'
import { givenTo, khoaGop, signersOf, type Given } from './layers.ts'
import { asMap } from './maps.ts'
import { strangeUnit } from './problems.ts'
import { resolveSigners } from './signers.ts'
import type { ProfileFile } from './types.ts'

/** Where a value came from that the definition does not have: `pointer` in a profile. */
export interface Origin {
  readonly from: ProfileFile
  readonly pointer: string
}

/** A definition with all that its profile gives. */
export interface FilledSource extends Source {
  /** By the pointer in the filled value; what is not in here is the definition's own, unless its parent is. */
  readonly origins: ReadonlyMap<string, Origin>
  /** Signers that were called by name, by their pointer. */
  readonly goiTen: ReadonlyMap<string, GoiTen>
}

/** A signer's name of reference, and where it was written if not in the definition. */
export interface GoiTen {
  readonly ten: string
  readonly origin?: Origin
}

export interface FillOptions {
  /** The folder of each file as seen from the definition's, for the pictures of its signers. */
  readonly folders?: readonly string[]
}

/**
 * Lays a chain of profiles (the nearest first) under a definition: the definition wins, key by key; an empty key of it
 * means «none». Codes: `don-vi/nguoi-ky-la`, `don-vi/don-vi-la` (hint).
 */
export function fill(
  definition: Source,
  chain: readonly ProfileFile[],
  { folders = [] }: FillOptions = {},
): Outcome<FilledSource> {
  const own = asMap(definition.value)
  const origins = new Map<string, Origin>()
  if (own === undefined) return ok(filledSource(definition, definition.value, origins, new Map()))
  const loai = typeof own.loai_van_ban === 'string' ? own.loai_van_ban : undefined
  const value: Record<string, unknown> = { ...own }
  for (const [key, given] of givenTo(loai, chain)) {
    if (key === 'luu_van_ban' && saysWhoFiles(own)) continue
    const laid = lay(key, own, given, origins)
    if (laid === undefined) delete value[key]
    else value[key] = laid
  }
  if (chain.length > 0) for (const key of khoaBoTrong) if (value[key] === null) delete value[key]
  const signed = resolveSigners(value, {
    signers: signersOf(chain),
    hasProfile: chain.length > 0,
    folderOf: from => folders[chain.indexOf(from)] ?? '',
    origins,
  })
  const filled = filledSource(definition, signed.value, signed.origins, signed.goiTen)
  const found: readonly Diagnostic[] = [...signed.diagnostics, ...strangeUnit(signed.value, chain)]
  return ok(filled, found)
}

/** A unit that the definition names itself is also the one that files it (II.9.d); no default knows better. */
function saysWhoFiles({ don_vi_soan_thao }: Readonly<Record<string, unknown>>): boolean {
  return typeof don_vi_soan_thao === 'string'
}

/** Keys that an author may leave empty, to have none of what the profile gives; they say so in the schema, too. */
export const khoaBoTrong: readonly string[] = [
  'co_quan_chu_quan',
  'don_vi_soan_thao',
  'can_cu',
  'noi_nhan',
  'luu_van_ban',
  'nguoi_soan_thao',
  'dia_chi_co_quan',
]

/** A key's value: the definition's, or the first that is given; `undefined` for none. Notes where it came from. */
function lay(
  key: string,
  own: Readonly<Record<string, unknown>>,
  given: readonly Given[],
  origins: Map<string, Origin>,
): unknown {
  const written = Object.hasOwn(own, key)
  if (khoaGop.includes(key)) return layTogether(key, written ? [own[key]] : [], given, origins)
  if (written) return own[key] ?? undefined
  const [first] = given
  if (first === undefined || first.value === null) return undefined
  origins.set(`/${key}`, first)
  return first.value
}

/** Maps laid together by key, until something that is none ends it. */
function layTogether(
  key: string,
  own: readonly unknown[],
  given: readonly Given[],
  origins: Map<string, Origin>,
): unknown {
  const [written] = own
  if (own.length > 0 && asMap(written) === undefined) return written ?? undefined
  const laid = new Map(Object.entries(asMap(written) ?? {}))
  for (const one of given) {
    const map = asMap(one.value)
    if (map === undefined) break
    for (const [inner, value] of Object.entries(map)) {
      if (laid.has(inner)) continue
      laid.set(inner, value)
      const step = stepOf(inner)
      origins.set(`/${key}/${step}`, { from: one.from, pointer: `${one.pointer}/${step}` })
    }
    // The map itself is the first profile's where the definition has none.
    if (own.length === 0 && !origins.has(`/${key}`)) origins.set(`/${key}`, one)
  }
  const kept = [...laid].filter(([, value]) => value !== null)
  return kept.length === 0 && own.length === 0 ? undefined : Object.fromEntries(kept)
}

function filledSource(
  definition: Source,
  value: unknown,
  origins: ReadonlyMap<string, Origin>,
  goiTen: ReadonlyMap<string, GoiTen>,
): FilledSource {
  return {
    ...definition,
    value,
    origins,
    goiTen,
    siteOf: (pointer, options) => {
      const origin = originAt(origins, pointer)
      if (origin === undefined) return definition.siteOf?.(pointer, options)
      return { file: origin.from.file, range: origin.from.source.locate(origin.pointer, options) }
    },
  }
}

/** The origin of what a pointer names: its own, or that of the nearest thing that holds it. */
export function originAt(origins: ReadonlyMap<string, Origin>, pointer: string): Origin | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const origin = origins.get(at)
    if (origin !== undefined) return { ...origin, pointer: origin.pointer + pointer.slice(at.length) }
  }
  return undefined
}
