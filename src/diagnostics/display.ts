/** How many columns of a terminal a text takes: combining marks none, East Asian letters two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char)
  return width
}

/** Pads a text with spaces at its end to a number of columns. */
export function padDisplay(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** A user's text, fit for a terminal: what would steer it, hide in it or turn it round is written out. */
export function printable(text: string): string {
  return text.replace(HOSTILE, escape)
}

// Controls, surrogates and format characters (bidi overrides, zero width, BOM): all of them invisible.
const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const TWO_COLUMNS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u

function charWidth(char: string): number {
  if (char < '\u0300') return 1
  if (NO_WIDTH.test(char)) return 0
  return TWO_COLUMNS.test(char) ? 2 : 1
}

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escape(char: string): string {
  const code = char.codePointAt(0) ?? 0
  return named[char] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u{${hex(code, 4)}}`)
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
