import { createHash } from 'node:crypto'
import type { PictureBox } from '../../layout/types.ts'
import { ptToEmu } from '../../metrics/units.ts'
import type { Anh } from '../../tree/nodes.ts'
import type { Size, TepAnh } from '../../tree/anh.ts'
import type { RelatedPart } from './pack.ts'
import { inStyle, type Over } from './paragraph.ts'
import { element, escapeXml } from './xml.ts'

/** From the left of the column and the top of the paragraph, pt. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/** A picture of the content, in a paragraph of its own. */
export function pictureParagraph(
  { anh, width, height, moTa, keepNext }: PictureBox,
  over: Over = {},
): string {
  return inStyle(
    'hinhAnh',
    { ...over, ...(keepNext && { keepNext }) },
    inlinePicture(anh, { width, height }, moTa),
  )
}

/**
 * A run with a picture that stands in the line as a letter does (ISO 29500-1, 20.4.2.8).
 * @param moTa alternative text
 */
export function inlinePicture(anh: Anh, size: Size, moTa: string): string {
  const around = { distT: 0, distB: 0, distL: 0, distR: 0 }
  return run(element('wp:inline', around, extent(size) + properties(moTa) + graphic(anh, size)))
}

/** A run with a picture over the text, which takes no room in it (20.4.2.3). Lengths in pt. */
export function floatingPicture(anh: Anh, size: Size, offset: Offset, moTa: string): string {
  const place = (axis: 'H' | 'V', from: string, pt: number): string =>
    `<wp:position${axis} relativeFrom="${from}"><wp:posOffset>${ptToEmu(pt)}</wp:posOffset></wp:position${axis}>`
  const attributes = {
    distT: 0,
    distB: 0,
    distL: 0,
    distR: 0,
    simplePos: 0,
    relativeHeight: FRONT,
    behindDoc: 0,
    locked: 0,
    layoutInCell: 1,
    allowOverlap: 1,
  }
  const content = [
    '<wp:simplePos x="0" y="0"/>',
    place('H', 'column', offset.x),
    place('V', 'paragraph', offset.y),
    extent(size),
    '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>',
    properties(moTa),
    graphic(anh, size),
  ]
  return run(element('wp:anchor', attributes, content.join('')))
}

/** The order in which floating pictures lie over each other; alike, the later one lies on top. */
const FRONT = 251658240

/**
 * The body's pictures: numbered in the document's order, and the parts of those files that it names, each
 * once. Call it once a package, on the whole body.
 */
export function withMedia(
  body: string,
  files: TepAnh,
): { readonly body: string; readonly media: readonly RelatedPart[] } {
  if (!body.includes('<w:drawing>')) return { body, media: [] }
  let number = 0
  const numbered = body.replaceAll(UNNUMBERED, () => `<wp:docPr id="${(number += 1)}"`)
  const named = new Set(Array.from(body.matchAll(/ r:embed="([^"]*)"/g), ([, id = '']) => id))
  const byId = new Map([...files].map(([tep, file]) => [relationshipOf(tep), file]))
  const media = [...named].map((id, i): RelatedPart => {
    const file = byId.get(id)
    if (file === undefined) throw new Error('the body names a picture that has not been read')
    return { id, name: `word/media/image${i + 1}.${file.kind}`, kind: 'image', data: file.bytes }
  })
  return { body: numbered, media }
}

const UNNUMBERED = '<wp:docPr id="0"'

/** The same for a file wherever it is named, so that no one need count. */
function relationshipOf(tep: string): string {
  return `rIdAnh${createHash('sha256').update(tep).digest('hex').slice(0, 16)}`
}

function run(drawing: string): string {
  return `<w:r><w:drawing>${drawing}</w:drawing></w:r>`
}

function extent(size: Size): string {
  return element('wp:extent', emu(size))
}

function properties(moTa: string): string {
  const locks = `<wp:cNvGraphicFramePr><a:graphicFrameLocks ${NS.a} noChangeAspect="1"/></wp:cNvGraphicFramePr>`
  return `${UNNUMBERED} name="Hình" descr="${escapeXml(moTa)}"/>${locks}`
}

/** Its namespaces stand on the element itself, as Word writes them. */
function graphic(anh: Anh, size: Size): string {
  const picture = [
    '<pic:nvPicPr><pic:cNvPr id="0" name="Hình"/><pic:cNvPicPr/></pic:nvPicPr>',
    `<pic:blipFill><a:blip r:embed="${relationshipOf(anh.tep)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/>${element('a:ext', emu(size))}</a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>',
  ]
  return `<a:graphic ${NS.a}><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}">${picture.join('')}</pic:pic></a:graphicData></a:graphic>`
}

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const NS = { a: 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' } as const

function emu({ width, height }: Size): { readonly cx: number; readonly cy: number } {
  return { cx: ptToEmu(width), cy: ptToEmu(height) }
}
