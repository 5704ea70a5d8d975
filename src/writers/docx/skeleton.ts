import { Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { lookOf } from '../../decree/style-of.ts'
import type { CoChu } from '../../decree/thanh-phan.ts'
import { BODY, type SkeletonParts } from './skeleton-parts.ts'
import { styleId } from './style-id.ts'
import { baseStyles, paragraphStyles } from './styles.ts'

/** Word 2013 and later: no «Compatibility Mode» in the title bar. */
const COMPATIBILITY = 15

/**
 * What all documents of a size set have alike, made by the docx library: styles, settings, headers,
 * relationships, content types. It is made once, ahead: the same in every document, it need not be built in
 * each. Sections are the document's own (`sections.ts`).
 */
export function makeSkeleton(coChu: CoChu): SkeletonParts {
  const document = new Document({
    compatibility: { version: COMPATIBILITY },
    externalStyles: baseStyles(lookOf('doan', coChu)),
    styles: { paragraphStyles: paragraphStyles(coChu) },
    sections: [
      {
        properties: { titlePage: true },
        // An empty one for the first page: some readers take the default one where there is none.
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
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

/** Marks the place of the content, and leaves out what is not ours: each document has properties of its own. */
function withBody(parts: ReadonlyMap<string, string | Uint8Array>): SkeletonParts {
  const document = text(parts, 'word/document.xml')
  const marked = document.replace(new RegExp(`<w:p>(?:(?!</w:p>).)*${PLACE}.*?</w:p>`), BODY)
  if (!marked.includes(BODY)) throw new Error('the docx library has written a document without its paragraph')
  const kept = new Map([...parts].filter(([name]) => !UNUSED.some(part => name.includes(part))))
  kept.set('word/document.xml', marked)
  kept.set('word/styles.xml', withoutLibraryStyles(text(parts, 'word/styles.xml')))
  for (const [name, data] of kept)
    if (typeof data === 'string') kept.set(name, withoutUnusedNamespaces(data, OF_THE_BODY[name]))
  for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
    kept.set(name, withoutUnused(text(parts, name)))
  return kept
}

/** Parts that the library always writes and no document of ours needs. */
const UNUSED = ['docProps/core.xml', 'docProps/custom.xml', 'numbering.xml', 'footnotes.xml', 'endnotes.xml']

/** The entries of unused parts go from the lists that name them; the properties are only written later. */
function withoutUnused(xml: string): string {
  return xml.replace(
    /<(?:Override|Relationship) [^>]*\/(?:numbering|footnotes|endnotes)\.xml"[^>]*\/>|<Relationship [^>]*"(?:numbering|footnotes|endnotes)\.xml"[^>]*\/>/g,
    '',
  )
}

/** What a content may use that the skeleton does not: those of pictures and their relationships. */
const OF_THE_BODY: Readonly<Record<string, readonly string[]>> = { 'word/document.xml': ['r', 'wp'] }

/** The library declares some thirty, 2 kB in each part, of which two are used. */
function withoutUnusedNamespaces(xml: string, kept: readonly string[] = []): string {
  const isUsed = (prefix: string, within: string): boolean =>
    kept.includes(prefix) || new RegExp(`[< /]${prefix}:`).test(within)
  const bare = xml.replace(/ mc:Ignorable="([^"]*)"/, (_, prefixes: string) => {
    const used = prefixes.split(' ').filter(prefix => isUsed(prefix, xml))
    return used.length === 0 ? '' : ` mc:Ignorable="${used.join(' ')}"`
  })
  return bare.replace(/ xmlns:(\w+)="[^"]*"/g, (declared, prefix: string) =>
    isUsed(prefix, bare) ? declared : '',
  )
}

/** Title, Heading 1 … in blue, of another house: only ours stay, from Normal on. */
function withoutLibraryStyles(styles: string): string {
  const from = styles.indexOf('</w:docDefaults>') + '</w:docDefaults>'.length
  const normal = styles.search(/<w:style [^>]*w:styleId="Normal"/)
  if (normal < from) throw new Error('the docx library has written a style sheet without Normal')
  return styles.slice(0, from) + styles.slice(normal)
}

function text(parts: ReadonlyMap<string, string | Uint8Array>, name: string): string {
  return String(parts.get(name))
}
