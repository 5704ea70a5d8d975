import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { deflateSync, strToU8, Zip, type ZipInputFile } from 'fflate'
import { customPropertiesXml } from './properties.ts'
import { BODY, type SkeletonParts } from './skeleton-parts.ts'
import { CUSTOM, digestOf } from './stamp.ts'

/** A part, compressed, with what a zip and the stamp say of it. */
export interface PackedPart {
  readonly name: string
  readonly deflated: Uint8Array<ArrayBuffer>
  readonly crc: number
  readonly size: number
  /** SHA-256 of its bytes, hex. */
  readonly hash: string
}

/** All that documents of a size set have alike, compressed ahead; the document part in two halves. */
export interface Skeleton {
  readonly parts: readonly PackedPart[]
  readonly document: readonly [before: string, after: string]
}

/** Compresses a skeleton's parts, once for all documents. */
export function packSkeleton(parts: SkeletonParts): Skeleton {
  const [before = '', after = ''] = String(parts.get(DOCUMENT)).split(BODY)
  const fixed = [...parts].filter(([name]) => name !== DOCUMENT)
  return { parts: fixed.map(([name, data]) => packPart(name, data)), document: [before, after] }
}

/**
 * A package (ISO 29500-2) of the skeleton and one document: parts in a fixed order, with a fixed time, by
 * a compressor in plain JavaScript, and with the digest by which `readStamp` later knows whether somebody
 * has changed the file.
 */
export function pack(skeleton: Skeleton, body: string, coreProperties: string): Uint8Array {
  const [before, after] = skeleton.document
  const own = [packPart(DOCUMENT, before + body + after), packPart('docProps/core.xml', coreProperties)]
  const parts = [...skeleton.parts, ...own]
  const custom = packPart(CUSTOM, customPropertiesXml(digestOf(parts)))
  return zip(inOrder([...parts, custom]))
}

const DOCUMENT = 'word/document.xml'

function packPart(name: string, data: string | Uint8Array): PackedPart {
  const bytes = typeof data === 'string' ? strToU8(data) : data
  return {
    name,
    deflated: deflateSync(bytes, { level: 6 }),
    crc: crc32(bytes),
    size: bytes.length,
    hash: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** The content types come first, as Word writes them. */
function inOrder(parts: readonly PackedPart[]): readonly PackedPart[] {
  const rank = ({ name }: PackedPart): string =>
    name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`
  return [...parts].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

/** fflate's zip around parts that are compressed already. */
function zip(parts: readonly PackedPart[]): Uint8Array {
  const chunks: Uint8Array[] = []
  const archive = new Zip((_, chunk) => chunks.push(chunk))
  for (const { name, deflated, crc, size } of parts) {
    const file: ZipInputFile = { filename: name, compression: 8, crc, size, mtime: localEpoch() }
    archive.add(file)
    file.ondata?.(null, deflated, true)
  }
  archive.end()
  return Buffer.concat(chunks)
}

/** The zip format has no time zone: midnight of 1 January 1980, local, is the same bytes everywhere. */
function localEpoch(): Date {
  return new Date(1980, 0, 1)
}
