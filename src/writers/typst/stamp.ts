import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * The keyword of a PDF until it is known what it should say: the digest of the file with this in its place. It is as long
 * as the stamp, so nothing moves. A PDF that has been signed or edited since has another digest.
 */
export const unstamped = `vanban-${'0'.repeat(64)}`

const STAMP = /vanban-[0-9a-f]{64}/g

/** A PDF, or a page as SVG that ends with `unstamped` in a comment, with its stamp. */
export function stamped(bytes: Uint8Array): Uint8Array {
  return withStamp(bytes, unstamped, stampOf(bytes))
}

/** An SVG picture, with a comment that is its stamp. */
export function stampedSvg(svg: string): Uint8Array {
  return stamped(Buffer.from(svg.replace(/<\/svg>\s*$/, `<!-- ${unstamped} -->\n</svg>\n`)))
}

/** A PNG picture, with a text chunk (PNG, 11.3.3.3) that is its stamp, before its last chunk. */
export function stampedPng(png: Uint8Array): Uint8Array {
  const end = png.length - END_CHUNK
  return Buffer.concat([png.subarray(0, end), textChunk(stampOf(png)), png.subarray(end)])
}

/** Whether a PDF, SVG or PNG is just as vanban wrote it, has been changed since, or is somebody else's. */
export function readPageStamp(bytes: Uint8Array): 'untouched' | 'changed' | 'foreign' {
  const found = new Set(Buffer.from(bytes).toString('latin1').match(STAMP) ?? [])
  if (found.size === 0) return 'foreign'
  // A document may speak of stamps itself.
  const holds = (stamp: string): boolean => stampOf(without(bytes, stamp)) === stamp
  return [...found].some(holds) ? 'untouched' : 'changed'
}

function without(bytes: Uint8Array, stamp: string): Uint8Array {
  if (!isPng(bytes)) return withStamp(bytes, stamp, unstamped)
  const chunk = textChunk(stamp)
  const at = bytes.length - END_CHUNK - chunk.length
  if (at < 0 || !chunk.equals(bytes.subarray(at, at + chunk.length))) return bytes
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + chunk.length)])
}

function withStamp(bytes: Uint8Array, old: string, stamp: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(old, stamp), 'latin1')
}

function stampOf(bytes: Uint8Array): string {
  return `vanban-${createHash('sha256').update(bytes).digest('hex')}`
}

function isPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(1, 4)).toString('latin1') === 'PNG'
}

/** IEND: length, name and check sum, with nothing in it. */
const END_CHUNK = 12

function textChunk(stamp: string): Buffer {
  const content = Buffer.from(`tEXtSoftware\0${stamp}`, 'latin1')
  const chunk = Buffer.alloc(content.length + 8)
  chunk.writeUInt32BE(content.length - 4)
  content.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(content), content.length + 4)
  return chunk
}
