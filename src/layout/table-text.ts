import { faceOf, widthOf } from '../metrics/measure.ts'
import type { Inline } from '../tree/nodes.ts'

/** pt: of the longest word, of the longest paragraph on one line, of all of them. */
export interface TextSize {
  readonly word: number
  readonly line: number
  readonly total: number
}

/** The text of a cell; a word goes on over a change of emphasis. */
export function measure(paragraphs: readonly (readonly Inline[])[], size: number, bold: boolean): TextSize {
  let word = 0
  let line = 0
  let total = 0
  for (const content of paragraphs) {
    let length = 0
    let open = 0
    for (const part of content) {
      if (part.kind !== 'chu') continue
      const face = faceOf(bold || part.bold === true, part.italic === true)
      const space = widthOf(' ', face, size)
      for (const [i, piece] of part.text.split(' ').entries()) {
        if (i > 0) {
          length += space
          open = 0
        }
        const width = widthOf(piece, face, size)
        open += width
        length += width
        word = Math.max(word, open)
      }
    }
    line = Math.max(line, length)
    total += length
  }
  return { word, line, total }
}
