import { khoangCach, type ChoTrong } from '../decree/khoang-cach.ts'
import { lookOf, type Look, type LookName } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { breakLines } from '../metrics/break-lines.ts'
import { faceOf, widthOf } from '../metrics/measure.ts'
import { mmToPt } from '../metrics/units.ts'
import { remember } from '../remember.ts'
import type { Inline } from '../tree/nodes.ts'

/** A text as its look prints it. */
export function printed(text: string, look: Look): string {
  return look.upper ? capitals(text) : text
}

/** Measured and written several times; beyond ASCII, JavaScript takes long for it. */
const capitals = remember(text => text.toUpperCase())

/** Width of a line, pt. */
export function lineWidth(text: string, look: Look): number {
  return widthOf(printed(text, look), faceOf(look.bold, look.italic), look.size)
}

/** Width of the longest line, pt; 0 of none. */
export function longestOf(lines: readonly string[], look: Look): number {
  let longest = 0
  for (const line of lines) longest = Math.max(longest, lineWidth(line, look))
  return longest
}

/** Width of prose on one line, blanks included, pt. */
export function inlineWidth(content: readonly Inline[], look: Look): number {
  let width = 0
  for (const part of content) {
    if (part.kind === 'cho-trong') width += widthOf(blankOf(part.cho, look), 'regular', look.size)
    else {
      const face = faceOf(look.bold || part.bold === true, look.italic || part.italic === true)
      width += widthOf(printed(part.text, look), face, look.size)
    }
  }
  return width
}

/** Spaces at least as wide as the place needs to be written in: they can be typed over in Word. */
export function blankOf(cho: ChoTrong, look: Look): string {
  const space = widthOf(' ', 'regular', look.size)
  return ' '.repeat(Math.ceil(mmToPt(khoangCach.choTrong[cho]) / space))
}

/** The lines as they are printed: the author's own, each broken evenly where it is wider than `maxWidth` (pt). */
export function linesWithin(
  lines: readonly string[],
  name: LookName,
  coChu: CoChu,
  maxWidth: number,
): readonly string[] {
  const look = lookOf(name, coChu)
  const options = { face: faceOf(look.bold, look.italic), sizePt: look.size, maxWidthPt: maxWidth }
  const within: string[] = []
  for (const line of lines) {
    const text = printed(line, look)
    if (widthOf(text, options.face, look.size) <= maxWidth) within.push(text)
    else within.push(...breakLines(text, options))
  }
  return within
}

/** Whether a line does not fit: one that the author broke himself, or a word longer than the line. */
export function isTooWide(lines: readonly string[], name: LookName, coChu: CoChu, maxWidth: number): boolean {
  const look = lookOf(name, coChu)
  if (longestOf(lines, look) <= maxWidth) return false
  return lines.length > 1 || longestOf(linesWithin(lines, name, coChu, maxWidth), look) > maxWidth
}
