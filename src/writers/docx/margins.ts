import type { Section } from '../../layout/sections.ts'
import type { RelatedPart, Skeleton } from './pack.ts'
import { emptyParagraph, paragraph, type Ink } from './paragraph.ts'
import type { Margins } from './sections.ts'
import { styleId } from './style-id.ts'

/** What stands in the margins of a section's first page, as paragraphs; none: no part of its own. */
export interface FirstPage {
  readonly header: string
  readonly footer: string
}

/** The line of the digital signature, under the page's number where that is shown. */
export function headerOfPhuLuc({ kySo, hideFirstNumber }: Section, ink: Ink): string {
  if (kySo === undefined) return ''
  return (hideFirstNumber ? '' : PAGE_NUMBER) + paragraph('chuKySo', kySo, ink)
}

/**
 * Headers and footers of each section. A section whose first page is as the others has none for it. Where the first
 * section has a footer, the later ones say that theirs is empty: Word takes what a section leaves out from the one
 * before, and LibreOffice, when it saves, would write the address on all pages of an annex.
 */
export function marginsOf(
  sections: readonly (readonly [Section, FirstPage])[],
  { soTrang, empty }: Skeleton['headers'],
): { readonly margins: readonly Margins[]; readonly parts: readonly RelatedPart[] } {
  const parts: RelatedPart[] = []
  const add = (kind: 'header' | 'footer', content: string): string => {
    // The skeleton has the first two headers.
    const number = parts.filter(part => part.kind === kind).length + (kind === 'header' ? 3 : 1)
    const id = `rIdOwn${parts.length + 1}`
    parts.push({ id, kind, name: `word/${kind}${number}.xml`, data: marginXml(kind, content) })
    return id
  }
  let noFooter: string | undefined
  const margins = sections.map(([section, { header, footer }]): Margins => {
    if (noFooter === undefined && parts.some(({ kind }) => kind === 'footer'))
      noFooter = add('footer', emptyParagraph('cuoi'))
    const isOwn = section.hideFirstNumber || header !== '' || footer !== ''
    if (!isOwn) return { header: soTrang, footer: noFooter }
    return {
      header: soTrang,
      footer: noFooter,
      firstHeader: header === '' ? empty : add('header', header),
      ...(footer !== '' && { footerInText: true as const }),
      firstFooter: footer === '' ? noFooter : add('footer', footer),
    }
  })
  return { margins, parts }
}

/** The number of the page, as the skeleton's header has it. */
const PAGE_NUMBER = `<w:p><w:pPr><w:pStyle w:val="${styleId('soTrang')}"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

function marginXml(kind: 'header' | 'footer', content: string): string {
  const root = kind === 'header' ? 'w:hdr' : 'w:ftr'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${NAMESPACES}>${content}</${root}>`
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
