import type { Diagnostic } from '../diagnostics/types.ts'
import { formatOf, nearestFormat, type Format } from './formats.ts'
import {
  mayHavePlaceholders,
  readParts,
  type Field,
  type Part,
  type PlaceholderProblem,
} from './placeholder.ts'
import type { Wanted, WantedAt } from './wanted.ts'

/** A value of the definition, ready to be filled: what has no placeholder is handed on as it is. */
export type Node = SameNode | TextNode | ListNode | MapNode

export interface SameNode {
  readonly kind: 'same'
  readonly value: unknown
}

export interface TextNode {
  readonly kind: 'text'
  readonly parts: readonly Part[]
  readonly pointer: string
  readonly wanted: Wanted
}

export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly node: Node
  /** The lists whose parts this item is repeated for, each once. */
  readonly each: readonly Field[]
  readonly isNullable: boolean
}

export interface MapNode {
  readonly kind: 'map'
  readonly entries: readonly (readonly [key: string, node: Node])[]
}

/** A column as the definition asks for it. */
export interface Use {
  readonly column: string
  readonly pointer: string
  readonly source: string
}

export interface Plan {
  readonly root: Node
  readonly uses: readonly Use[]
  readonly formats: ReadonlyMap<string, Format>
  /** What is wrong with the placeholders themselves, by pointer. */
  readonly problems: readonly Diagnostic[]
}

/** Takes a definition's value apart, once for all rows. */
export function planFill(value: unknown, wantedAt: WantedAt): Plan {
  const work: Work = { wantedAt, uses: [], formats: new Map(), problems: [] }
  return {
    root: nodeOf(value, '', false, work),
    uses: work.uses,
    formats: work.formats,
    problems: work.problems,
  }
}

interface Work {
  readonly wantedAt: WantedAt
  readonly uses: Use[]
  readonly formats: Map<string, Format>
  readonly problems: Diagnostic[]
}

function nodeOf(value: unknown, pointer: string, isInList: boolean, work: Work): Node {
  if (typeof value === 'string')
    return mayHavePlaceholders(value) ? textNode(value, pointer, isInList, work) : same(value)
  if (Array.isArray(value)) {
    const items = value.map((item, i) => {
      const node = nodeOf(item, `${pointer}/${i}`, true, work)
      const isNullable = node.kind === 'text' && node.wanted.isNullable
      return { node, isNullable, each: eachOf(node) }
    })
    return items.every(({ node }) => node.kind === 'same') ? same(value) : { kind: 'list', items }
  }
  if (typeof value !== 'object' || value === null) return same(value)
  const entries = Object.entries(value).map(
    ([key, child]) =>
      [
        key,
        nodeOf(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, isInList, work),
      ] as const,
  )
  return entries.every(([, node]) => node.kind === 'same') ? same(value) : { kind: 'map', entries }
}

function same(value: unknown): SameNode {
  return { kind: 'same', value }
}

function textNode(text: string, pointer: string, isInList: boolean, work: Work): Node {
  const parts = readParts(text)
  if ('message' in parts) {
    work.problems.push(syntaxProblem(parts, pointer))
    return same(text)
  }
  for (const part of flat(parts)) {
    const { column, source } = part.kind === 'field' ? part : part.test
    work.uses.push({ column, source, pointer })
    if (part.kind === 'field' && part.format !== undefined)
      learnFormat(part.format, { source, pointer }, work)
  }
  const strayList = isInList || parts.length === 1 ? undefined : listsIn(parts)[0]
  if (strayList !== undefined) work.problems.push(syntaxProblem(stray(strayList.source), pointer))
  return { kind: 'text', parts, pointer, wanted: work.wantedAt(pointer) }
}

function learnFormat(name: string, { source, pointer }: Pick<Use, 'source' | 'pointer'>, work: Work): void {
  const format = formatOf(name)
  if (format !== undefined) work.formats.set(name, format)
  else work.problems.push(unknownFormat(name, source, pointer))
}

/** All placeholders of a text, those within conditions too. */
function flat(parts: readonly Part[]): readonly Exclude<Part, { readonly kind: 'text' }>[] {
  return parts.flatMap(part => {
    if (part.kind === 'text') return []
    return part.kind === 'field' ? [part] : [part, ...flat(part.then), ...flat(part.otherwise)]
  })
}

/** The lists that an item names, unless a list within it is the nearer one. The cells of a table are none: their row is repeated. */
function eachOf(node: Node): readonly Field[] {
  const found =
    node.kind === 'map'
      ? node.entries.flatMap(([, child]) => eachOf(child))
      : node.kind === 'list'
        ? node.items.flatMap(item => (item.isNullable ? eachOf(item.node) : []))
        : node.kind === 'text'
          ? listsIn(node.parts)
          : []
  return found.filter(({ column }, i) => found.findIndex(other => other.column === column) === i)
}

function listsIn(parts: readonly Part[]): readonly Field[] {
  return flat(parts).flatMap(part => (part.kind === 'field' && part.isList ? [part] : []))
}

function stray(source: string): PlaceholderProblem {
  return {
    message: `«${source}» đứng chung với chữ khác mà không ở trong một mục của danh sách.`,
    hint: 'Đặt nó trong một mục của danh sách (mục được lặp lại cho từng phần), hoặc viết «${cột:liet-ke}» để nối các phần thành một câu.',
  }
}

function syntaxProblem({ message, hint }: PlaceholderProblem, pointer: string): Diagnostic {
  return { code: 'tron/cu-phap', severity: 'error', message, hint, pointer }
}

function unknownFormat(name: string, source: string, pointer: string): Diagnostic {
  const near = nearestFormat(name)
  return {
    code: 'tron/dinh-dang-la',
    severity: 'error',
    message: `Không có định dạng «${name}» như trong «${source}».`,
    hint: `${near === undefined ? '' : `Có phải bạn muốn «${near}»? `}Các định dạng: dd/mm/yyyy và các mẫu ngày tương tự, chu, in-so, tien, doc-tien, liet-ke, viet-hoa, viet-thuong, viet-hoa-dau.`,
    pointer,
  }
}
