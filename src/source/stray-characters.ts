import type { Diagnostic } from '../diagnostics/types.ts'
import { linesOf, rangeAt } from './positions.ts'

const MAX_REPORTED = 20

// Controls but tab and line breaks, what no text may hold (lone surrogates, U+FFFE), what a failed decoding
// leaves (U+FFFD), and the invisible characters that web pages and Word slip in. ZWJ and ZWNJ belong to emoji.
const STRAY =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd-\uffff]|\p{Cs}/gu

const INVISIBLE = /[\xad\u200b-\u206f\ufeff]/

/** The characters that have no place in a definition: the first of each line. Invisible ones are warnings. */
export function strayCharacters(text: string): readonly Diagnostic[] {
  const lines = linesOf(text)
  const found = new Map<number, Diagnostic>()
  for (const { 0: character, index } of text.matchAll(STRAY)) {
    if (character === '\ufeff' && index === 0) continue
    const range = rangeAt(lines, index, index + character.length)
    if (!found.has(range.start.line)) found.set(range.start.line, { ...describe(character), range })
    if (found.size === MAX_REPORTED) break
  }
  return [...found.values()]
}

function describe(character: string): Diagnostic {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  if (character === '\ufffd') {
    return {
      code: 'yaml/bang-ma',
      severity: 'error',
      message: 'Ký tự thay thế � cho thấy chữ ở đây đã hỏng khi tệp bị đọc sai bảng mã.',
      hint: 'Mở lại bản gốc bằng đúng bảng mã rồi lưu lại theo UTF-8, hoặc gõ lại chữ bị hỏng.',
    }
  }
  if (INVISIBLE.test(character)) {
    return {
      code: 'yaml/ky-tu-la',
      severity: 'warning',
      message: `Có ký tự vô hình ${name}, thường lẫn vào khi dán từ trang web hoặc từ Word.`,
      hint: 'Xóa ký tự này; nếu không thấy nó, hãy xóa và gõ lại cả từ.',
    }
  }
  return {
    code: 'yaml/ky-tu-la',
    severity: 'error',
    message: `Có ký tự điều khiển ${name}, không được có trong tệp định nghĩa.`,
    hint:
      character === '\v'
        ? 'Đây là dấu xuống dòng mềm (Shift+Enter) của Word: thay bằng xuống dòng hoặc dấu cách.'
        : 'Xóa ký tự này; nếu có nhiều, tệp có thể không phải là tệp văn bản.',
  }
}
