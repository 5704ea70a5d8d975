/**
 * The candidate that a slip of the finger could have turned into `word`, if any: at most a third of its
 * letters differ, or one begins the other. For «Có phải bạn muốn …?».
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const key = fold(word)
  const scored = candidates
    .map(candidate => ({ candidate, distance: distance(key, fold(candidate)) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = scored
  // Of a single letter nothing would be left.
  const most = key.length < 2 ? 0 : Math.max(1, Math.floor(Math.max(key.length, 4) / 3))
  if (best !== undefined && best.distance <= most) return best.candidate
  const begun = candidates.filter(candidate => key.length > 1 && fold(candidate).startsWith(key))
  return begun.length > 0 ? begun[0] : undefined
}

/** Letters alone: `Trích yếu`, `trich-yeu` and `trich_yeu` are the same slip. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-_\s]+/g, '_')
}

/** Edits between two words (insert, delete, replace, swap of neighbours). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
