import type { KnownText } from './known-texts.ts'
import { lettersOf } from './letters.ts'

/** A text found again, and how many of its letters stand before it. */
export interface Traced {
  readonly known: KnownText
  readonly letters: number
}

/**
 * Finds where a printed line comes from: its letters and digits alone, in small letters, are looked for in those of all texts,
 * nearest to where the line before was found. Lines must be asked for in the order in which they are drawn.
 */
export function tracer(texts: readonly KnownText[]): (line: string) => Traced | undefined {
  const starts: number[] = []
  let all = ''
  for (const { text } of texts) {
    starts.push(all.length)
    all += `${lettersOf(text)}|`
  }
  let cursor = 0

  const at = (position: number): Traced | undefined => {
    const index = lastAtMost(starts, position)
    const known = texts[index]
    return known === undefined ? undefined : { known, letters: position - (starts[index] ?? 0) }
  }
  return line => {
    const wanted = [lettersOf(line), lettersOf(line.replace(NUMBER, ''))].filter(text => /\p{L}/u.test(text))
    for (const text of new Set(wanted)) {
      const found = nearest(all, text, cursor)
      if (found === undefined || Math.abs(found - cursor) > reachOf(text)) continue
      cursor = found + text.length
      return at(found)
    }
    const found = byParts(wanted[0] ?? '', all, cursor)
    if (found === undefined) return undefined
    cursor = found
    return at(found)
  }
}

/** What the program sets before a block's text. */
const NUMBER =
  /^\s*(?:[IVXLC]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|(?:Điều|Chương|Mục|Phần|Tiểu mục) [\dIVXLC]+\.?)\s+/i

/** So short a text is found anywhere: only nearby it means something. In letters. */
function reachOf({ length }: string): number {
  return length < 6 ? 400 : length < 16 ? 2500 : Infinity
}

/** Backwards is further: a page is drawn from the top. */
const BACK = 3

function nearest(all: string, text: string, cursor: number): number | undefined {
  let best: number | undefined
  let least = Infinity
  for (let at = all.indexOf(text); at !== -1; at = all.indexOf(text, at + 1)) {
    const distance = at >= cursor ? at - cursor : (cursor - at) * BACK
    if (distance < least) [best, least] = [at, distance]
    else if (at > cursor) break
  }
  return best
}

const PART = 8

/** A line with words of the program's own in it (a reference, a number): where most of its parts agree. */
function byParts(text: string, all: string, cursor: number): number | undefined {
  const places: number[] = []
  for (let from = 0; from + PART <= text.length; from += PART / 2) {
    const found = nearest(all, text.slice(from, from + PART), cursor)
    if (found !== undefined) places.push(found - from)
  }
  const votes = places.map(place => places.filter(other => Math.abs(other - place) < text.length).length)
  const most = Math.max(0, ...votes)
  return most < 2 ? undefined : Math.max(0, places[votes.indexOf(most)] ?? 0)
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
