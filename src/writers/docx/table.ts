import { khungBang } from '../../decree/bang-bieu.ts'
import { lookOf } from '../../decree/style-of.ts'
import { phongChu } from '../../decree/trang.ts'
import type { CellBox, RowBox, TableBox } from '../../layout/types.ts'
import { mmToTwips, ptToEighths, ptToTwips } from '../../metrics/units.ts'
import { emptyParagraph, paragraph, type Ink, type Over } from './paragraph.ts'
import { each, element } from './xml.ts'

/**
 * A table of the content (ISO 29500-1, 17.4): centred, single lines, its header rows repeated on each page, no row
 * split. A low paragraph follows it: two tables that touch would be one, and what comes next keeps its distance.
 */
export function tableXml(box: TableBox, ink: Ink): string {
  const edges = edgesOf(box.widths)
  const columns = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0))
  const properties =
    element('w:tblW', { 'w:w': edges.at(-1) ?? 0, 'w:type': 'dxa' }) + '<w:jc w:val="center"/>' + FRAME
  const last = box.rows.length - 1
  const header = each(box.header, row => rowXml(row, box, edges, ink, { isHeader: true, keepNext: true }))
  const rows = each(box.rows, (row, i) =>
    rowXml(row, box, edges, ink, { isHeader: false, keepNext: box.keepNext && i === last }),
  )
  return (
    element(
      'w:tbl',
      {},
      element('w:tblPr', {}, properties) +
        element(
          'w:tblGrid',
          {},
          each(columns, width => `<w:gridCol w:w="${width}"/>`),
        ) +
        header +
        rows,
    ) + emptyParagraph('cuoi', { after: khungBang.around, ...(box.keepNext && { keepNext: true }) })
  )
}

/** Where columns begin and end, in whole twips: a cell over several is as wide as they are. */
function edgesOf(widths: readonly number[]): readonly number[] {
  let at = 0
  return [0, ...widths.map(width => ptToTwips((at += width)))]
}

const FRAME =
  element(
    'w:tblBorders',
    {},
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map(side =>
        element(`w:${side}`, {
          'w:val': 'single',
          'w:sz': ptToEighths(khungBang.line),
          'w:space': 0,
          'w:color': phongChu.color,
        }),
      )
      .join(''),
  ) +
  '<w:tblLayout w:type="fixed"/>' +
  element(
    'w:tblCellMar',
    {},
    ['left', 'right']
      .map(side => element(`w:${side}`, { 'w:w': mmToTwips(khungBang.beside), 'w:type': 'dxa' }))
      .join(''),
  )

interface RowStyle {
  readonly isHeader: boolean
  readonly keepNext: boolean
}

function rowXml(row: RowBox, box: TableBox, edges: readonly number[], ink: Ink, style: RowStyle): string {
  const cells = each(row, cell => cellXml(cell, box, edges, ink, style))
  return `<w:tr><w:trPr><w:cantSplit/>${style.isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`
}

function cellXml(
  cell: CellBox,
  { size }: TableBox,
  edges: readonly number[],
  ink: Ink,
  { isHeader, keepNext }: RowStyle,
): string {
  const width = (edges[cell.column + cell.span] ?? 0) - (edges[cell.column] ?? 0)
  const span = cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ''
  const merge =
    cell.merge === undefined ? '' : `<w:vMerge w:val="${cell.merge === 'first' ? 'restart' : 'continue'}"/>`
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/>`
  const name = isHeader ? 'dauBang' : 'oBang'
  const align = cell.align === lookOf(name, ink).align ? undefined : cell.align
  const over: Over = { keepNext, align, size, bold: cell.bold }
  // A cell has a paragraph at least (17.4.65).
  const paragraphs = cell.paragraphs.length > 0 ? cell.paragraphs : [[]]
  const content = each(paragraphs, text => paragraph(name, text, ink, over))
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}
