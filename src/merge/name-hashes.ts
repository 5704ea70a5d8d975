/** Names of many rows, eight bytes and a row number each, so that those that are alike can be found again. */
export interface NameHashes {
  add(name: string, row: number): void
  /** Rows whose names may be alike: a hash is not a name. */
  suspects(): ReadonlySet<number>
}

export function openNameHashes(): NameHashes {
  let hashes = new Float64Array(1024)
  let rows = new Uint32Array(1024)
  let count = 0
  return {
    add(name, row) {
      if (count === hashes.length) {
        const [more, moreRows] = [new Float64Array(count * 2), new Uint32Array(count * 2)]
        more.set(hashes)
        moreRows.set(rows)
        hashes = more
        rows = moreRows
      }
      hashes[count] = hashOf(name)
      rows[count] = row
      count += 1
    },
    suspects() {
      const sorted = hashes.slice(0, count).sort()
      const twice = new Set<number>()
      for (let i = 1; i < count; i += 1) if (sorted[i] === sorted[i - 1]) twice.add(sorted[i]!)
      const found = new Set<number>()
      if (twice.size > 0) for (let i = 0; i < count; i += 1) if (twice.has(hashes[i]!)) found.add(rows[i]!)
      return found
    },
  }
}

/** 53 bits: two hashes of 32 (FNV-1a over UTF-16 units, with two seeds), as much of them as a number holds. */
function hashOf(text: string): number {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
    b ^= b >>> 13
  }
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff)
}
