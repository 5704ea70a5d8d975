import { legacyEncoding, looksLikeUtf16 } from '../source/encodings.ts'
import type { DataProblem } from './data.ts'

/** A text piece by piece, or why it can't be read further. */
export type TextPiece = { readonly text: string } | { readonly problem: DataProblem }

/**
 * Bytes as text: UTF-8, with or without BOM, or UTF-16 as Excel's «Unicode Text» has it; each line break is LF. Any other encoding
 * is told with the line at which it shows.
 */
export async function* readText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextPiece> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let line = 1
  let held = ''
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    const text = decoded(decoder, chunk, true)
    if (text === undefined) {
      yield { problem: wrongEncoding(chunk, line + newlinesBefore(chunk)) }
      return
    }
    const broken = text.indexOf('\ufffd')
    if (broken !== -1) {
      yield { problem: damaged(line + count(text.slice(0, broken))) }
      return
    }
    const whole = held + text
    // The other half of a line break may come with the next chunk.
    held = whole.endsWith('\r') ? '\r' : ''
    const clean = (held === '' ? whole : whole.slice(0, -1)).replace(/\r\n?/g, '\n')
    line += count(clean)
    if (clean !== '') yield { text: clean }
  }
  if (held !== '') yield { text: '\n' }
  if (decoder !== undefined && decoded(decoder, new Uint8Array(), false) === undefined)
    yield { problem: wrongEncoding(new Uint8Array(), line) }
}

function encodingOf(head: Uint8Array): string {
  if (!looksLikeUtf16(head)) return 'utf-8'
  // ASCII in two bytes, the upper one first, is big-endian.
  return head[0] === 0xfe || head[0] === 0 ? 'utf-16be' : 'utf-16le'
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array,
  stream: boolean,
): string | undefined {
  try {
    return decoder.decode(chunk, { stream })
  } catch {
    return undefined
  }
}

/** Lines of a chunk before its first byte that is no UTF-8. */
function newlinesBefore(chunk: Uint8Array): number {
  const loose = new TextDecoder().decode(chunk)
  return count(loose.slice(0, Math.max(0, loose.indexOf('\ufffd', 1))))
}

function count(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

const SAVE_AS =
  'Trong Excel chọn Lưu thành (Save as) → CSV UTF-8, hoặc lưu thành .xlsx rồi dùng thẳng tệp .xlsx.'

function wrongEncoding(chunk: Uint8Array, at: number): DataProblem {
  return {
    code: 'tron/bang-ma',
    severity: 'error',
    message: `Dữ liệu có byte không thuộc UTF-8; tệp có vẻ dùng bảng mã ${legacyEncoding(chunk).name}.`,
    hint: SAVE_AS,
    at,
  }
}

function damaged(at: number): DataProblem {
  return {
    code: 'tron/bang-ma',
    severity: 'error',
    message: 'Ký tự thay thế � cho thấy chữ ở đây đã hỏng khi tệp bị lưu sai bảng mã.',
    hint: `Lấy lại bản gốc. ${SAVE_AS}`,
    at,
  }
}
