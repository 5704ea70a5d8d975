import type { Look } from '../../decree/style-of.ts'
import { blankOf } from '../../layout/line.ts'
import { lineHeightOf, widthOf, type Face } from '../../metrics/measure.ts'
import { mmToPt } from '../../metrics/units.ts'
import type { Inline } from '../../tree/nodes.ts'

/** A part of a paragraph that has no place to break in; `blank`: width of what parts it from the next, pt. */
interface Word {
  readonly width: number
  readonly blank: number
  readonly italic: boolean
  /** Where it ends among the paragraph's characters. */
  readonly end: number
}

/**
 * Where lines end before a word that would have fitted: LibreOffice keeps a twelfth of the line's height free behind
 * italics, lest they lean over the margin. Offsets among the characters of the content, blanks as `blankOf` has them.
 * @param room width of the column, pt
 */
export function italicBreaks(content: readonly Inline[], look: Look, room: number): readonly number[] {
  if (!look.italic && !content.some(part => part.kind === 'chu' && part.italic === true)) return []
  const words = wordsOf(content, look)
  const lean = lineHeightOf(look.size) / 12 + TWIP
  const breaks: number[] = []
  let start = 0
  let width = room - mmToPt(look.firstLine)
  while (start < words.length) {
    const usual = fitting(words, start, width, 0)
    const end = fitting(words, start, width, lean)
    const last = words[end - 1]
    if (end < usual && last !== undefined) breaks.push(last.end)
    start = end
    width = room
  }
  return breaks
}

/** What rounding to whole twips may take of a line, pt. */
const TWIP = 0.05

/** The end of the line that begins with word `start`: at least one word stands in it. */
function fitting(words: readonly Word[], start: number, room: number, lean: number): number {
  let used = 0
  for (let i = start; i < words.length; i++) {
    const { width, blank, italic } = words[i] ?? NONE
    if (i > start && used + width + (italic ? lean : 0) > room) return i
    used += width + blank
  }
  return words.length
}

const NONE: Word = { width: 0, blank: 0, italic: false, end: 0 }

function wordsOf(content: readonly Inline[], look: Look): readonly Word[] {
  const chars = content.flatMap(part => {
    const italic = part.kind === 'chu' ? look.italic !== (part.italic === true) : look.italic
    const bold = look.bold || (part.kind === 'chu' && part.bold === true)
    const text = part.kind === 'chu' ? part.text : blankOf(part.cho, look)
    const face: Face = bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular'
    return Array.from(look.upper ? text.toUpperCase() : text, char => ({ char, face, italic }))
  })
  const words: Word[] = []
  let [width, blank] = [0, 0]
  let italic = false
  let offset = 0
  chars.forEach(({ char, face, italic: leans }, i) => {
    const own = widthOf(char, face, look.size)
    if (char === ' ') blank += own
    else {
      width += own
      italic = leans
      offset = i + 1
    }
    const next = chars[i + 1]?.char
    const ends =
      next === undefined || (char === ' ' && next !== ' ') || isHyphen(chars[i - 1]?.char, char, next)
    if (!ends) return
    words.push({ width, blank, italic, end: offset })
    width = blank = 0
  })
  return words
}

/** A line may end after a hyphen within a word, but not before a digit (UAX 14, LB25). */
function isHyphen(before: string | undefined, char: string, next: string): boolean {
  return char === '-' && before !== undefined && before !== ' ' && !/[\s\d]/.test(next)
}
