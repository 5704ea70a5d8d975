import { isMap, isScalar, isSeq } from 'yaml'
import type { Walk } from './walk.ts'

/** A cell of a table is an item of a list, or has its text under this key. */
export const CELL_TEXT = 'loi_van'

/**
 * A number that is a cell of a table stays as it was written where YAML would lose something of it: `450.000`
 * would be 450, `1.10` 1.1, and 20 digits 17.
 */
export function keepWrittenNumbers({ nodes }: Walk): void {
  for (const { node } of nodes)
    if (isSeq(node)) node.items.forEach(keepWritten)
    else if (isMap(node)) keepWritten(node.get(CELL_TEXT, true))
}

function keepWritten(item: unknown): void {
  if (!isScalar(item) || typeof item.value !== 'number' || item.source === undefined) return
  item.value = cellNumber(item.value, item.source)
}

/** The number in a cell: a text, where it would not be written so. */
export function cellNumber(value: number, written: string): number | string {
  return String(value) === written ? value : written
}
