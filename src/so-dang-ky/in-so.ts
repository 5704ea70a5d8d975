import { displayWidth, padDisplay, printable } from '../diagnostics/display.ts'
import { tenCot, type Cot } from './cot.ts'
import type { Muc, So } from './so.ts'
import { writeSo } from './write-csv.ts'

export type DangIn = 'table' | 'csv' | 'json'

/** Some rows of a register, to look at, for Excel, or for a program. */
export function inSo(so: So, rows: readonly Muc[], format: DangIn): Uint8Array {
  if (format === 'csv') {
    const chosen = new Set(rows.map(({ hang }) => hang))
    return writeSo({ ...so, hang: so.hang.filter((_, at) => at <= so.dauBang || chosen.has(at)) })
  }
  const text = format === 'json' ? `${JSON.stringify(rows.map(asData), null, 2)}\n` : tableOf(rows)
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

function tableOf(rows: readonly Muc[]): string {
  const columns = COLUMNS.filter(([cot]) => cot !== 'tinhTrang' || rows.some(({ o }) => o[cot] !== ''))
  const lines = [
    columns.map(([cot]) => shortNames[cot] ?? tenCot[cot]),
    ...rows.map(({ o }) => columns.map(([cot, most]) => cut(printable(o[cot].replace(/\s+/g, ' ')), most))),
  ]
  const widths = columns.map((_, at) => Math.max(...lines.map(line => displayWidth(line[at] ?? ''))))
  return lines
    .map(
      line =>
        `${line
          .map((cell, at) => padDisplay(cell, widths[at] ?? 0))
          .join('  ')
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
