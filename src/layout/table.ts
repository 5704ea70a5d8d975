import { khungBang } from '../decree/bang-bieu.ts'
import { lookOf } from '../decree/style-of.ts'
import type { CoChu } from '../decree/thanh-phan.ts'
import { mmToPt } from '../metrics/units.ts'
import { gridOf, type Slot } from '../tree/grid.ts'
import type { BangBieu, Hang, O } from '../tree/nodes.ts'
import { columnWidths, type Spanning, type Wanted } from './column-widths.ts'
import { measure } from './table-text.ts'
import type { CellBox, Item, PageBox, RowBox, TableBox } from './types.ts'

/** A table of the content as what is set: its caption, if any, and the table. */
export function tableItems(node: BangBieu, page: PageBox, coChu: CoChu): readonly Item[] {
  const table = tableBox(node, page, coChu)
  if (node.title === undefined) return [table]
  const number = node.so === undefined ? [] : [{ kind: 'chu' as const, text: `${node.so} ` }]
  return [{ kind: 'paragraph', look: 'tenBang', content: [...number, ...node.title], keepNext: true }, table]
}

/** The columns (from 0) that are narrower than their longest word: the writer breaks it then. */
export function narrowColumns(node: BangBieu, page: PageBox): readonly number[] {
  const wanted = wantedOf(node, gridsOf(node))
  const widths = columnWidths(wanted.columns, wanted.spans, page.textWidth)
  return wanted.columns.flatMap(({ word }, i) => ((widths[i] ?? 0) < word - HAIR ? [i] : []))
}

/** pt */
const HAIR = 0.5

interface Grids {
  readonly header: Rows
  readonly rows: Rows
}

type Rows = readonly (readonly Slot<O>[])[]

function tableBox(node: BangBieu, page: PageBox, coChu: CoChu): TableBox {
  const grids = gridsOf(node)
  const wanted = wantedOf(node, grids)
  const widths = columnWidths(wanted.columns, wanted.spans, page.textWidth)
  const { bold, align } = lookOf('dauBang', coChu)
  const header = (cell: O | undefined): Pick<CellBox, 'align' | 'bold'> => ({
    align: cell === undefined || cell.align === 'left' ? align : cell.align,
    bold,
  })
  return {
    kind: 'table',
    widths,
    header: boxesOf(grids.header, widths, header),
    rows: boxesOf(grids.rows, widths, cell => ({
      align: cell?.align ?? 'left',
      bold: cell?.bold === true,
    })),
    size: node.coChu,
    keepNext: false,
    ...(node.ngang === true && { ngang: true as const }),
  }
}

function gridsOf(node: BangBieu): Grids {
  const columns = Math.max(node.cot.length, 1)
  const spanOf = (cell: O) => ({ columns: cell.gopCot ?? 1, rows: cell.gopHang ?? 1 })
  const rows = (hang: readonly Hang[]): Rows => gridOf(hang, columns, spanOf).rows
  return { header: rows(node.dauBang), rows: rows(node.hang) }
}

function boxesOf(
  rows: Rows,
  widths: readonly number[],
  styleOf: (cell: O | undefined) => Pick<CellBox, 'align' | 'bold'>,
): readonly RowBox[] {
  return rows.map(slots =>
    slots.map(({ column, span, cell, part }): CellBox => ({
      column,
      span,
      width: widths.slice(column, column + span).reduce((sum, width) => sum + width, 0),
      paragraphs: part === 'covered' ? [] : (cell?.paragraphs ?? []),
      ...styleOf(cell),
      ...(part !== 'whole' && { merge: part }),
    })),
  )
}

/** Each cell is measured once: its longest word, its longest line, all of its text. */
function wantedOf(
  node: BangBieu,
  { header, rows }: Grids,
): { readonly columns: readonly Wanted[]; readonly spans: readonly Spanning[] } {
  const beside = 2 * mmToPt(khungBang.beside) + khungBang.line
  const columns = (node.cot.length > 0 ? node.cot : [{ kind: 'auto' as const }]).map((rong): Wanted => ({
    rong,
    word: 0,
    line: 0,
    total: 0,
  }))
  const spans: Spanning[] = []
  const take = (slots: readonly Slot<O>[], isHeader: boolean): void => {
    for (const { column, span, cell, part } of slots) {
      const one = columns[column]
      if (cell === undefined || part === 'covered' || one === undefined) continue
      const bold = isHeader || cell.bold === true
      const { word, line, total } = measure(cell.paragraphs, node.coChu, bold)
      if (span > 1) spans.push({ column, span, word: word + beside })
      else {
        one.word = Math.max(one.word, word + beside)
        // A heading may be broken: its text is no reason for a wide column.
        one.line = Math.max(one.line, isHeader ? word + beside : line + beside)
        one.total += isHeader ? 0 : total
      }
    }
  }
  header.forEach(slots => {
    take(slots, true)
  })
  rows.forEach(slots => {
    take(slots, false)
  })
  return { columns, spans }
}
