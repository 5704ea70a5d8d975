import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { mmToTwips, ptToHalfPoints, ptToTwips } from '../../src/metrics/units.ts'

/** How a paragraph of a wrong document looks; plain 14 pt, left, without any space, unless it says so. */
export interface Looks {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly color?: string
  readonly font?: string
  readonly align?: 'left' | 'center' | 'right' | 'both'
  /** mm */
  readonly left?: number
  readonly right?: number
  readonly first?: number
  readonly hanging?: number
  /** pt */
  readonly before?: number
  /** pt, exactly */
  readonly line?: number
  /** A line above it, between its indents: the way in which rules are drawn. */
  readonly rule?: 'single' | 'dashed'
  readonly newPage?: boolean
}

/** A page's sizes, mm, and whether its number stands at its foot. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>
  readonly footer?: boolean
}

/** `\f` in the text breaks the page there. */
export function p(text: string, looks: Looks = {}): Paragraph {
  const run = {
    font: looks.font ?? 'Times New Roman',
    size: ptToHalfPoints(looks.size ?? 14),
    bold: looks.bold ?? false,
    italics: looks.italic ?? false,
    ...(looks.underline === true && { underline: {} }),
    color: looks.color ?? '000000',
  }
  const parts = text.split('\f')
  return new Paragraph({
    children: parts.flatMap((part, i) => [
      ...(i > 0 ? [new PageBreak()] : []),
      new TextRun({ ...run, text: part }),
    ]),
    alignment: looks.align ?? AlignmentType.LEFT,
    indent: {
      left: mmToTwips(looks.left ?? 0),
      right: mmToTwips(looks.right ?? 0),
      ...(looks.hanging === undefined
        ? { firstLine: mmToTwips(looks.first ?? 0) }
        : { hanging: mmToTwips(looks.hanging) }),
    },
    spacing: {
      before: ptToTwips(looks.before ?? 0),
      after: 0,
      ...(looks.line !== undefined && { line: ptToTwips(looks.line), lineRule: LineRuleType.EXACT }),
    },
    ...(looks.rule !== undefined && {
      border: {
        top: {
          style: looks.rule === 'single' ? BorderStyle.SINGLE : BorderStyle.DASHED,
          size: 6,
          space: 0,
          color: '000000',
        },
      },
    }),
    ...(looks.newPage === true && { pageBreakBefore: true }),
    widowControl: false,
  })
}

/** Two columns side by side, as shares of the text's width in per cent. */
export function columns(
  shares: readonly [number, number],
  left: readonly Paragraph[],
  right: readonly Paragraph[],
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: shares.map(share => mmToTwips(1.65 * share)),
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        children: [left, right].map(
          (children, i) =>
            new TableCell({ width: { size: shares[i] ?? 0, type: WidthType.PERCENTAGE }, children }),
        ),
      }),
    ],
  })
}

export async function toDocx(sheet: Sheet, children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const { width, height, margin, footer } = sheet
  const number = new TextRun({
    children: [PageNumber.CURRENT],
    font: 'Times New Roman',
    size: ptToHalfPoints(10),
    bold: true,
  })
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: mmToTwips(width), height: mmToTwips(height) },
            margin: {
              top: mmToTwips(margin.top),
              bottom: mmToTwips(margin.bottom),
              left: mmToTwips(margin.left),
              right: mmToTwips(margin.right),
              footer: mmToTwips(10),
            },
          },
        },
        ...(footer === true && {
          footers: { default: new Footer({ children: [new Paragraph({ children: [number] })] }) },
        }),
        children: [...children],
      },
    ],
  })
  return Packer.toBuffer(document)
}
