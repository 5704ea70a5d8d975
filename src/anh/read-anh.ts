import { imageSize } from 'image-size'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { AnhDaDoc } from '../tree/anh.ts'
import { MAX_PIXELS } from './gioi-han.ts'
import { readJpeg } from './jpeg.ts'
import { readPng, type Png } from './png.ts'
import { pictureProblem } from './problem.ts'

/**
 * A picture's file → what the page needs to know of it. `anh/khong-phai-hinh` neither PNG nor JPEG, `anh/hong`
 * damaged, `anh/qua-lon` too many pixels, `anh/xoay-nghieng` (warning) a photograph that only says how to turn it.
 * @param tep as the definition names it
 */
export function readAnh(bytes: Uint8Array, tep: string): Outcome<AnhDaDoc> {
  const kind = startsWith(bytes, PNG) ? 'png' : startsWith(bytes, JPEG) ? 'jpeg' : undefined
  if (kind === undefined) return fail(pictureProblem('anh/khong-phai-hinh', tep, foreign(bytes)))
  const size = sizeOf(bytes)
  if (size === undefined) return fail(broken(tep))
  const { width, height, turned } = size
  if (width * height > MAX_PIXELS)
    return fail(
      pictureProblem('anh/qua-lon', tep, `có ${width} × ${height} điểm ảnh, quá ${MAX_PIXELS / 1e6} triệu`),
    )
  const read = kind === 'png' ? pngOf(bytes) : jpegOf(bytes)
  if (read === undefined) return fail(broken(tep))
  const { transparent, ink, dpi } = read
  const known = dpi !== undefined && dpi >= LEAST_DPI && dpi <= MOST_DPI
  return ok(
    { kind, width, height, transparent, ...(ink !== undefined && { ink }), bytes, ...(known && { dpi }) },
    turned ? [pictureProblem('anh/xoay-nghieng', tep)] : [],
  )
}

const PNG = [0x89, 0x50, 0x4e, 0x47]
const JPEG = [0xff, 0xd8, 0xff]

/** Cameras and programs that know no better write 1 or 0. */
const LEAST_DPI = 20
const MOST_DPI = 5000

function sizeOf(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number; readonly turned: boolean } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    return width > 0 && height > 0 ? { width, height, turned: orientation > 1 } : undefined
  } catch {
    return undefined
  }
}

type Read = Omit<Png, 'ink'> & Partial<Pick<Png, 'ink'>>

function pngOf(bytes: Uint8Array): Read | undefined {
  try {
    return readPng(bytes)
  } catch {
    return undefined
  }
}

function jpegOf(bytes: Uint8Array): Read | undefined {
  const { complete, ...jpeg } = readJpeg(bytes)
  return complete ? { ...jpeg, transparent: false } : undefined
}

function broken(tep: string): Diagnostic {
  return pictureProblem('anh/hong', tep)
}

/** What a file is that is no picture of ours, for the message. */
function foreign(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'tệp rỗng'
  if (startsWith(bytes, PDF)) return 'tệp PDF'
  try {
    return NAMES[imageSize(bytes).type ?? ''] ?? 'hình dạng khác'
  } catch {
    return 'một tệp không có hình'
  }
}

const PDF = [0x25, 0x50, 0x44, 0x46]

/** By image-size's own names. */
const NAMES: Readonly<Record<string, string>> = {
  gif: 'hình GIF',
  webp: 'hình WebP',
  svg: 'hình SVG',
  bmp: 'hình BMP',
  tiff: 'hình TIFF',
  heif: 'hình HEIC hoặc AVIF',
  heic: 'hình HEIC',
  avif: 'hình AVIF',
  ico: 'hình ICO',
  psd: 'tệp Photoshop',
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}
