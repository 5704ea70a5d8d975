import { lookOf, ruleLook } from '../../decree/style-of.ts'
import type { FrameBox } from '../../layout/types.ts'
import { ptToEighths, ptToTwips } from '../../metrics/units.ts'
import { NO_PADDING } from './grid.ts'
import { lines, type Ink } from './paragraph.ts'
import { element } from './xml.ts'

/**
 * A text in a frame of exactly the size of its box: a table of one cell. Word and LibreOffice draw half of a border on
 * each side of the cell's edge, so the cell is smaller than the frame by the line's thickness.
 * @param at from the left of the column to the frame's outer edge, pt
 */
export function frame({ look, text, width, height }: FrameBox, at: number, ink: Ink): string {
  const { thickness } = ruleLook
  const { color } = lookOf(look, ink)
  const inner = ptToTwips(width - thickness)
  const border = (side: string): string =>
    element(`w:${side}`, {
      'w:val': 'single',
      'w:sz': ptToEighths(thickness),
      'w:space': 0,
      'w:color': color,
    })
  const properties =
    element('w:tblW', { 'w:w': inner, 'w:type': 'dxa' }) +
    element('w:tblInd', { 'w:w': ptToTwips(at), 'w:type': 'dxa' }) +
    element('w:tblBorders', {}, ['top', 'left', 'bottom', 'right'].map(border).join('')) +
    '<w:tblLayout w:type="fixed"/>' +
    NO_PADDING
  const row =
    '<w:trPr><w:cantSplit/>' +
    element('w:trHeight', { 'w:val': ptToTwips(height - thickness), 'w:hRule': 'exact' }) +
    '</w:trPr><w:tc><w:tcPr>' +
    element('w:tcW', { 'w:w': inner, 'w:type': 'dxa' }) +
    `<w:vAlign w:val="center"/></w:tcPr>${lines(look, [text], ink)}</w:tc>`
  return element(
    'w:tbl',
    {},
    element('w:tblPr', {}, properties) +
      element('w:tblGrid', {}, element('w:gridCol', { 'w:w': inner })) +
      element('w:tr', {}, row),
  )
}
