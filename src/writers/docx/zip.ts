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
  const entries = parts.map(entryOf)
  const sizes = parts.map(({ data }, i) => (entries[i]?.local.length ?? 0) + data.length)
  const directoryAt = sizes.reduce((sum, size) => sum + size, 0)
  const directorySize = entries.reduce((sum, { central }) => sum + central.length, 0)
  const out = new Uint8Array(directoryAt + directorySize + END)
  const view = new DataView(out.buffer)
  let at = 0
  let listedAt = directoryAt
  for (const [i, { local, central }] of entries.entries()) {
    out.set(central, listedAt)
    view.setUint32(listedAt + OFFSET_IN_CENTRAL, at, true)
    listedAt += central.length
    out.set(local, at)
    out.set(parts[i]?.data ?? NOTHING, at + local.length)
    at += sizes[i] ?? 0
  }
  view.setUint32(listedAt, 0x06054b50, true)
  view.setUint16(listedAt + 8, parts.length, true)
  view.setUint16(listedAt + 10, parts.length, true)
  view.setUint32(listedAt + 12, directorySize, true)
  view.setUint32(listedAt + 16, directoryAt, true)
  return out
}

const NOTHING = new Uint8Array()

/** Bytes of the headers without the name, and of the end of the directory. */
const LOCAL = 30
const CENTRAL = 46
const END = 22
const OFFSET_IN_CENTRAL = 42

/** The version that a reader must know: 2.0, deflate. */
const VERSION = 20
const DATE = (1 << 5) | 1

/** A part's headers, the offset in the directory's still open. */
interface Entry {
  readonly local: Uint8Array
  readonly central: Uint8Array
}

/** Most parts of a package are the skeleton's: the same in every document. */
const known = new WeakMap<ZipPart, Entry>()

function entryOf(part: ZipPart): Entry {
  const made = known.get(part)
  if (made !== undefined) return made
  const entry = {
    local: new Uint8Array(LOCAL + part.name.length),
    central: new Uint8Array(CENTRAL + part.name.length),
  }
  const local = new DataView(entry.local.buffer)
  local.setUint32(0, 0x04034b50, true)
  describe(local, 4, part)
  nameIn(entry.local, LOCAL, part.name)
  const central = new DataView(entry.central.buffer)
  central.setUint32(0, 0x02014b50, true)
  central.setUint16(4, VERSION, true)
  describe(central, 6, part)
  nameIn(entry.central, CENTRAL, part.name)
  known.set(part, entry)
  return entry
}

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

function nameIn(header: Uint8Array, at: number, name: string): void {
  for (let i = 0; i < name.length; i += 1) header[at + i] = name.charCodeAt(i)
}
