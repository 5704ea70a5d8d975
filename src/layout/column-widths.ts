import { mmToPt } from '../metrics/units.ts'
import type { RongCot } from '../tree/nodes.ts'

/** What a column asks for, and what its text needs, pt: see `measure`; padding included. */
export interface Wanted {
  readonly rong: RongCot
  word: number
  line: number
  total: number
}

/** A cell over several columns, and its longest word, pt. */
export interface Spanning {
  readonly column: number
  readonly span: number
  readonly word: number
}

/**
 * Widths of the columns, pt. They fill `textWidth`, but for columns that are all in mm and need less. A column
 * without a width of its own has room for its longest word, then as much as its share of all the text, and
 * never more than its longest line while another one lacks room. Where not all of that is possible, what the author
 * has given is scaled down; else the widest columns give way: one long address breaks no word of the others.
 */
export function columnWidths(
  wanted: readonly Wanted[],
  spans: readonly Spanning[],
  textWidth: number,
): readonly number[] {
  const given = wanted.map(({ rong }) => givenWidth(rong, textWidth))
  const auto = wanted.flatMap(({ rong }, i) => (rong.kind === 'auto' ? [i] : []))
  const least = leastWidths(wanted, given, spans)
  const asked = sum(least)
  if (auto.length === 0) {
    const isNarrower = wanted.every(({ rong }) => rong.kind === 'mm') && asked <= textWidth
    return isNarrower ? least : scaled(least, textWidth)
  }
  const possible = asked > textWidth ? levelled(least, auto, textWidth) : least
  return filled(possible, wanted, auto, textWidth - sum(possible))
}

/** pt: what floating point may add to shares that make up the whole. */
const HAIR = 0.05

function givenWidth(rong: RongCot, textWidth: number): number | undefined {
  if (rong.kind === 'auto') return undefined
  return rong.kind === 'mm' ? mmToPt(rong.mm) : rong.share * textWidth
}

/** What is given, or the longest word; the words of a cell over several columns widen those without a width. */
function leastWidths(
  wanted: readonly Wanted[],
  given: readonly (number | undefined)[],
  spans: readonly Spanning[],
): readonly number[] {
  const least = wanted.map(({ word }, i) => given[i] ?? word)
  for (const { column, span, word } of spans) {
    const missing = word - sum(least.slice(column, column + span))
    const open = least.flatMap((_, i) =>
      i >= column && i < column + span && given[i] === undefined ? [i] : [],
    )
    if (missing > 0) for (const i of open) least[i] = (least[i] ?? 0) + missing / open.length
  }
  return least
}

/** Room is dealt out by the columns' shares of the text, again and again, until each has its line or none is left. */
function filled(
  least: readonly number[],
  wanted: readonly Wanted[],
  auto: readonly number[],
  room: number,
): readonly number[] {
  const widths = [...least]
  let left = room
  let hungry = auto
  while (left > HAIR && hungry.length > 0) {
    const total = sum(hungry.map(i => weight(wanted[i])))
    const dealt = left
    for (const i of hungry) {
      const more = Math.min(
        (dealt * weight(wanted[i])) / total,
        Math.max(0, (wanted[i]?.line ?? 0) - (widths[i] ?? 0)),
      )
      widths[i] = (widths[i] ?? 0) + more
      left -= more
    }
    const still = hungry.filter(i => (wanted[i]?.line ?? 0) > (widths[i] ?? 0) + HAIR)
    if (still.length === hungry.length) break
    hungry = still
  }
  // Each has its line: what is left goes to the wide ones rather than to a column of numbers.
  const base = sum(auto.map(i => (widths[i] ?? 0) ** 2))
  return widths.map((width, i) => (auto.includes(i) ? width + (left * width ** 2) / base : width))
}

/** Less than in proportion: short texts beside a long one would otherwise be broken after each word. */
function weight(one: Wanted | undefined): number {
  return Math.max(one?.total ?? 0, 1) ** 0.85
}

function scaled(widths: readonly number[], total: number): readonly number[] {
  const all = sum(widths)
  return all === 0 ? widths.map(() => total / widths.length) : widths.map(width => (width * total) / all)
}

/**
 * The widest are cut down, as few of them as will do. A word that is broken anyway asks for no more than an equal share
 * of the page: the rest is for the others' text.
 */
function levelled(widths: readonly number[], auto: readonly number[], total: number): readonly number[] {
  const narrowFirst = [...widths].sort((a, b) => a - b)
  let left = total
  let most = 0
  for (const [i, width] of narrowFirst.entries()) {
    most = left / (widths.length - i)
    if (width > most) break
    left -= width
  }
  const share = total / widths.length
  return widths.map((width, i) => (width <= most ? width : auto.includes(i) ? Math.min(most, share) : most))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
