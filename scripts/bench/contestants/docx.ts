import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Docx from 'docx'
import { khoGiay, leTrang, phongChu, soTrang } from '../../../src/decree/trang.ts'
import { mmToTwips } from '../../../src/metrics/units.ts'
import type { Block, ParagraphBlock, PlainDocument, TableBlock } from '../docx/blocks.ts'
import { inTurn, worksIn, type Contestant } from './contestant.ts'

/** The docx library plainly used: a document's blocks → its objects → `Packer`. The styles are those of vanban. */
export const docx: Contestant = {
  name: 'docx',
  package: 'docx',
  async open(folder) {
    const [library, { paragraphStyles }] = await Promise.all([
      import('docx'),
      import('../../../src/writers/docx/styles.ts'),
    ])
    return inTurn(worksIn<Readonly<Record<string, string>>>(folder), work => {
      const documents = JSON.parse(
        readFileSync(join(work.folder, 'docx.json'), 'utf8'),
      ) as readonly PlainDocument[]
      return (row, index) => {
        const { blocks, coChu } = documents[index] ?? documents[0] ?? { blocks: [], coChu: 'lon' }
        const build = builder(library, row)
        const document = new library.Document({
          styles: {
            default: { document: { run: { font: phongChu.family } } },
            paragraphStyles: paragraphStyles(coChu),
          },
          sections: [
            { properties: page, headers: { default: pageNumber(library) }, children: blocks.map(build) },
          ],
        })
        return library.Packer.toBuffer(document)
      }
    })
  },
}

const page = {
  titlePage: true,
  page: {
    size: { width: mmToTwips(khoGiay.width), height: mmToTwips(khoGiay.height) },
    margin: {
      top: mmToTwips(leTrang.top.chosen),
      bottom: mmToTwips(leTrang.bottom.chosen),
      left: mmToTwips(leTrang.left.chosen),
      right: mmToTwips(leTrang.right.chosen),
      header: mmToTwips(soTrang.fromEdge),
      footer: mmToTwips(soTrang.fromEdge),
    },
  },
}

function pageNumber({ Header, PageNumber, Paragraph, TextRun }: typeof Docx): Docx.Header {
  const children = [new TextRun({ children: [PageNumber.CURRENT] })]
  return new Header({ children: [new Paragraph({ style: 'SoTrang', children })] })
}

type Row = Readonly<Record<string, string>>

/** Blocks → objects, with a letter's `{cot}` filled in. */
function builder(library: typeof Docx, row: Row): (block: Block) => Docx.Paragraph | Docx.Table {
  const { Paragraph, Table, TableCell, TableRow, TextRun, BorderStyle, WidthType, TableLayoutType } = library
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  }
  const paragraph = ({ style, keepNext, rule, before, after, left, right, hanging, runs }: ParagraphBlock) =>
    new Paragraph({
      style,
      ...(keepNext && { keepNext }),
      ...(rule !== undefined && { border: { top: { style: BorderStyle.SINGLE, size: rule, space: 0 } } }),
      ...((before ?? after) !== undefined && { spacing: only({ before, after }) }),
      ...((left ?? right ?? hanging) !== undefined && { indent: only({ left, right, hanging }) }),
      children: runs.flatMap(({ text, bold, italics }) =>
        filled(text, row)
          .split('\n')
          .map(
            (line, i) =>
              new TextRun({
                text: line,
                ...(bold && { bold }),
                ...(italics && { italics }),
                ...(i > 0 && { break: 1 }),
              }),
          ),
      ),
    })
  const table = ({ columns, rows }: TableBlock) =>
    new Table({
      columnWidths: [...columns],
      width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      rows: rows.map(
        cells =>
          new TableRow({
            cantSplit: true,
            children: cells.map(
              ({ width, blocks }) =>
                new TableCell({
                  width: { size: width, type: WidthType.DXA },
                  children: blocks.map(paragraph),
                }),
            ),
          }),
      ),
    })
  return block => (block.kind === 'table' ? table(block) : paragraph(block))
}

function filled(text: string, row: Row): string {
  return text.replace(/\{(\w+)\}/g, (tag, name: string) => row[name] ?? tag)
}

/** Without what is undefined, as exact optional properties want it. */
function only(lengths: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(lengths).filter((entry): entry is [string, number] => entry[1] !== undefined),
  )
}
