import { ptToTwips } from '../../metrics/units.ts'
import { each, element } from './xml.ts'

/** A cell of a grid: its paragraphs, at the top of one column unless said otherwise. */
export interface GridCell {
  readonly content: string
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
  const cell = ({ content, align, span = 1 }: GridCell, i: number): string => {
    const taken = sum(columns.slice(i, i + span))
    const spanning = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
    const vertical = align === undefined ? '' : `<w:vAlign w:val="${align}"/>`
    return `<w:tc><w:tcPr><w:tcW w:w="${taken}" w:type="dxa"/>${spanning}${vertical}</w:tcPr>${content}</w:tc>`
  }
  const row = (cells: readonly GridCell[]): string =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${each(cells, cell)}</w:tr>`
  const properties = `<w:tblPr><w:tblW w:w="${sum(columns)}" w:type="dxa"/>${BARE}</w:tblPr>`
  const gridColumns = each(columns, width => `<w:gridCol w:w="${width}"/>`)
  return `<w:tbl>${properties}<w:tblGrid>${gridColumns}</w:tblGrid>${each(rows, row)}</w:tbl>`
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0)
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

/** All of a grid's properties but its width. */
const BARE =
  element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) +
  NO_BORDERS +
  '<w:tblLayout w:type="fixed"/>' +
  NO_PADDING
