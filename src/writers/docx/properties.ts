import { trichYeuCongVan } from '../../decree/muc-ii.ts'
import { tenIn, timLoai } from '../../decree/loai-van-ban.ts'
import type { PhuLuc, VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { escapeXml } from './xml.ts'

/** What Word shows under File › Info. */
export interface Properties {
  readonly title: string
  readonly subject: string
  readonly creator: string
  /** W3CDTF (`2024-05-17T00:00:00Z`); left out when the document has no date. */
  readonly date?: string
}

/**
 * The document's properties, from its own words.
 * @param date W3CDTF
 */
export function propertiesOf(tree: VanBanTree, date?: string): Properties {
  const printed = (find(tree, 'trich-yeu') ?? find(tree, 'trich-yeu-cong-van'))?.lines.join(' ') ?? ''
  const subject = printed.replace(trichYeuCongVan.word, trichYeuCongVan.inFull.toLowerCase())
  const loai = timLoai(tree.loai)
  return {
    title: `${loai === undefined ? '' : tenIn(loai)} ${subject}`.trim(),
    subject,
    creator: find(tree, 'co-quan-ban-hanh')?.lines.join(' ') ?? '',
    ...(date !== undefined && { date }),
  }
}

/** Those of an annex's own file: named after it, the rest its document's. */
export function phuLucPropertiesOf({ so, lines }: PhuLuc, document: Properties): Properties {
  return { ...document, title: [so, ...lines].join(' '), subject: document.title }
}

/** `docProps/core.xml` (ISO 29500-2, 11): the docx library would stamp it with the clock. */
export function corePropertiesXml({ title, subject, creator, date }: Properties): string {
  const dates =
    date === undefined
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>vi-VN</dc:language><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>${dates}</cp:coreProperties>`
}

/** `docProps/custom.xml` (ISO 29500-1, 22.3) with the stamp alone. */
export function customPropertiesXml(stamp: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="vanban"><vt:lpwstr>${stamp}</vt:lpwstr></property></Properties>`
}
