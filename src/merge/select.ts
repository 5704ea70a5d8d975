/** Which rows are wanted, as `--row 17`, `--row 3-9,12` and `--limit 5` say. */
export interface Selection {
  readonly ranges?: readonly (readonly [first: number, last: number])[]
  readonly limit?: number
}

/** Undefined for what is no list of rows. */
export function parseRows(text: string): Selection['ranges'] {
  const ranges: (readonly [number, number])[] = []
  for (const part of text.split(',')) {
    const [, first = '', last = first] = /^\s*(\d{1,9})(?:\s*-\s*(\d{1,9}))?\s*$/.exec(part) ?? []
    if (first === '' || Number(first) < 1 || Number(last) < Number(first)) return undefined
    ranges.push([Number(first), Number(last)])
  }
  return ranges
}

/** Answers of each row, from the first on, whether it is wanted. */
export function selector({ ranges, limit = Infinity }: Selection): (row: number) => boolean {
  let taken = 0
  return row => {
    if (ranges !== undefined && !ranges.some(([first, last]) => row >= first && row <= last)) return false
    taken += 1
    return taken <= limit
  }
}
