import { hash } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import { remember } from '../../remember.ts'
import { deflate, type Level } from './deflate.ts'
import { encoded } from './encoded.ts'
import { customPropertiesXml } from './properties.ts'
import { BODY, type SkeletonParts } from './skeleton-parts.ts'
import { CUSTOM, digestOf } from './stamp.ts'
import { element } from './xml.ts'
import { zip, type ZipPart } from './zip.ts'

/** A part, compressed, with what the stamp says of it. */
export interface PackedPart extends ZipPart {
  /** SHA-256 of its bytes, hex. */
  readonly hash: string
}

/**
 * All that documents of a size set have alike, compressed ahead; the document part in two halves, and the
 * relationships by which its sections name the headers: the page number's, and an empty one.
 */
export interface Skeleton {
  readonly parts: readonly PackedPart[]
  readonly document: readonly [before: string, after: string]
  readonly headers: { readonly soTrang: string; readonly empty: string }
}

/** What a package has of its own besides its text. */
export interface Own {
  /** Headers, footers and pictures: `id` is the relationship by which the document part names them. */
  readonly related?: readonly RelatedPart[]
  /** Rewrites the style sheet; undefined leaves it. */
  readonly styles?: ((xml: string) => string) | undefined
}

export interface RelatedPart {
  readonly id: string
  /** `word/header3.xml` */
  readonly name: string
  readonly kind: 'header' | 'footer' | 'image'
  readonly data: string | Uint8Array
}

/** Compresses a skeleton's parts, once for all documents. */
export function packSkeleton(parts: SkeletonParts): Skeleton {
  const [before = '', after = ''] = String(parts.get(DOCUMENT)).split(BODY)
  const fixed = [...parts].filter(([name]) => name !== DOCUMENT)
  const header = (type: string): string => {
    const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`).exec(after)?.[1]
    if (id === undefined) throw new Error(`the docx library has written a section without its ${type} header`)
    return id
  }
  return {
    parts: inOrder(fixed.map(([name, data]) => packPart(name, Buffer.from(data), ONCE))),
    document: [before, after.replace(/^<w:sectPr>.*?<\/w:sectPr>/, '')],
    headers: { soTrang: header('default'), empty: header('first') },
  }
}

/**
 * A package (ISO 29500-2) of the skeleton and one document: parts in a fixed order, with a fixed time, and with the digest
 * by which `readStamp` later knows whether somebody has changed the file.
 */
export function pack(skeleton: Skeleton, body: string, coreProperties: string, own: Own = {}): Uint8Array {
  const [before, after] = skeleton.document
  const parts = [
    ...withOwn(skeleton.parts, own),
    packPart(DOCUMENT, encoded(before, body, after)),
    knownPart(nameAndText('docProps/core.xml', coreProperties)),
  ]
  // A digest does not get smaller, and the rest of the part is short.
  const custom = packPart(CUSTOM, Buffer.from(customPropertiesXml(digestOf(parts))), 'stored')
  return zip(inOrder([...parts, custom]))
}

const DOCUMENT = 'word/document.xml'

/** A small part that many documents have alike: properties of the same day, a style sheet of the same choices. */
const knownPart = remember(both => {
  const [name = '', ...text] = both.split('\n')
  return packPart(name, encoded(text.join('\n')))
}, 32)

function nameAndText(name: string, xml: string): string {
  return `${name}\n${xml}`
}

/** The skeleton's parts as they are where the document adds nothing: the lists of parts name those of its own. */
function withOwn(parts: readonly PackedPart[], { related = [], styles }: Own): readonly PackedPart[] {
  if (related.length === 0 && styles === undefined) return parts
  const rewrites = new Map<string, (xml: string) => string>()
  if (styles !== undefined) rewrites.set('word/styles.xml', styles)
  if (related.length > 0) {
    rewrites.set('[Content_Types].xml', xml => before('</Types>', xml, related.map(contentType)))
    rewrites.set('word/_rels/document.xml.rels', xml =>
      before('</Relationships>', xml, related.map(relation)),
    )
  }
  const rewritten = parts.map(part => {
    const rewrite = rewrites.get(part.name)
    return rewrite === undefined ? part : knownPart(nameAndText(part.name, rewrite(textOf(part))))
  })
  // Pictures are compressed already.
  const added = related.map(({ name, data }) =>
    typeof data === 'string' ? knownPart(nameAndText(name, data)) : packPart(name, data, 'stored'),
  )
  return [...rewritten, ...added]
}

function textOf(part: PackedPart): string {
  const known = texts.get(part)
  if (known !== undefined) return known
  const text = inflateRawSync(part.data).toString()
  texts.set(part, text)
  return text
}

/** Inflated once: parts of the skeleton. */
const texts = new WeakMap<PackedPart, string>()

function before(end: string, xml: string, entries: readonly string[]): string {
  return xml.replace(end, () => entries.join('') + end)
}

/** Pictures are known by their endings, which the skeleton lists. */
function contentType({ kind, name }: RelatedPart): string {
  if (kind === 'image') return ''
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`
  return element('Override', { ContentType: type, PartName: `/${name}` })
}

function relation({ id, kind, name }: RelatedPart): string {
  const Type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`
  return element('Relationship', { Id: id, Type, Target: name.replace(/^word\//, '') })
}

/** @param level of compression, or none: then the part keeps `bytes` itself */
function packPart(name: string, bytes: Uint8Array, level: Level | 'stored' = EACH): PackedPart {
  return {
    name,
    method: level === 'stored' ? 'stored' : 'deflated',
    data: level === 'stored' ? bytes : deflate(bytes, level),
    crc: crc32(bytes),
    size: bytes.length,
    hash: hash('sha256', bytes),
  }
}

/** For the parts of the skeleton, compressed once. */
const ONCE = 9

/** For what each document has of its own: half the time of zlib's usual level, for some 200 bytes more. */
const EACH = 3

/** By their names: the content types come first, as Word writes them, for `[` and `_` stand before letters. */
function inOrder(parts: readonly PackedPart[]): readonly PackedPart[] {
  return [...parts].sort((a, b) => (a.name < b.name ? -1 : 1))
}
