import { displayWidth, padDisplay, printable } from '../diagnostics/display.ts'
import { tenCot, type Cot } from './cot.ts'
import type { Muc, So } from './so.ts'
import { writeSo } from './write-csv.ts'

export type DangIn = 'table' | 'csv' | 'json'

/**
 * Some rows of a register, to look at, for Excel, or for a program.
 * @param width columns of the terminal that a table is for
 */
export function inSo(so: So, rows: readonly Muc[], format: DangIn, width?: number): Uint8Array {
  if (format === 'csv') {
    const chosen = new Set(rows.map(({ hang }) => hang))
    return writeSo({ ...so, hang: so.hang.filter((_, at) => at <= so.dauBang || chosen.has(at)) })
  }
  const text = format === 'json' ? `${JSON.stringify(rows.map(asData), null, 2)}\n` : tableOf(rows, width)
  return new TextEncoder().encode(text)
}

/** All columns under names that do not change, with what was understood of number and date. */
function asData({ so, chen, kyHieu, ngay, o }: Muc): Readonly<Record<string, unknown>> {
  return { so: so ?? null, chen, ky_hieu: kyHieu, ngay: ngay ?? null, o }
}

const COLUMNS: readonly (readonly [Cot, most: number])[] = [
  ['soKyHieu', 24],
  ['ngay', 12],
  ['trichYeu', 60],
  ['nguoiKy', 24],
  ['tinhTrang', 16],
]

const GAP = '  '

/** What a document is about is told in at least this, be the terminal as narrow as it may. */
const LEAST = 24

function tableOf(rows: readonly Muc[], width = Infinity): string {
  const columns = COLUMNS.filter(([cot]) => cot !== 'tinhTrang' || rows.some(({ o }) => o[cot] !== ''))
  const full = [
    columns.map(([cot]) => shortNames[cot] ?? tenCot[cot]),
    ...rows.map(({ o }) => columns.map(([cot, most]) => cut(printable(o[cot].replace(/\s+/g, ' ')), most))),
  ]
  const widthsOf = (lines: readonly (readonly string[])[]): readonly number[] =>
    columns.map((_, at) => Math.max(...lines.map(line => displayWidth(line[at] ?? ''))))
  const wide = widthsOf(full)
  const over = wide.reduce((sum, one) => sum + one, GAP.length * (wide.length - 1)) - width
  const words = columns.findIndex(([cot]) => cot === 'trichYeu')
  const most = Math.max(LEAST, (wide[words] ?? 0) - Math.max(0, over))
  const lines = full.map(line => line.map((cell, at) => (at === words ? cut(cell, most) : cell)))
  const widths = widthsOf(lines)
  return lines
    .map(
      line =>
        `${line
          .map((cell, at) => padDisplay(cell, widths[at] ?? 0))
          .join(GAP)
          .trimEnd()}\n`,
    )
    .join('')
}

const shortNames: Readonly<Partial<Record<Cot, string>>> = {
  soKyHieu: 'Số, ký hiệu',
  ngay: 'Ngày',
  trichYeu: 'Tên loại và trích yếu',
}

/** Shortened at the end where it is wider. */
function cut(text: string, most: number): string {
  if (displayWidth(text) <= most) return text
  let kept = ''
  for (const char of text) {
    if (displayWidth(kept + char) > most - 1) break
    kept += char
  }
  return `${kept.trimEnd()}…`
}
