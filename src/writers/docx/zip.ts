/** A part as it stands in a package. */
export interface ZipPart {
  /** ASCII. */
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly data: Uint8Array
  /** CRC-32 of what it holds. */
  readonly crc: number
  /** Bytes of what it holds. */
  readonly size: number
}

/**
 * Parts that are compressed already → a zip (APPNOTE 6.3), in their order, all of midnight of 1 January 1980: the bytes
 * that fflate's `zipSync` would make. That one compresses all parts anew; its stream takes longer than the compressing.
 */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  let directoryAt = 0
  let directorySize = 0
  for (const { name, data } of parts) {
    directoryAt += LOCAL + name.length + data.length
    directorySize += CENTRAL + name.length
  }
  const out = new Uint8Array(directoryAt + directorySize + END)
  const view = new DataView(out.buffer)
  let at = 0
  let listedAt = directoryAt
  for (const part of parts) {
    view.setUint32(listedAt, 0x02014b50, true)
    view.setUint16(listedAt + 4, VERSION, true)
    describe(view, listedAt + 6, part)
    view.setUint32(listedAt + 42, at, true)
    listedAt = nameIn(out, listedAt + CENTRAL, part.name)
    view.setUint32(at, 0x04034b50, true)
    describe(view, at + 4, part)
    at = nameIn(out, at + LOCAL, part.name)
    out.set(part.data, at)
    at += part.data.length
  }
  view.setUint32(listedAt, 0x06054b50, true)
  view.setUint16(listedAt + 8, parts.length, true)
  view.setUint16(listedAt + 10, parts.length, true)
  view.setUint32(listedAt + 12, directorySize, true)
  view.setUint32(listedAt + 16, directoryAt, true)
  return out
}

/** Bytes of a part's two headers without the name, and of the end of the directory. */
const LOCAL = 30
const CENTRAL = 46
const END = 22

/** The version that a reader must know: 2.0, deflate. */
const VERSION = 20
const DATE = (1 << 5) | 1

/** What both headers have alike, from the version on. */
function describe(view: DataView, at: number, { name, method, data, crc, size }: ZipPart): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 4, method === 'deflated' ? 8 : 0, true)
  view.setUint16(at + 8, DATE, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, data.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
}

/** Where the name ends. */
function nameIn(out: Uint8Array, at: number, name: string): number {
  for (let i = 0; i < name.length; i += 1) out[at + i] = name.charCodeAt(i)
  return at + name.length
}
