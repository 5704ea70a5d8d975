/** What a JPEG file says besides its size (ITU-T T.81, annex B): whether it has an end, and its resolution. */
export interface Jpeg {
  /** Whether the picture's own end is there: a download that broke off has none. */
  readonly complete: boolean
  /** Dots an inch. */
  readonly dpi?: number
}

/** Walks a JPEG's segments; a thumbnail within one has an end of its own, which does not count. */
export function readJpeg(bytes: Uint8Array): Jpeg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let dpi: number | undefined
  let at = 2
  for (;;) {
    at = nextMarker(bytes, at)
    const marker = bytes[at + 1]
    if (marker === undefined) return { complete: false, ...(dpi !== undefined && { dpi }) }
    if (marker === END) return { complete: true, ...(dpi !== undefined && { dpi }) }
    if (at + 4 > bytes.length) return { complete: false }
    const length = view.getUint16(at + 2)
    if (marker === APP0 || marker === APP1) {
      const segment = bytes.subarray(at + 4, at + 2 + length)
      dpi ??= marker === APP0 ? jfifDpi(segment) : exifDpi(segment)
    }
    at += 2 + Math.max(2, length)
  }
}

const END = 0xd9
const APP0 = 0xe0
const APP1 = 0xe1

/** From within the picture's data too: there a marker is neither FF 00 nor a restart (FF D0 to D7). */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** JFIF 1.02: units (1 an inch, 2 a centimetre), then the density. */
function jfifDpi(segment: Uint8Array): number | undefined {
  if (letters(segment, 0, 5) !== 'JFIF\0' || segment.length < 12) return undefined
  const density = new DataView(segment.buffer, segment.byteOffset).getUint16(8)
  return segment[7] === 1 ? density : segment[7] === 2 ? density * 2.54 : undefined
}

/** Exif 2.3, 4.6: XResolution (0x011A, a fraction) and its unit (0x0128; 3 a centimetre) in the first directory. */
function exifDpi(segment: Uint8Array): number | undefined {
  if (letters(segment, 0, 6) !== 'Exif\0\0') return undefined
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.length - 6)
  const little = letters(segment, 6, 2) === 'II'
  const long = (at: number): number => (at + 4 <= tiff.byteLength ? tiff.getUint32(at, little) : 0)
  const short = (at: number): number => (at + 2 <= tiff.byteLength ? tiff.getUint16(at, little) : 0)
  const first = long(4)
  const entries = Array.from({ length: Math.min(short(first), MOST_ENTRIES) }, (_, i) => first + 2 + 12 * i)
  const entry = (tag: number): number | undefined => entries.find(at => short(at) === tag)
  const resolution = entry(0x011a)
  if (resolution === undefined) return undefined
  const fraction = long(resolution + 8)
  const unit = entry(0x0128)
  return (long(fraction) / long(fraction + 4)) * (unit !== undefined && short(unit + 8) === 3 ? 2.54 : 1)
}

const MOST_ENTRIES = 1000

function letters(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}
