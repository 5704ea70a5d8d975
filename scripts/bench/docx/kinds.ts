import { lookKey, lookOf, paragraphLookOf, runsOf } from './paragraph.ts'
import type { XmlElement } from './xml.ts'

/**
 * The fewest paragraphs whose looks serve for all of these: one with a bold run among plain ones serves for a plain one, too,
 * whose other runs are then empty. In the order of their first use.
 */
export function kindsOf(paragraphs: readonly XmlElement[]): readonly XmlElement[] {
  const keys = paragraphs.map(lookOf)
  const looks = paragraphs.filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
  return looks.filter(look => !looks.some(other => other !== look && wordsFor(other, look) !== undefined))
}

/** A paragraph's words for the runs of that kind; undefined where it looks otherwise. */
export function wordsFor(kind: XmlElement, paragraph: XmlElement): readonly string[] | undefined {
  if (paragraphLookOf(kind) !== paragraphLookOf(paragraph)) return undefined
  const looks = runsOf(kind).map(({ look }) => lookKey(look))
  const words = looks.map(() => '')
  let from = 0
  for (const { text, look } of runsOf(paragraph)) {
    const at = looks.indexOf(lookKey(look), from)
    if (at < 0) return undefined
    words[at] = text
    from = at + 1
  }
  return words
}
