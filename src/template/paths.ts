import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { ANY, mapsOf, TEXT, type HinhDang } from '../model/hinh-dang.ts'

/** What a path may start from. */
export interface Scope {
  /** Innermost first. */
  readonly contexts: readonly HinhDang[]
  /** Block parameters. */
  readonly params: ReadonlyMap<string, HinhDang>
}

export interface Resolved {
  readonly shape: HinhDang
  /** The keys on the way: `nguoi_ky.ho_ten`. */
  readonly read: readonly string[]
  /** The first step that leads nowhere, and where it was looked for. */
  readonly stranger?: Stranger
}

export interface Stranger {
  readonly name: string
  readonly within: HinhDang
}

/** Handlebars' own variables within a block. */
const DATA = ['index', 'key', 'first', 'last', 'partial-block']

export function resolve(path: hbs.AST.PathExpression, scope: Scope, root: HinhDang): Resolved {
  const [first = '', ...rest] = path.parts.map(String)
  if (path.data) {
    if (first === 'root') return along(rest, root)
    return DATA.includes(first)
      ? { shape: first === 'partial-block' ? ANY : TEXT, read: [] }
      : { shape: ANY, read: [], stranger: { name: `@${first}`, within: ANY } }
  }
  const param = path.depth === 0 && !/^(?:this|\.)/.test(path.original) ? scope.params.get(first) : undefined
  if (param !== undefined) return along(rest, param)
  return along(path.parts.map(String), scope.contexts[path.depth] ?? ANY)
}

function along(steps: readonly string[], from: HinhDang): Resolved {
  const read: string[] = []
  let shape = from
  for (const name of steps) {
    const next = stepInto(shape, name)
    if (next === undefined) return { shape: ANY, read, stranger: { name, within: shape } }
    if (shape.kind === 'map') read.push(`${shape.name}.${name}`)
    shape = next
  }
  return { shape, read }
}

function stepInto(shape: HinhDang, name: string): HinhDang | undefined {
  if (shape.kind === 'any') return ANY
  if (shape.kind === 'list') return /^\d+$/.test(name) ? shape.of : name === 'length' ? TEXT : undefined
  if (shape.kind !== 'map') return undefined
  const keys = shape.keys()
  return Object.hasOwn(keys, name) ? keys[name] : shape.open === true ? ANY : undefined
}

/** What is wrong with a path, and where its key is at home. */
export function keyProblem(
  { name, within }: Stranger,
  root: HinhDang,
): Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'> {
  const here = within.kind === 'map' ? Object.keys(within.keys()) : []
  const homes = mapsOf(root).filter(map => Object.hasOwn(map.keys(), name))
  const near =
    nearest(name, here) ?? nearest(name, [...new Set(mapsOf(root).flatMap(map => Object.keys(map.keys())))])
  const hint =
    homes.length > 0
      ? `${name} là khóa của: ${[...new Set(homes.map(map => map.name))].join(', ')}.`
      : near === undefined
        ? undefined
        : `Có phải bạn muốn ${near}?`
  return {
    code: 'template/duong-dan-la',
    severity: 'error',
    message: `Khuôn gọi «${name}»: ${homes.length > 0 ? `${placeName(within)} không có khóa này` : 'không có khóa nào tên như vậy'}.`,
    ...(hint !== undefined && { hint }),
  }
}

function placeName(shape: HinhDang): string {
  if (shape.kind === 'map') return shape.name
  return shape.kind === 'list' ? 'một danh sách' : 'chữ ở chỗ này'
}
