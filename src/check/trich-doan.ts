const AROUND = 24

/** A few words around a place in a text, with … where it was cut. */
export function trichDoan(text: string, start: number, end: number): string {
  const from = start <= AROUND ? 0 : wordStart(text, start - AROUND, start)
  const to = text.length - end <= AROUND ? text.length : wordEnd(text, end + AROUND, end)
  const head = from > 0 ? '…' : ''
  const tail = to < text.length ? '…' : ''
  return `${head}${text.slice(from, to).trim()}${tail}`
}

function wordStart(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 || space >= limit ? from : space + 1
}

function wordEnd(text: string, to: number, limit: number): number {
  const space = text.lastIndexOf(' ', to)
  return space <= limit ? to : space
}
