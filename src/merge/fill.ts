import { fail, ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import type { Source } from '../source/read-yaml.ts'
import { booleanOf, dateOf, numberOf, partsOf, plainNumber, sameText } from './cell-values.ts'
import { isEmpty, textOf, type Cell, type DataProblem, type DataRow } from './data.ts'
import { empty, failed, unequal, wrongKind, type Count } from './fill-problems.ts'
import type { ListItem, ListNode, MapNode, Node, Plan, TextNode } from './plan.ts'
import type { Field, Part, Test } from './placeholder.ts'

/** A filled value, with what a row lacks for it. */
export interface Filled {
  readonly value: unknown
  readonly problems: readonly DataProblem[]
  /** For lists whose items went or came: by the list's pointer, the place in the definition of each item. */
  readonly moved: ReadonlyMap<string, readonly number[]>
}

/** A planned definition and a row → its value. Parts without placeholders are the definition's own, not copies. */
export function fillValue(plan: Plan, row: DataRow): Filled {
  const run: Run = { plan, row, problems: [], moved: new Map(), parts: undefined }
  const value = filled(plan.root, '', run)
  return { value: value === GONE ? {} : value, problems: run.problems, moved: run.moved }
}

/** As `fillValue`, for a read definition: positions stay those of the definition's text. */
export function fill(
  source: Source,
  plan: Plan,
  row: DataRow,
): Outcome<Source> & { readonly problems: readonly DataProblem[] } {
  const { value, problems, moved } = fillValue(plan, row)
  if (problems.some(({ severity }) => severity === 'error')) return { ...fail<Source>(), problems }
  const locate: Source['locate'] = (pointer, options) => source.locate(asWritten(pointer, moved), options)
  return {
    ...ok<Source>({ value, text: source.text, locate: moved.size === 0 ? source.locate : locate }),
    problems,
  }
}

/** The pointer of a filled value → that of what it was made of. */
function asWritten(pointer: string, moved: Filled['moved']): string {
  let now = ''
  let then = ''
  for (const step of pointer.split('/').slice(1)) {
    then += `/${moved.get(now)?.[Number(step)] ?? step}`
    now += `/${step}`
  }
  return then
}

/** Nothing is left of a value: its key or item goes. */
const GONE = Symbol('gone')

interface Run {
  readonly plan: Plan
  readonly row: DataRow
  readonly problems: DataProblem[]
  readonly moved: Map<string, readonly number[]>
  /** Within a repeated item: the part that each list has come to. */
  parts: ReadonlyMap<string, string> | undefined
}

function filled(node: Node, at: string, run: Run): unknown {
  switch (node.kind) {
    case 'same':
      return node.value
    case 'text':
      return filledText(node, run)
    case 'list':
      return filledList(node, at, run)
    case 'map':
      return filledMap(node, at, run)
  }
}

function filledMap({ entries }: MapNode, at: string, run: Run): unknown {
  const value: Record<string, unknown> = {}
  let isEmpty = true
  for (const [key, node] of entries) {
    const child = filled(node, `${at}/${key}`, run)
    if (child !== GONE) {
      value[key] = child
      isEmpty = false
    }
    // What an item is about stands in its first key: without it, there is no item.
    else if (key === entries[0]?.[0] && at !== '') return GONE
  }
  return isEmpty ? GONE : value
}

function filledList({ items }: ListNode, at: string, run: Run): unknown {
  const value: unknown[] = []
  const from: number[] = []
  items.forEach((item, i) => {
    for (const parts of rounds(item, run)) {
      const before = run.parts
      run.parts = parts ?? before
      const one = filled(item.node, `${at}/${value.length}`, run)
      run.parts = before
      if (one === GONE && !item.isNullable) continue
      value.push(one === GONE ? null : one)
      from.push(i)
    }
  })
  if (from.length !== items.length || from.some((origin, i) => origin !== i)) run.moved.set(at, from)
  return value.length === 0 ? GONE : value
}

/** How often an item stands: once, or for each part of its lists, which go side by side. */
function rounds({ each }: ListItem, run: Run): readonly (ReadonlyMap<string, string> | undefined)[] {
  if (each.length === 0 || run.parts !== undefined) return ONCE
  const lists = each.map(field => ({ field, parts: partsOf(run.row.cells.get(field.column)) }))
  const most = Math.max(...lists.map(({ parts }) => parts.length))
  const longest = lists.find(({ parts }) => parts.length === most)
  for (const { field, parts } of lists)
    if (parts.length === 0 && !field.isOptional) run.problems.push(empty(field, run.row))
    else if (parts.length > 0 && parts.length < most && longest !== undefined)
      run.problems.push(unequal(countOf(field, parts), countOf(longest.field, longest.parts), run.row))
  // What does not go together is not printed; it was told.
  if (lists.some(({ parts }) => parts.length > 0 && parts.length < most)) return []
  return Array.from(
    { length: most },
    (_, i) => new Map(lists.map(({ field, parts }) => [field.column, parts[i] ?? ''])),
  )
}

const ONCE = [undefined]

function countOf({ column }: Field, parts: readonly string[]): Count {
  return { column, parts: parts.length }
}

function filledText({ parts, wanted }: TextNode, run: Run): unknown {
  const [only] = parts
  if (parts.length === 1 && only?.kind === 'field') {
    if (only.isList && run.parts === undefined) return wholeList(only, run)
    if (only.format === undefined) return wholeValue(only, wanted.kind, run)
  }
  const text = joined(parts, run)
  const clean = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text
  return clean.trim() === '' ? GONE : clean.trim()
}

function wholeList(field: Field, run: Run): unknown {
  const parts = partsOf(run.row.cells.get(field.column))
  if (parts.length > 0) return parts
  if (!field.isOptional) run.problems.push(empty(field, run.row))
  return GONE
}

function wholeValue(field: Field, kind: TextNode['wanted']['kind'], run: Run): unknown {
  const cell = cellOf(field, run)
  if (cell === undefined) return GONE
  const typed = { text: oneLine, date: dateOf, boolean: booleanOf, number: plain }[kind](cell)
  if (typed !== undefined) return typed
  run.problems.push(
    wrongKind(
      field,
      cell,
      { date: 'một ngày', boolean: '«có» hoặc «không»', number: 'một số', text: 'chữ' }[kind],
      run.row,
    ),
  )
  return GONE
}

function plain(cell: Cell): number | undefined {
  const number = numberOf(cell)
  return number === undefined ? undefined : plainNumber(number)
}

function oneLine(cell: Cell): string {
  const text = textOf(cell)
  return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text
}

function joined(parts: readonly Part[], run: Run): string {
  let text = ''
  for (const part of parts)
    if (part.kind === 'text') text += part.text
    else if (part.kind === 'choice') text += joined(holds(part.test, run) ? part.then : part.otherwise, run)
    else text += printed(part, run)
  return text
}

function holds({ column, compare }: Test, run: Run): boolean {
  const cell = valueOf(column, run)
  if (compare !== undefined) return sameText(textOf(cell), compare.value) !== compare.isNot
  return typeof cell === 'object' && cell.kind === 'boolean' ? cell.value : !isEmpty(cell)
}

function printed(field: Field, run: Run): string {
  const cell = cellOf(field, run)
  if (cell === undefined) return ''
  if (field.format === undefined) return oneLine(cell)
  const format = run.plan.formats.get(field.format)
  const text = format?.run(cell)
  if (text === undefined && format !== undefined)
    run.problems.push(wrongKind(field, cell, format.wants, run.row))
  return text ?? ''
}

/** The cell of a placeholder; undefined where nothing is printed, which is told unless it may be so. */
function cellOf(field: Field, run: Run): Cell | undefined {
  const cell = valueOf(field.column, run)
  if (typeof cell === 'object' && cell.kind === 'error') run.problems.push(failed(field, cell, run.row))
  else if (!isEmpty(cell)) return cell
  else if (!field.isOptional) run.problems.push(empty(field, run.row))
  return undefined
}

function valueOf(column: string, { row, parts }: Run): Cell | undefined {
  return parts?.get(column) ?? row.cells.get(column) ?? (column === STT ? String(row.row) : undefined)
}

/** The row's number, where the data has no such column of its own. */
export const STT = 'stt'
