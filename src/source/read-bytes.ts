import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { foreignFormat, legacyEncoding, looksLikeUtf16 } from './encodings.ts'
import { linesOf, rangeAt } from './positions.ts'
import { strayCharacters } from './stray-characters.ts'

/** 2 MiB: a definition is the text of some pages. */
export const MAX_BYTES: number = 2 * 1024 * 1024

/** The bytes of a YAML file as NFC text without BOM; positions refer to this text. A lone CR becomes LF. */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > MAX_BYTES) return fail(tooLarge(bytes.length))
  const format = foreignFormat(bytes)
  if (format !== undefined) return fail(notText(format))
  if (looksLikeUtf16(bytes)) return fail(utf16)
  const decoded = decodeUtf8(bytes)
  if (decoded === undefined) return fail(notUtf8(bytes, firstInvalidByte(bytes)))
  const text = normalise(decoded)
  const strays = strayCharacters(text)
  return hasErrors(strays) ? fail(...strays) : ok(text)
}

/**
 * The text that all positions refer to. Vietnamese typed on macOS comes decomposed (NFD); YAML counts a
 * lone CR as a line break, the parser doesn't.
 */
export function normalise(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n').normalize('NFC')
}

/** For whoever knows the size of a file before reading it: what to say if it is beyond MAX_BYTES. */
export function tooLarge(size: number): Diagnostic {
  const mebibytes = (size / 1024 / 1024).toFixed(1).replace('.', ',')
  return {
    code: 'yaml/qua-lon',
    severity: 'error',
    message: `Tệp lớn ${mebibytes} MiB, quá giới hạn 2 MiB của một tệp định nghĩa.`,
    hint: 'Kiểm tra lại có chọn nhầm tệp không; dữ liệu lớn nên để ở phụ lục riêng.',
    range: rangeAt(linesOf(''), 0, 0),
  }
}

const SAVE_AS_UTF8 =
  'Lưu lại theo UTF-8: trong VS Code bấm tên bảng mã ở góc dưới bên phải → Save with Encoding → UTF-8; ' +
  'trong Notepad chọn Lưu thành (Save as) → Mã hóa (Encoding) → UTF-8'

const utf16: Diagnostic = {
  code: 'yaml/bang-ma',
  severity: 'error',
  message: 'Tệp có vẻ được lưu theo bảng mã UTF-16, trong khi cần UTF-8.',
  hint: `${SAVE_AS_UTF8}.`,
  range: rangeAt(linesOf(''), 0, 0),
}

function notText(format: string): Diagnostic {
  return {
    code: 'yaml/bang-ma',
    severity: 'error',
    message: `Đây là ${format}, không phải tệp YAML.`,
    hint: 'Tệp định nghĩa là tệp văn bản thuần, đuôi .yaml, lưu theo UTF-8.',
    range: rangeAt(linesOf(''), 0, 0),
  }
}

function notUtf8(bytes: Uint8Array, at: number): Diagnostic {
  const before = new TextDecoder().decode(bytes.subarray(0, at))
  const lines = linesOf(`${normalise(before)}?`)
  const range = rangeAt(lines, lines.text.length - 1, lines.text.length)
  const guess = legacyEncoding(bytes)
  return {
    code: 'yaml/bang-ma',
    severity: 'error',
    message: `Dòng ${range.start.line} có byte không thuộc UTF-8; tệp có vẻ dùng bảng mã ${guess.name}.`,
    hint: `${guess.wayOut} ${SAVE_AS_UTF8}.`,
    range,
  }
}

/** A prefix decoded as a stream fails if and only if an invalid byte lies within it: so bisection finds the first. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (decodeUtf8(bytes.subarray(0, middle + 1), { stream: true }) !== undefined) low = middle + 1
    else high = middle
  }
  return Math.min(low, bytes.length - 1)
}

function decodeUtf8(bytes: Uint8Array, options: { readonly stream?: true } = {}): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, options)
  } catch {
    return undefined
  }
}
