import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'fast-png'

export const end = chunk('IEND', new Uint8Array())
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Pictures made by code, by the names that the pages' examples give them. */
export const pictures: Readonly<Record<string, Uint8Array>> = {
  'hinh/so-do.png': png({ width: 60, height: 30 }),
  'hinh/chu-ky.png': png({ width: 60, height: 30, clear: true }),
  'hinh/dau.png': png({ width: 60, height: 30, clear: true, ink: [200, 30, 40] }),
  'hinh/den-trang.png': png({ width: 60, height: 30, clear: true, ink: [20, 20, 20] }),
  'hinh/hong.png': png({ width: 60, height: 30 }).subarray(0, 80),
  'hinh/qua-lon.png': hugePng(),
  'hinh/anh-gif.png': Buffer.from(
    'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
    'latin1',
  ),
  'hinh/anh-chup.jpg': jpeg(),
  'hinh/nghieng.jpg': jpeg({ exif: exif({ orientation: 6 }) }),
}

/** A reader of those; `hinh` is their folder. */
export function readPictures(path: string): Promise<Uint8Array> {
  const bytes = pictures[path]
  if (bytes !== undefined) return Promise.resolve(bytes)
  return Promise.reject(systemError(path === 'hinh' ? 'EISDIR' : 'ENOENT'))
}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** A bar, blue unless told otherwise, in the middle of a sheet, white or clear. */
export function png({
  width = 60,
  height = 30,
  clear = false,
  ink = [20, 40, 160],
  dpi,
}: PngProps = {}): Uint8Array {
  const channels = clear ? 4 : 3
  const data = new Uint8Array(width * height * channels).fill(clear ? 0 : 255)
  for (let x = Math.ceil(width / 4); x < (3 * width) / 4; x += 1)
    data.set([...ink, 255].slice(0, channels), (Math.floor(height / 2) * width + x) * channels)
  const bytes = encode({ width, height, channels, depth: 8, data })
  return dpi === undefined ? bytes : withChunk(bytes, 'pHYs', physical(dpi))
}

interface PngProps {
  readonly width?: number
  readonly height?: number
  readonly clear?: boolean
  readonly ink?: readonly [red: number, green: number, blue: number]
  readonly dpi?: number
}

/** A PNG of chunks of the test's own, after its signature. */
export function rawPng(...chunks: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([SIGNATURE, ...chunks])
}

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

export function header(width: number, height: number, depth = 8, colour = 2): Uint8Array {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data[8] = depth
  data[9] = colour
  return chunk('IHDR', data)
}

export function imageData(rows: Uint8Array): Uint8Array {
  return chunk('IDAT', deflateSync(rows))
}

/** Says that it has 100 million pixels. */
function hugePng(): Uint8Array {
  return rawPng(header(10_000, 10_000), imageData(new Uint8Array(10)), end)
}

function physical(dpi: number): Uint8Array {
  const data = Buffer.alloc(9)
  const perMetre = Math.round(dpi / 0.0254)
  data.writeUInt32BE(perMetre, 0)
  data.writeUInt32BE(perMetre, 4)
  data[8] = 1
  return data
}

/** After IHDR, where most chunks may stand. */
export function withChunk(bytes: Uint8Array, type: string, data: Uint8Array): Uint8Array {
  const at = SIGNATURE.length + 25
  return Buffer.concat([bytes.subarray(0, at), chunk(type, data), bytes.subarray(at)])
}

/** A grey JPEG of 16 × 8 pixels (baseline, one component), with segments of the test's own. */
export function jpeg({ jfif, exif: meta }: JpegProps = {}): Uint8Array {
  const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)
  const quantisation = [0, ...Array.from({ length: 64 }, () => 1)]
  const frame = [8, 0, 8, 0, 16, 1, 1, 0x11, 0]
  // One code of one bit in each table: difference 0; end of block.
  const table = (id: number): number[] => [id, 1, ...zeros(15), 0]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(jfif === undefined ? [] : [segment(0xe0, jfif)]),
    ...(meta === undefined ? [] : [segment(0xe1, meta)]),
    segment(0xdb, quantisation),
    segment(0xc0, frame),
    segment(0xc4, table(0x00)),
    segment(0xc4, table(0x10)),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    Buffer.from([0x0f, 0xff, 0xd9]),
  ])
}

interface JpegProps {
  readonly jfif?: readonly number[]
  readonly exif?: readonly number[]
}

/** JFIF 1.02's header: unit 1 is the inch, 2 the centimetre. */
export function jfif(unit: number, density: number): readonly number[] {
  return [...ascii('JFIF\0'), 1, 2, unit, density >> 8, density & 255, density >> 8, density & 255, 0, 0]
}

/** An Exif segment with an orientation, a resolution (a centimetre if `perCm`), or both, big-endian. */
export function exif({ orientation, resolution, perCm = false }: ExifProps): readonly number[] {
  const short = (tag: number, value: number): number[] => [
    ...u16(tag),
    ...u16(3),
    ...u32(1),
    ...u16(value),
    0,
    0,
  ]
  const count = (orientation === undefined ? 0 : 1) + (resolution === undefined ? 0 : 2)
  const after = 8 + 2 + 12 * count + 4
  const entries = [
    ...(orientation === undefined ? [] : short(0x0112, orientation)),
    ...(resolution === undefined
      ? []
      : [...u16(0x011a), ...u16(5), ...u32(1), ...u32(after), ...short(0x0128, perCm ? 3 : 2)]),
  ]
  const tiff = [...ascii('MM'), ...u16(42), ...u32(8), ...u16(count), ...entries, ...u32(0)]
  return [
    ...ascii('Exif\0\0'),
    ...tiff,
    ...(resolution === undefined ? [] : [...u32(resolution * 10), ...u32(10)]),
  ]
}

interface ExifProps {
  readonly orientation?: number
  readonly resolution?: number
  readonly perCm?: boolean
}

function segment(marker: number, data: readonly number[]): Uint8Array {
  return Buffer.from([0xff, marker, ...u16(data.length + 2), ...data])
}

function ascii(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1')]
}

function u16(value: number): readonly number[] {
  return [(value >> 8) & 255, value & 255]
}

function u32(value: number): readonly number[] {
  return [...u16(value >>> 16), ...u16(value & 0xffff)]
}
