import type { Diagnostic } from '../diagnostics/types.ts'
import { linesOf, rangeAt } from './positions.ts'
import type { Lines } from './positions.ts'

/** A character that has no place in a definition. */
export interface Stray {
  readonly character: string
  /** `U+200B` */
  readonly name: string
  readonly kind: 'control' | 'broken' | 'invisible'
}

/** The characters of a raw text that have no place there, one a line. Invisible ones are warnings. */
export function strayCharacters(text: string): readonly Diagnostic[] {
  if (!SUSPECT.test(text)) return []
  const lines = linesOf(text)
  const errors = firstOfLines(FORBIDDEN, lines)
  const warnings = [...firstOfLines(INVISIBLE, lines)].filter(([line]) => !errors.has(line))
  return [...errors, ...warnings].sort(([a], [b]) => a - b).map(([, found]) => found)
}

/** The worst stray of a parsed value, if it has one that its source has not: it was written as an escape. */
export function escapedStray(value: string, source: string): Stray | undefined {
  const hidden = [FORBIDDEN, INVISIBLE].flatMap(strays => value.match(strays) ?? [])
  const character = hidden.find(one => !source.includes(one))
  return character === undefined ? undefined : strayOf(character)
}

const MAX_REPORTED = 20

// Controls but tab and line breaks, what no text may hold (lone surrogates, U+FFFE), what a failed decoding
// leaves (U+FFFD).
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff]|\p{Cs}/gu

// What web pages and Word slip in, and what turns the direction of text. ZWJ and ZWNJ belong to emoji.
const INVISIBLE = /[\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu

/** Without any of these, or half of an emoji, a text has neither. */
const SUSPECT =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffd-\uffff]/

function firstOfLines(strays: RegExp, lines: Lines): ReadonlyMap<number, Diagnostic> {
  const found = new Map<number, Diagnostic>()
  for (const { 0: character, index } of lines.text.matchAll(strays)) {
    if (character === '\ufeff' && index === 0) continue
    const range = rangeAt(lines, index, index + character.length)
    if (!found.has(range.start.line)) found.set(range.start.line, { ...describe(strayOf(character)), range })
    if (found.size === MAX_REPORTED) break
  }
  return found
}

function strayOf(character: string): Stray {
  const invisible = (character.match(INVISIBLE) ?? []).length > 0
  return {
    character,
    name: `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    kind: character === '\ufffd' ? 'broken' : invisible ? 'invisible' : 'control',
  }
}

function describe({ character, name, kind }: Stray): Diagnostic {
  if (kind === 'broken') {
    return {
      code: 'yaml/bang-ma',
      severity: 'error',
      message: 'Ký tự thay thế � cho thấy chữ ở đây đã hỏng khi tệp bị đọc sai bảng mã.',
      hint: 'Mở lại bản gốc bằng đúng bảng mã rồi lưu lại theo UTF-8, hoặc gõ lại chữ bị hỏng.',
    }
  }
  if (kind === 'invisible') {
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
