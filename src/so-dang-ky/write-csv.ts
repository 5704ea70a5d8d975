import { cacCot, tenCot, type Cot } from './cot.ts'
import type { Hang, So } from './so.ts'

/** A register with nothing in it but the headings. */
export const soMoi: So = {
  ngan: ',',
  hang: [{ dong: 0, o: cacCot.map(cot => tenCot[cot]) }],
  dauBang: 0,
  cot: Object.fromEntries(cacCot.map((cot, at) => [cot, at])),
}

/** The register as a file: UTF-8 with the BOM by which Excel knows it, CRLF, cells in quotes where they need them. */
export function writeSo({ hang, ngan }: So): Uint8Array {
  const lines = hang.map(({ o }) => o.map(cell => quoted(cell, ngan)).join(ngan))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/** Any separator is a reason, so that a reader who guesses is not misled. */
function quoted(cell: string, ngan: So['ngan']): string {
  return new RegExp(`["\\r\\n,;${ngan}]|^\\s|\\s$`).test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The register with a row more, after the last that has anything in it; columns that are missing are added. */
export function themHang(so: So, o: Readonly<Partial<Record<Cot, string>>>): So {
  const whole = withColumns(so)
  const end = whole.hang.findLastIndex(({ o: cells }) => cells.some(cell => cell.trim() !== '')) + 1
  const row = placed(whole, emptyRow(whole), o)
  return { ...whole, hang: [...whole.hang.slice(0, end), row, ...whole.hang.slice(end)] }
}

/** The register with other contents in some columns of one row. */
export function suaHang(so: So, hang: number, o: Readonly<Partial<Record<Cot, string>>>): So {
  const whole = withColumns(so)
  return { ...whole, hang: whole.hang.map((row, at) => (at === hang ? placed(whole, row, o) : row)) }
}

export function boHang(so: So, hang: number): So {
  return { ...so, hang: so.hang.filter((_, at) => at !== hang) }
}

function withColumns(so: So): So {
  const missing = cacCot.filter(cot => so.cot[cot] === undefined)
  if (missing.length === 0) return so
  const width = Math.max(...so.hang.map(({ o }) => o.length))
  return {
    ...so,
    hang: so.hang.map((row, at) =>
      at === so.dauBang ? { ...row, o: [...padded(row.o, width), ...missing.map(cot => tenCot[cot])] } : row,
    ),
    cot: { ...so.cot, ...Object.fromEntries(missing.map((cot, i) => [cot, width + i])) },
  }
}

function emptyRow(so: So): Hang {
  return { dong: 0, o: padded([], so.hang[so.dauBang]?.o.length ?? 0) }
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')]
}

function placed(so: So, row: Hang, contents: Readonly<Partial<Record<Cot, string>>>): Hang {
  const o = [...padded(row.o, so.hang[so.dauBang]?.o.length ?? 0)]
  for (const [cot, text] of Object.entries(contents)) {
    const at = so.cot[cot as Cot]
    if (at !== undefined) o[at] = harmless(text)
  }
  return { ...row, o }
}

/** Excel runs a cell that begins like a formula; after an apostrophe it is text. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** What `harmless` was given. */
export function withoutGuard(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '')
}
