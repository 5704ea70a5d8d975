import { decode, type DecodedPng } from 'fast-png'

/** What a PNG file says besides its size. */
export interface Png {
  /** Dots an inch. */
  readonly dpi?: number
  /** Whether what surrounds the drawing shows the page under it. */
  readonly transparent: boolean
  /** What most of its ink looks like. */
  readonly ink: 'blue' | 'red' | 'other'
}

/** Decodes a PNG whole. Throws when it is damaged: a checksum, the compression, an end that is missing. */
export function readPng(bytes: Uint8Array): Png {
  const png = decode(bytes, { checkCrc: true })
  const { resolution } = png
  return {
    ...(resolution?.unit === PER_METRE && { dpi: resolution.x * 0.0254 }),
    transparent: hasClearBorder(png),
    ink: inkOf(png),
  }
}

const PER_METRE = 1

/**
 * Most of the border is clear: a stroke may touch it, and a scan saved with an alpha channel but on white
 * paper has none of it.
 */
function hasClearBorder(png: DecodedPng): boolean {
  const { width, height } = png
  const rows = Array.from({ length: width }, (_, x) => [x, 0, x, height - 1] as const)
  const sides = Array.from({ length: height }, (_, y) => [0, y, width - 1, y] as const)
  const border = [...rows, ...sides].flatMap(([x1, y1, x2, y2]) => [
    alphaAt(png, x1, y1),
    alphaAt(png, x2, y2),
  ])
  return border.filter(alpha => alpha < CLEAR).length > border.length / 2
}

/** Share of what is under a pixel that it hides. */
const CLEAR = 0.1

/** 0 is clear, 1 hides all (PNG 3rd edition, 6.1 and 11.3.1). */
function alphaAt(png: DecodedPng, x: number, y: number): number {
  const { channels, depth, palette, transparency } = png
  const most = 2 ** depth - 1
  if (palette !== undefined) return (palette[sampleAt(png, x, y, 0)]?.[3] ?? 255) / 255
  if (channels === 2 || channels === 4) return sampleAt(png, x, y, channels - 1) / most
  if (transparency === undefined || transparency.length === 0) return 1
  return [...transparency].every((value, i) => sampleAt(png, x, y, i) === value) ? 0 : 1
}

/** Samples narrower than a byte are packed, the leftmost in the high bits; each row begins a new byte. */
function sampleAt(
  { data, depth, width, channels }: DecodedPng,
  x: number,
  y: number,
  channel: number,
): number {
  if (depth >= 8) return data[(y * width + x) * channels + channel] ?? 0
  const bit = x * depth
  const byte = data[y * Math.ceil((width * depth) / 8) + (bit >> 3)] ?? 0
  return (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}

/** The mean colour of what can be seen, of some twenty thousand pixels: clearly bluer or redder than grey, or neither. */
function inkOf(png: DecodedPng): Png['ink'] {
  const { width, height } = png
  const step = Math.max(1, Math.ceil(Math.sqrt((width * height) / 20_000)))
  const sum = [0, 0, 0]
  let count = 0
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step) {
      if (alphaAt(png, x, y) < VISIBLE) continue
      count += 1
      for (const [i, value] of colourAt(png, x, y).entries()) sum[i] = (sum[i] ?? 0) + value
    }
  const [red = 0, green = 0, blue = 0] = sum.map(value => value / Math.max(1, count))
  if (blue - Math.max(red, green) > BEYOND_GREY) return 'blue'
  return red - Math.max(green, blue) > BEYOND_GREY ? 'red' : 'other'
}

const VISIBLE = 0.5
/** Share of full strength by which a colour stands out. */
const BEYOND_GREY = 0.08

/** Red, green, blue, each 0 to 1. */
function colourAt(png: DecodedPng, x: number, y: number): readonly number[] {
  const { channels, depth, palette } = png
  if (palette !== undefined) {
    const colour = palette[sampleAt(png, x, y, 0)] ?? []
    return [0, 1, 2].map(i => (colour[i] ?? 0) / 255)
  }
  const most = 2 ** depth - 1
  return [0, 1, 2].map(i => sampleAt(png, x, y, channels < 3 ? 0 : i) / most)
}
