import data from './times-new-roman-widths.json' with { type: 'json' }

export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic'

export function faceOf(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? 'bold-italic' : 'bold'
  return italic ? 'italic' : 'regular'
}

/**
 * The width of a line of Times New Roman, pt; `text` in NFC, `sizePt` in pt. Without kerning: neither Word nor
 * LibreOffice applies any to a .docx that does not ask for it, nor does the PDF.
 *
 * The widths are those of Tinos, made to the metrics of Times New Roman. A character that the table
 * lacks counts as one em, wider than nearly every letter: a line said to fit does fit.
 */
export function widthOf(text: string, face: Face, sizePt: number): number {
  const table = tableOf(face)
  let units = 0
  for (let i = 0; i < text.length; i++) units += table[text.charCodeAt(i)] ?? 0
  return (units * sizePt) / data.unitsPerEm
}

/** From the baseline up to the top of the line, pt. */
export function ascentOf(sizePt: number): number {
  return (data.ascent * sizePt) / data.unitsPerEm
}

/** From the baseline down to the bottom of the letters, pt, positive. */
export function descentOf(sizePt: number): number {
  return (data.descent * sizePt) / data.unitsPerEm
}

/** From one baseline to the next at single line spacing, pt. */
export function lineHeightOf(sizePt: number): number {
  return ((data.ascent + data.descent + data.lineGap) * sizePt) / data.unitsPerEm
}

/** UTF-16 code unit → font units. */
type Table = Uint16Array

const tables = new Map<Face, Table>()

/** Built at a face's first use: most documents never need all four. */
function tableOf(face: Face): Table {
  const known = tables.get(face)
  if (known !== undefined) return known
  const table = new Uint16Array(0x10000).fill(data.unitsPerEm)
  // Of a character in two units the first counts.
  table.fill(0, 0xdc00, 0xe000)
  for (const [width, chars] of Object.entries(data[face]))
    for (const char of chars) table[char.charCodeAt(0)] = Number(width)
  tables.set(face, table)
  return table
}
