import { Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { lookOf } from '../../decree/style-of.ts'
import type { CoChu } from '../../decree/thanh-phan.ts'
import { khoGiay, leTrang, soTrang } from '../../decree/trang.ts'
import { mmToTwips, mmToTwipsAtLeast } from '../../metrics/units.ts'
import { BODY, type SkeletonParts } from './skeleton-parts.ts'
import { styleId } from './style-id.ts'
import { baseStyles, paragraphStyles } from './styles.ts'

/** Word 2013 and later: no «Compatibility Mode» in the title bar. */
const COMPATIBILITY = 15

/**
 * What all documents of a size set have alike, made by the docx library: styles, settings, page, page
 * number, relationships, content types. It is made once, ahead: the same in every document, it need not
 * be built in each.
 */
export function makeSkeleton(coChu: CoChu): SkeletonParts {
  const document = new Document({
    compatibility: { version: COMPATIBILITY },
    externalStyles: baseStyles(lookOf('doan', coChu)),
    styles: { paragraphStyles: paragraphStyles(coChu) },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: mmToTwips(khoGiay.width),
              height: mmToTwips(khoGiay.height),
              orientation: PageOrientation.PORTRAIT,
            },
            margin: {
              top: mmToTwipsAtLeast(leTrang.top.chosen),
              bottom: mmToTwipsAtLeast(leTrang.bottom.chosen),
              left: mmToTwipsAtLeast(leTrang.left.chosen),
              right: mmToTwipsAtLeast(leTrang.right.chosen),
              header: mmToTwips(soTrang.fromEdge),
              footer: mmToTwips(soTrang.fromEdge),
            },
          },
        },
        headers: { default: pageNumber() },
        children: [new Paragraph(PLACE)],
      },
    ],
  })
  return withBody(partsOf(document))
}

const PLACE = 'vanban-body'

/** Top centre; the first page has no header of its own, so no number. */
function pageNumber(): Header {
  const children = [new TextRun({ children: [PageNumber.CURRENT] })]
  return new Header({ children: [new Paragraph({ style: styleId('soTrang'), children })] })
}

interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>
}

/** The package's parts, not yet zipped: `Packer` gives them zipped only, with the clock in the zip. */
function partsOf(document: Document): ReadonlyMap<string, string | Uint8Array> {
  return (Packer as unknown as { readonly compiler: Compiler }).compiler.compile(document)
}

/** Marks the place of the content, and leaves out the properties, which each document has its own. */
function withBody(parts: ReadonlyMap<string, string | Uint8Array>): SkeletonParts {
  const skeleton = new Map(parts)
  const document = String(parts.get('word/document.xml'))
  const marked = document.replace(new RegExp(`<w:p>(?:(?!</w:p>).)*${PLACE}.*?</w:p>`), BODY)
  if (!marked.includes(BODY)) throw new Error('the docx library has written a document without its paragraph')
  skeleton.set('word/document.xml', marked)
  skeleton.delete('docProps/core.xml')
  skeleton.delete('docProps/custom.xml')
  return skeleton
}
