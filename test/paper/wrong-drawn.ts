import { readFileSync } from 'node:fs'
import {
  BorderStyle,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx'
import { mmToTwips } from '../../src/metrics/units.ts'
import { p, type Looks } from './wrong-parts.ts'

/** Frames, tables and pictures of wrong documents. mm. */

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const box = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

/** A text in a frame, `left` from the edge of the text. */
export function frame(text: string, width: number, height: number, left: number, looks: Looks): Table {
  return new Table({
    width: { size: mmToTwips(width), type: WidthType.DXA },
    columnWidths: [mmToTwips(width)],
    indent: { size: mmToTwips(left), type: WidthType.DXA },
    borders: box,
    rows: [
      new TableRow({
        height: { value: mmToTwips(height), rule: 'exact' },
        children: [new TableCell({ children: [p(text, looks)] })],
      }),
    ],
  })
}

/** A table with lines, all cells alike. */
export function grid(rows: readonly (readonly string[])[], widths: readonly number[], looks: Looks): Table {
  return new Table({
    width: { size: mmToTwips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(mmToTwips),
    borders: box,
    rows: rows.map(
      row =>
        new TableRow({
          children: row.map(
            (text, i) =>
              new TableCell({
                width: { size: mmToTwips(widths[i] ?? 0), type: WidthType.DXA },
                children: [p(text, looks)],
              }),
          ),
        }),
    ),
  })
}

/** Columns side by side without lines. */
export function beside(widths: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  return new Table({
    width: { size: mmToTwips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(mmToTwips),
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        children: cells.map(
          (children, i) =>
            new TableCell({ width: { size: mmToTwips(widths[i] ?? 0), type: WidthType.DXA }, children }),
        ),
      }),
    ],
  })
}

/** A picture in its line; with `at`, where it is from the left of its cell, and from the paragraph down. */
export function picture(
  path: string,
  width: number,
  height: number,
  at?: readonly [number, number],
): Paragraph {
  const data = readFileSync(new URL(`../../examples/${path}`, import.meta.url))
  const run = new ImageRun({
    type: 'png',
    data,
    transformation: { width: mmToPixels(width), height: mmToPixels(height) },
    ...(at !== undefined && {
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: mmToEmu(at[0]) },
        verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: mmToEmu(at[1]) },
      },
    }),
  })
  return new Paragraph({ children: [run] })
}

/** At 96 to the inch. */
function mmToPixels(mm: number): number {
  return Math.round((mm * 96) / 25.4)
}

/** English Metric Units: 914,400 to the inch. */
function mmToEmu(mm: number): number {
  return Math.round((mm * 914_400) / 25.4)
}
