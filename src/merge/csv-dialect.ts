/** How a CSV text is written. */
export interface Dialect {
  readonly delimiter: string
  /** How many of its first letters are no data: Excel's line `sep=;`. */
  readonly skip: number
}

const DELIMITERS = [',', ';', '\t'] as const

/** Told from the heading: the delimiter that stands there most often outside of quotes. */
export function dialectOf(head: string): Dialect {
  const declared = /^sep=(.)\n/.exec(head)
  if (declared?.[1] !== undefined) return { delimiter: declared[1], skip: declared[0].length }
  const heading = /^\s*((?:"(?:[^"]|"")*"|[^"\n])*)/.exec(head)?.[1]?.replace(/"(?:[^"]|"")*"/g, '') ?? ''
  const times = (delimiter: string): number => heading.split(delimiter).length
  const [best = ','] = [...DELIMITERS].sort((a, b) => times(b) - times(a))
  return { delimiter: best, skip: 0 }
}
