import { khoangCach, type ChoTrong } from '../decree/khoang-cach.ts'
import { lookOf, type Look, type LookName } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { breakLines } from '../metrics/break-lines.ts'
import { widthOf, type Face } from '../metrics/measure.ts'
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
  return widthOf(printed(text, look), faceOf(look), look.size)
}

/** Width of prose on one line, blanks included, pt. */
export function inlineWidth(content: readonly Inline[], look: Look): number {
  return content.reduce((sum, part) => {
    if (part.kind === 'cho-trong') return sum + widthOf(blankOf(part.cho, look), 'regular', look.size)
    const face = faceOf({
      bold: look.bold || part.bold === true,
      italic: look.italic || part.italic === true,
    })
    return sum + widthOf(printed(part.text, look), face, look.size)
  }, 0)
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
  return lines.flatMap(line => {
    const text = printed(line, look)
    if (lineWidth(line, look) <= maxWidth) return [text]
    return breakLines(text, { face: faceOf(look), sizePt: look.size, maxWidthPt: maxWidth })
  })
}

/** Whether a line does not fit: one that the author broke himself, or a word longer than the line. */
export function isTooWide(lines: readonly string[], name: LookName, coChu: CoChu, maxWidth: number): boolean {
  const look = lookOf(name, coChu)
  const own = lines.length > 1 ? lines : linesWithin(lines, name, coChu, maxWidth)
  return own.some(line => lineWidth(line, look) > maxWidth)
}

function faceOf(style: { readonly bold: boolean; readonly italic: boolean }): Face {
  if (style.bold) return style.italic ? 'bold-italic' : 'bold'
  return style.italic ? 'italic' : 'regular'
}
