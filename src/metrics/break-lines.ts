import { breakCosts } from './break-costs.ts'
import { memory } from '../remember.ts'
import { widthOf, type Face } from './measure.ts'

export interface BreakOptions {
  readonly face: Face
  readonly sizePt: number
  readonly maxWidthPt: number
  /** At least so many lines, as far as there are words; 1 unless given. */
  readonly minLines?: number
}

/**
 * Breaks a heading into the fewest lines that fit, as even as sense allows; into one more where the
 * fewest would break within a word or a name, and one more does not. Joined by a space the
 * lines give back the text, its white space collapsed; a non-breaking space never breaks. A word wider
 * than `maxWidthPt` stands alone on its line, whole. No words, no lines.
 */
export function breakLines(text: string, options: BreakOptions): readonly string[] {
  const { face, sizePt, maxWidthPt, minLines = 1 } = options
  const key = `${face} ${sizePt} ${maxWidthPt} ${minLines} ${text}`
  return known.get(key) ?? known.set(key, brokenAnew(text, options))
}

/** The same letterhead stands over many documents. */
const known = memory<readonly string[]>()

function brokenAnew(text: string, options: BreakOptions): readonly string[] {
  const words = text.split(breakable).filter(word => word !== '')
  if (words.length === 0) return []
  const ruler = rulerFor(words, options)
  const count = Math.max(fewestLines(words.length, ruler), Math.min(options.minLines ?? 1, words.length))
  const starts = bestStarts(words, count, ruler)
  return starts.map((start, k) => words.slice(start, starts[k + 1]).join(' '))
}

/** A break that costs this much falls within something that belongs together. */
const within = 0.3

function bestStarts(words: readonly string[], count: number, ruler: Ruler): readonly number[] {
  if (count === 1) return [0]
  const before = breakCosts(words)
  const worst = (starts: readonly number[]): number => Math.max(...starts.map(start => before[start] ?? 0))
  const starts = evenStarts(words, count, ruler, before)
  if (worst(starts) < within || count === words.length) return starts
  const more = evenStarts(words, count + 1, ruler, before)
  return worst(more) < worst(starts) ? more : starts
}

/** White space but for the non-breaking kinds. */
const breakable = /[^\S\u00a0\u2007\u202f\ufeff]+/u

/** What is added to a last line of one short word, of a width under half the mean. */
const orphanCost = 1

/** Decides between equals only: a last line above the mean. */
const longLastCost = 0.002

/** Words `start` up to, not including, `end`. */
interface Ruler {
  readonly space: number
  readonly width: (start: number, end: number) => number
  readonly fits: (start: number, end: number) => boolean
}

function rulerFor(words: readonly string[], { face, sizePt, maxWidthPt }: BreakOptions): Ruler {
  const space = widthOf(' ', face, sizePt)
  const upTo = [0]
  for (const word of words) upTo.push((upTo.at(-1) ?? 0) + widthOf(word, face, sizePt))
  const width = (start: number, end: number) =>
    (upTo[end] ?? 0) - (upTo[start] ?? 0) + (end - start - 1) * space
  return { space, width, fits: (start, end) => end - start === 1 || width(start, end) <= maxWidthPt + 1e-6 }
}

function fewestLines(wordCount: number, { fits }: Ruler): number {
  let lines = 1
  for (let start = 0, end = 1; end <= wordCount; end++) {
    if (fits(start, end)) continue
    lines++
    start = end - 1
  }
  return lines
}

/**
 * The first words of exactly `count` lines, by dynamic programming. A line costs its squared departure
 * from the mean width, as a share of that mean, and what the break before it costs.
 */
function evenStarts(
  words: readonly string[],
  count: number,
  { space, width, fits }: Ruler,
  before: readonly number[],
): readonly number[] {
  const mean = (width(0, words.length) - (count - 1) * space) / count || 1
  const lineCost = (start: number, end: number) => {
    const share = width(start, end) / mean
    const isLast = end === words.length
    const orphan = isLast && end - start === 1 && share < 0.5 ? orphanCost : 0
    return (share - 1) ** 2 + (before[start] ?? 0) + orphan + (isLast && share > 1 ? longLastCost : 0)
  }

  // best[end]: the least cost of the first `end` words in so many lines; froms[line][end]: where the last starts.
  let best = words.map((): number => Infinity)
  best.unshift(0)
  const froms: number[][] = []
  for (let line = 1; line <= count; line++) {
    const next = best.map((): number => Infinity)
    const from = best.map(() => 0)
    for (let end = line; end <= words.length; end++) {
      for (let start = end - 1; start >= line - 1 && fits(start, end); start--) {
        const cost = (best[start] ?? Infinity) + lineCost(start, end)
        if (cost < (next[end] ?? Infinity)) [next[end], from[end]] = [cost, start]
      }
    }
    best = next
    froms.push(from)
  }
  return startsFrom(froms, words.length)
}

function startsFrom(froms: readonly (readonly number[])[], wordCount: number): readonly number[] {
  const starts: number[] = []
  let end = wordCount
  for (const from of froms.toReversed()) {
    end = from[end] ?? 0
    starts.unshift(end)
  }
  return starts
}
