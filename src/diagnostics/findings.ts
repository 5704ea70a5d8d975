import { identity, inOrder } from './order.ts'
import type { RunReport } from './run-report.ts'
import type { Diagnostic } from './types.ts'

/** A problem told once, however many inputs or rows led to it: one template serves 400 definitions. */
export interface Finding {
  readonly diagnostic: Diagnostic
  /** Of a merge: the rows of the data that it was found with. */
  readonly rows: readonly number[]
  readonly times: number
}

/** All problems of a run, in the order of files and lines. */
export function findingsOf(run: RunReport): readonly Finding[] {
  const all: Diagnostic[] = [...run.diagnostics]
  const rows = new Map<string, number[]>()
  const times = new Map<string, number>()
  for (const { row, diagnostics } of run.files)
    for (const told of inOrder(diagnostics)) {
      const found = row === undefined ? told : { ...told, message: withoutRow(row, told.message) }
      const key = identity(found)
      all.push(found)
      times.set(key, (times.get(key) ?? 0) + 1)
      if (row === undefined) continue
      const known = rows.get(key)
      if (known === undefined) rows.set(key, [row])
      else known.push(row)
    }
  return inOrder(all).map(diagnostic => {
    const key = identity(diagnostic)
    return { diagnostic, rows: rows.get(key) ?? [], times: times.get(key) ?? 1 }
  })
}

/** Everything a run found, as it found it. */
export function diagnosticsOf(run: RunReport): readonly Diagnostic[] {
  return [...run.diagnostics, ...run.files.flatMap(file => file.diagnostics)]
}

/** «Hàng 3: Ký hiệu có năm.»: how a merge tells of what it finds with a row. */
export function ofRow(row: number, message: string): string {
  return rowBefore(row) + message
}

function withoutRow(row: number, message: string): string {
  const before = rowBefore(row)
  return message.startsWith(before) ? message.slice(before.length) : message
}

const rowBefore = (row: number): string => `Hàng ${row}: `

/** «Ký hiệu có năm. (hàng 3, 5, 8 …)»: the rows that it was found with, the first few of many. */
export function withRows(message: string, rows: readonly number[]): string {
  if (rows.length === 0) return message
  const shown = rows.slice(0, ROWS).join(', ')
  return `${message} (hàng ${shown}${rows.length > ROWS ? ` … và ${rows.length - ROWS} hàng khác` : ''})`
}

const ROWS = 10
