import { descentOf, lineHeightOf } from '../../metrics/measure.ts'
import { ptToTwips } from '../../metrics/units.ts'

/** A line's reach above and below its baseline, and what line spacing adds below it; pt. */
export interface LineBox {
  readonly top: number
  readonly bottom: number
  readonly extra: number
}

/**
 * A line of Times New Roman as word processors set it: its line gap above the letters, what line spacing adds below them,
 * where it may hang over the foot of a page. All in whole twips, as word processors count; LibreOffice rounds down what spacing makes.
 */
export function lineOf(size: number, lineSpacing: number): LineBox {
  const single = inTwips(lineHeightOf(size))
  const top = inTwips(lineHeightOf(size) - descentOf(size))
  return { top, bottom: single - top, extra: wholeTwips(single * lineSpacing) - single }
}

function inTwips(length: number): number {
  return ptToTwips(length) / 20
}

/** A twip's thousandth makes up for floating point. */
function wholeTwips(length: number): number {
  return Math.floor(length * 20 + 0.001) / 20
}
