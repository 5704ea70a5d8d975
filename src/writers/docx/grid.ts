import { ptToTwips } from '../../metrics/units.ts'
import { element } from './xml.ts'

/** A cell of a grid: its paragraphs, at the top of one column unless said otherwise. */
export interface GridCell {
  readonly content: readonly string[]
  readonly align?: 'bottom'
  /** Of a row's only cell: how many columns it takes. */
  readonly span?: number
}

/**
 * A table that only sets columns: widths in pt, each row's cells as their paragraphs. Said on the table
 * itself that it has no padding: LibreOffice does not take that from the default table style.
 */
export function grid(widths: readonly number[], rows: readonly (readonly GridCell[])[]): string {
  const columns = widths.map(ptToTwips)
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': columns.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }) +
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) +
      NO_BORDERS +
      '<w:tblLayout w:type="fixed"/>' +
      NO_PADDING,
  )
  const cell = ({ content, align, span = 1 }: GridCell, i: number): string => {
    const taken = columns.slice(i, i + span).reduce((sum, width) => sum + width, 0)
    const vertical = align === undefined ? '' : element('w:vAlign', { 'w:val': align })
    const width =
      element('w:tcW', { 'w:w': taken, 'w:type': 'dxa' }) +
      (span > 1 ? element('w:gridSpan', { 'w:val': span }) : '')
    return `<w:tc><w:tcPr>${width}${vertical}</w:tcPr>${content.join('')}</w:tc>`
  }
  const row = (cells: readonly GridCell[]): string =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`
  return element(
    'w:tbl',
    {},
    properties +
      element('w:tblGrid', {}, columns.map(width => element('w:gridCol', { 'w:w': width })).join('')) +
      rows.map(row).join(''),
  )
}

export const NO_PADDING = element(
  'w:tblCellMar',
  {},
  ['top', 'left', 'bottom', 'right']
    .map(side => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' }))
    .join(''),
)

/** Said outright, for readers that draw borders unless told not to. */
const NO_BORDERS = element(
  'w:tblBorders',
  {},
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map(side => element(`w:${side}`, { 'w:val': 'none', 'w:sz': 0, 'w:space': 0, 'w:color': 'auto' }))
    .join(''),
)
