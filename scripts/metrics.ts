import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Where the widths are kept. */
export const widthsFile: URL = new URL('../src/metrics/times-new-roman-widths.json', import.meta.url)

/** The text of `times-new-roman-widths.json`, taken from the four faces of Tinos: a line a width. */
export function extractWidths(): string {
  const all = Object.entries(faceFiles).map(([face, file]) => [face, openFont(file)] as const)
  const heads = new Set(all.map(([, font]) => headOf(font)))
  const [head = ''] = heads
  if (heads.size !== 1) throw new Error('The faces of Tinos disagree about their heights.')
  return `{\n${[head, ...all.map(([face, font]) => tableOf(face, font))].join(',\n')}\n}\n`
}

const faceFiles = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

/** First and last code point of what a văn bản may hold. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x17f], // Latin-1, Latin Extended-A
  [0x1a0, 0x1a1], // Ơ ơ
  [0x1af, 0x1b0], // Ư ư
  [0x300, 0x303], // marks that stand alone: grave, acute, circumflex, tilde
  [0x306, 0x306], // breve
  [0x309, 0x309], // hook above
  [0x31b, 0x31b], // horn
  [0x323, 0x323], // dot below
  [0x3b1, 0x3c9], // Greek small letters
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x2002, 0x200b], // spaces
  [0x2010, 0x2015], // hyphens, dashes
  [0x2018, 0x201e], // quotation marks
  [0x2020, 0x2022], // daggers, bullet
  [0x2026, 0x2026], // …
  [0x202f, 0x202f], // narrow no-break space
  [0x2030, 0x2030], // ‰
  [0x2032, 0x2033], // ′ ″
  [0x2039, 0x203a], // ‹ ›
  [0x20ab, 0x20ac], // ₫ €
  [0x2116, 0x2116], // №
  [0x2122, 0x2122], // ™
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212], // −
  [0x221a, 0x221a], // √
  [0x221e, 0x221e], // ∞
  [0x2248, 0x2248], // ≈
  [0x2260, 0x2260], // ≠
  [0x2264, 0x2265], // ≤ ≥
  [0x25a0, 0x25a1], // ■ □
  [0x25cb, 0x25cb], // ○
  [0x25cf, 0x25cf], // ●
]

/** What we use of fontkit, which ships no types. */
interface Fontkit {
  readonly create: (file: Buffer) => Font
}

interface Font {
  readonly unitsPerEm: number
  readonly hhea: { readonly ascent: number; readonly descent: number; readonly lineGap: number }
  readonly hasGlyphForCodePoint: (code: number) => boolean
  readonly glyphForCodePoint: (code: number) => { readonly advanceWidth: number }
}

function openFont(file: string): Font {
  const require = createRequire(import.meta.url)
  const { create } = require('fontkit') as Fontkit
  return create(readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}`)))
}

function headOf({ unitsPerEm, hhea }: Font): string {
  const head = { unitsPerEm, ascent: hhea.ascent, descent: -hhea.descent, lineGap: hhea.lineGap }
  return Object.entries(head)
    .map(([name, value]) => `  "${name}": ${value}`)
    .join(',\n')
}

function tableOf(face: string, font: Font): string {
  const byWidth = new Map<number, string>()
  for (const code of codePoints()) {
    if (!font.hasGlyphForCodePoint(code)) throw new Error(`Tinos lacks U+${code.toString(16)}.`)
    const width = font.glyphForCodePoint(code).advanceWidth
    byWidth.set(width, (byWidth.get(width) ?? '') + escaped(code))
  }
  const rows = [...byWidth].sort(([a], [b]) => a - b).map(([width, chars]) => `    "${width}": "${chars}"`)
  return `  "${face}": {\n${rows.join(',\n')}\n  }`
}

function codePoints(): number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
}

/** Spaces and lone marks as `\uXXXX`: unseen, an editor or a normalisation would lose them. */
function escaped(code: number): string {
  const char = String.fromCodePoint(code)
  if (char !== ' ' && /[\p{Z}\p{C}\p{M}]/u.test(char)) return `\\u${code.toString(16).padStart(4, '0')}`
  return JSON.stringify(char).slice(1, -1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(widthsFile, extractWidths())
