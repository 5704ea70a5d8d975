import type { Diagnostic } from '../diagnostics/types.ts'
import { originAt, type GoiTen, type Origin } from './fill.ts'
import type { Given } from './layers.ts'
import { asMap } from './maps.ts'
import { strangeSigner } from './problems.ts'
import type { ProfileFile } from './types.ts'

interface Ways {
  readonly signers: ReadonlyMap<string, Given>
  readonly hasProfile: boolean
  /** The folder of a profile as seen from the definition's. */
  readonly folderOf: (from: ProfileFile) => string
  readonly origins: ReadonlyMap<string, Origin>
}

interface Signed {
  readonly value: Readonly<Record<string, unknown>>
  readonly origins: ReadonlyMap<string, Origin>
  readonly goiTen: ReadonlyMap<string, GoiTen>
  readonly diagnostics: readonly Diagnostic[]
}

/** Puts the signers of the profile where they are called by name. One that is not there stays a name. */
export function resolveSigners(value: Readonly<Record<string, unknown>>, ways: Ways): Signed {
  const origins = new Map(ways.origins)
  const goiTen = new Map<string, GoiTen>()
  const diagnostics: Diagnostic[] = []
  const electronic = value.hinh_thuc === 'dien-tu'
  const one = (nguoiKy: unknown, pointer: string): unknown => {
    const origin = originAt(ways.origins, pointer)
    if (typeof nguoiKy !== 'string') {
      return origin === undefined ? nguoiKy : asGiven(nguoiKy, ways.folderOf(origin.from), electronic)
    }
    const given = ways.signers.get(nguoiKy)
    if (given === undefined) {
      const problem = strangeSigner(nguoiKy, pointer, ways.signers, ways.hasProfile)
      if (problem !== undefined) diagnostics.push(problem)
      return nguoiKy
    }
    goiTen.set(pointer, { ten: nguoiKy, ...(origin !== undefined && { origin }) })
    origins.set(pointer, given)
    return asGiven(given.value, ways.folderOf(given.from), electronic)
  }
  const { nguoi_ky } = value
  if (nguoi_ky === undefined) return { value, origins, goiTen, diagnostics }
  const signed = Array.isArray(nguoi_ky)
    ? nguoi_ky.map((nguoiKy: unknown, i) => one(nguoiKy, `/nguoi_ky/${i}`))
    : one(nguoi_ky, '/nguoi_ky')
  return { value: { ...value, nguoi_ky: signed }, origins, goiTen, diagnostics }
}

const PICTURES = ['hinh_chu_ky', 'hinh_dau'] as const

/**
 * A signer of a profile as a definition has it: pictures relative to the definition, and only where it is electronic, for
 * the profile knows nothing of the document (Điều 13.6).
 */
function asGiven(nguoiKy: unknown, folder: string, electronic: boolean): unknown {
  const map = asMap(nguoiKy)
  if (map === undefined) return nguoiKy
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      if (!(PICTURES as readonly string[]).includes(key)) return [[key, value]]
      return electronic ? [[key, moved(value, folder)]] : []
    }),
  )
}

function moved(picture: unknown, folder: string): unknown {
  const map = asMap(picture)
  return typeof map?.tep === 'string' ? { ...map, tep: seenFrom(map.tep, folder) } : picture
}

/** A path of a profile as seen from the definition's folder. */
export function seenFrom(path: string, folder: string): string {
  return folder === '' || /^(?:[/\\]|[a-z]+:)/i.test(path) ? path : `${folder}/${path.replace(/^\.\//, '')}`
}
