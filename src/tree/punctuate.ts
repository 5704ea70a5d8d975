import { dauKetThuc } from '../decree/muc-ii.ts'
import type { Chu, Inline, Khoi } from './nodes.ts'

/** Marks an author may have typed at the end of a line of a list. */
const END_MARKS = ' \u00a0;,.'
/** An abbreviation's or an ellipsis' own dots stay. */
const OWN_DOTS = /(\.\.\.|…|v\.v\.)$/

/** Ends each line of a list with `each`, the last with `last`, whatever the author typed. */
export function punctuate(
  items: readonly (readonly Inline[])[],
  ends: { readonly each: string; readonly last: string },
): readonly (readonly Inline[])[] {
  return items.map((item, i) => endWith(item, i === items.length - 1 ? ends.last : ends.each))
}

/** Replaces whatever mark ends the line. */
export function endWith(content: readonly Inline[], mark: string): readonly Inline[] {
  const last = content.at(-1)
  // What a reference stands for has no mark of its own at the end.
  if (last?.kind !== 'chu' || last.thamChieu !== undefined) return [...content, ...markRun(mark)]
  const trimmed = withoutEnd(last.text, END_MARKS.replace('.', ''))
  if (OWN_DOTS.test(trimmed)) return [...content.slice(0, -1), { ...last, text: afterDots(trimmed, mark) }]
  const text = withoutEnd(last.text, END_MARKS)
  // A line that ends in the middle of an emphasis gets its mark without it.
  const rest = content.slice(0, -1)
  if (text === '') return endWith(rest, mark)
  if (last.bold === undefined && last.italic === undefined) return [...rest, { ...last, text: text + mark }]
  return [...rest, { ...last, text }, ...markRun(mark)]
}

function markRun(mark: string): readonly Chu[] {
  return mark === '' ? [] : [{ kind: 'chu', text: mark }]
}

/** From the end, a letter at a time: a pattern would try every run of marks within the text. */
function withoutEnd(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** «v.v.» and «...» are closed by their own dot: no second one. */
function afterDots(text: string, mark: string): string {
  return text + (mark.startsWith('.') ? mark.slice(1) : mark)
}

/**
 * Puts `./.` after the last sentence of the content, glued to its last word. A content that ends with a table or a
 * picture gets none: offices write it after words, never on a line of its own.
 */
export function endContent(children: readonly Khoi[]): readonly Khoi[] {
  const last = children.at(-1)
  if (last === undefined) return children
  return [...children.slice(0, -1), endBlock(last)]
}

function endBlock(block: Khoi): Khoi {
  if (block.kind === 'doan-van') return { ...block, content: closed(block.content) }
  if (block.kind !== 'cap') return block
  if (block.children.length > 0) return { ...block, children: endContent(block.children) }
  if (block.content !== undefined) return { ...block, content: closed(block.content) }
  return { ...block, title: closed(block.title ?? []) }
}

/** «thực hiện/.» and «thực hiện ./.» are old habits of typing the same mark. */
const TYPED_END = /\s*\.?\s?\/\s?\.$/

function closed(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1)
  if (last?.kind !== 'chu' || last.thamChieu !== undefined) return endWith(content, dauKetThuc.text)
  const stripped = { ...last, text: last.text.trimEnd().replace(TYPED_END, '') }
  return endWith([...content.slice(0, -1), stripped], dauKetThuc.text)
}
