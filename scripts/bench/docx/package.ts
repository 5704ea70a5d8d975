import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { elements, readXml, writeXml, type XmlElement } from './xml.ts'
import { runsOf } from './paragraph.ts'

const DOCUMENT = 'word/document.xml'

/** The document part of a .docx. */
export function readDocument(docx: Uint8Array): XmlElement {
  return readXml(
    strFromU8(unzipSync(docx, { filter: ({ name }) => name === DOCUMENT })[DOCUMENT] ?? new Uint8Array()),
  )
}

/** The same package around another document part. */
export function withDocument(docx: Uint8Array, document: XmlElement): Uint8Array {
  const declared = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(document)}`
  return zipSync({ ...unzipSync(docx), [DOCUMENT]: strToU8(declared) }, { level: 6 })
}

/** A .docx's text by paragraphs, in the order of the file, the empty ones among them: what a reader would compare. */
export function paragraphsOf(docx: Uint8Array): readonly string[] {
  const found: string[] = []
  const walk = (element: XmlElement): void => {
    if (element.name === 'w:p')
      found.push(
        runsOf(element)
          .map(({ text }) => text)
          .join(''),
      )
    else elements(element).forEach(walk)
  }
  walk(readDocument(docx))
  return found
}
