import { khungBang } from '../../decree/bang-bieu.ts'
import { lookOf } from '../../decree/style-of.ts'
import { phongChu } from '../../decree/trang.ts'
import type { CellBox, RowBox, TableBox } from '../../layout/types.ts'
import { mmToPt } from '../../metrics/units.ts'
import { block, bool, call, list, num, pt, str, typ, type Code, type Named } from './code.ts'
import { paragraph, type Ink } from './paragraph.ts'

/** A table of the content: centred, single lines, its header rows repeated on each page, no row split. */
export function tableCode(box: TableBox, ink: Ink): Code {
  return framed(rowsCode(box, ink), { columns: list(box.widths.map(pt)) })
}

/**
 * A table whose last row stays with what follows it. Typst keeps a whole block with its next, not its end: so that row is
 * tied to an empty one as high as what follows (by a cell over both, in a column of no width), which is then taken back.
 * @param textWidth of the page, pt
 */
export function tableWith(follows: readonly Code[], box: TableBox, ink: Ink, textWidth: number): Code {
  const row = num(box.header.length + box.rows.length)
  const count = box.widths.length
  const tied = [
    typ`table.cell(x: ${num(count)}, y: ${num(box.header.length + box.rows.length - 1)}, rowspan: 2, breakable: false, stroke: none, inset: 0pt, [])`,
    typ`table.cell(x: 0, y: ${row}, colspan: ${num(count)}, breakable: false, inset: 0pt, stroke: (top: ${LINE}, rest: none), v(cao))`,
  ]
  return typ`context ${block([
    typ`let cao = ${pt(khungBang.around)} + measure(width: ${pt(textWidth)}, ${block(follows)}).height`,
    framed([...rowsCode(box, ink), ...tied], { columns: list([...box.widths.map(pt), pt(0)]) }),
    typ`v(-cao)`,
  ])}`
}

const LINE = typ`${pt(khungBang.line)} + rgb(${str(phongChu.color)})`

function framed(cells: readonly Code[], columns: Named): Code {
  const named = {
    ...columns,
    align: typ`horizon`,
    stroke: LINE,
    inset: typ`(x: ${pt(mmToPt(khungBang.beside))}, y: ${pt(khungBang.line / 2)})`,
  }
  return call(typ`block`, { width: typ`100%`, above: pt(0), below: pt(khungBang.around) }, [
    typ`align(center, ${call(typ`table`, named, cells)})`,
  ])
}

function rowsCode(box: TableBox, ink: Ink): readonly Code[] {
  const { header, rows } = box
  const head = cellsOf(header, 0, 'dauBang', box, ink)
  return [
    ...(head.length === 0 ? [] : [call(typ`table.header`, {}, head)]),
    ...cellsOf(rows, header.length, 'oBang', box, ink),
  ]
}

/** @param first the number of the first of these rows, from 0 */
function cellsOf(
  rows: readonly RowBox[],
  first: number,
  look: 'dauBang' | 'oBang',
  box: TableBox,
  ink: Ink,
): readonly Code[] {
  return rows.flatMap((row, i) =>
    row.flatMap(cell =>
      cell.merge === 'covered'
        ? []
        : [cellCode(cell, { y: first + i, rows: rowsOf(cell, rows.slice(i + 1)) }, look, box, ink)],
    ),
  )
}

/** How many rows a cell takes: its own, and those below that have its lower parts. */
function rowsOf(cell: CellBox, below: readonly RowBox[]): number {
  if (cell.merge !== 'first') return 1
  const end = below.findIndex(
    row => !row.some(({ column, merge }) => column === cell.column && merge === 'covered'),
  )
  return 1 + (end < 0 ? below.length : end)
}

function cellCode(
  cell: CellBox,
  { y, rows }: { readonly y: number; readonly rows: number },
  name: 'dauBang' | 'oBang',
  { size }: TableBox,
  ink: Ink,
): Code {
  const look = lookOf(name, ink)
  const texts = cell.paragraphs.length > 0 ? cell.paragraphs : [[]]
  const content = texts.map((text, i) =>
    paragraph(name, text, ink, {
      size,
      bold: cell.bold,
      keepNext: false,
      ...(i === 0 && { strong: true }),
      ...(cell.align !== look.align && { align: cell.align }),
    }),
  )
  return call(
    typ`table.cell`,
    {
      x: num(cell.column),
      y: num(y),
      colspan: cell.span > 1 ? num(cell.span) : undefined,
      rowspan: rows > 1 ? num(rows) : undefined,
      breakable: bool(false),
    },
    [block([...content, typ`v(${pt(look.spaceAfter)})`])],
  )
}
