import type { CoChu } from '../../../src/decree/thanh-phan.ts'
import { readDocument } from './package.ts'
import { runsOf } from './paragraph.ts'
import { child, elements, type XmlElement } from './xml.ts'

/** A document as plain data: what somebody would hand to the docx library. */
export interface PlainDocument {
  readonly blocks: readonly Block[]
  readonly coChu: CoChu
}

/** Lengths in twips. */
export type Block = ParagraphBlock | TableBlock

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly style: string
  readonly keepNext: boolean
  /** A drawn rule, eighths of a pt. */
  readonly rule?: number
  readonly before?: number
  readonly after?: number
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly runs: readonly { readonly text: string; readonly bold: boolean; readonly italics: boolean }[]
}

export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly number[]
  readonly rows: readonly (readonly {
    readonly width: number
    readonly blocks: readonly ParagraphBlock[]
  }[])[]
}

/** A finished .docx of ours → its blocks. */
export function blocksOf(docx: Uint8Array): readonly Block[] {
  const body = child(readDocument(docx), 'w:body')
  if (body === undefined) throw new Error('a document without a body')
  return elements(body).flatMap((element): readonly Block[] => {
    if (element.name === 'w:p') return [paragraph(element)]
    return element.name === 'w:tbl' ? [table(element)] : []
  })
}

function paragraph(element: XmlElement): ParagraphBlock {
  const properties = child(element, 'w:pPr')
  const [rule] = elements(child(properties, 'w:pBdr') ?? NOTHING)
  const lengths = { ...child(properties, 'w:spacing')?.attributes, ...child(properties, 'w:ind')?.attributes }
  const given = Object.entries(lengths).map(
    ([name, value]) => [name.replace('w:', ''), Number(value)] as const,
  )
  return {
    kind: 'paragraph',
    style: child(properties, 'w:pStyle')?.attributes['w:val'] ?? '',
    keepNext: child(properties, 'w:keepNext') !== undefined,
    ...(rule !== undefined && { rule: Number(rule.attributes['w:sz']) }),
    ...Object.fromEntries(given),
    runs: runsOf(element).map(({ text, look }) => ({
      text,
      bold: child(look, 'w:b') !== undefined,
      italics: child(look, 'w:i') !== undefined,
    })),
  }
}

function table(element: XmlElement): TableBlock {
  const columns = elements(child(element, 'w:tblGrid') ?? NOTHING)
  return {
    kind: 'table',
    columns: columns.map(({ attributes }) => Number(attributes['w:w'])),
    rows: elements(element, 'w:tr').map(row =>
      elements(row, 'w:tc').map(cell => ({
        width: Number(child(child(cell, 'w:tcPr'), 'w:tcW')?.attributes['w:w']),
        blocks: elements(cell, 'w:p').map(paragraph),
      })),
    ),
  }
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] }
