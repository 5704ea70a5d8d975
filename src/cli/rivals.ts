import { extname } from 'node:path'

/** What an annex with a file of its own, or a page, has in its name after the document's (`products.ts`). */
const SUFFIX = /(?:-trang-\d+|-phu-luc(?:-\d+)?)$/

/**
 * Which files of a run the annexes and pages of each document might fall on: how many it has is known only when it is made,
 * but not what they are called.
 * @param keys the products, by `pathKey`
 * @param taken all that is read or written, by `pathKey`, with the input that it belongs to
 */
export function rivalsOf(
  keys: readonly (string | undefined)[],
  taken: ReadonlyMap<string, string>,
): readonly { readonly rivals?: Readonly<Record<string, string>> }[] {
  const places = new Map(keys.flatMap((key, i) => (key === undefined ? [] : [[key, i] as const])))
  const rivals = new Map<number, Record<string, string>>()
  for (const [path, input] of taken) {
    for (const stem of stemsOf(path)) {
      const at = places.get(stem)
      if (at !== undefined) rivals.set(at, { ...rivals.get(at), [path]: input })
    }
  }
  return keys.map((_, i) => {
    const own = rivals.get(i)
    return own === undefined ? {} : { rivals: own }
  })
}

/** The documents whose annex or page would have that path. `a-phu-luc-1-trang-2` may come of `a-phu-luc-1` as well as of `a`. */
export function stemsOf(path: string): readonly string[] {
  const ending = extname(path)
  const stems: string[] = []
  let stem = path.slice(0, path.length - ending.length)
  while (SUFFIX.test(stem)) {
    stem = stem.replace(SUFFIX, '')
    stems.push(stem + ending)
  }
  return stems
}
