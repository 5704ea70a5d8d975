import { key } from './lines.ts'

/** Keys whose texts are not printed. */
const unprinted = ['ma', 'tep', 'mo_ta', 'rong', 'huong', 'kieu', 'can', 'co_chu']

/**
 * What the author wrote, as it must be found somewhere on paper: no stage of the program is asked. Cut at references
 * and stars; end marks, which the program may change, are left out.
 */
export function ownWords(value: unknown): readonly string[] {
  if (typeof value === 'string') return pieces(value)
  if (Array.isArray(value)) return value.flatMap(ownWords)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (unprinted.includes(name) ? [] : ownWords(inner)))
}

function pieces(text: string): readonly string[] {
  return text
    .replace(/\\([*<\\])/g, '\u0000')
    .split(/<[a-z][a-z0-9_-]*>|\*+|\u0000/)
    .map(piece => piece.trim().replace(/[\s;:,./]+$/, ''))
    .filter(piece => key(piece).length > 2)
}
