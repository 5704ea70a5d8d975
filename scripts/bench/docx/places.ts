import { lookOf, runsOf } from './paragraph.ts'
import { child, elements, type XmlElement } from './xml.ts'

/** What stands at one place of some documents: the paragraphs of each of them, in order. */
export type Place = readonly (readonly XmlElement[])[]

/** An element that all the documents have, between its paragraphs: `between` is one longer than `others`. */
export interface Aligned {
  readonly between: readonly Place[]
  readonly others: readonly (readonly XmlElement[])[]
}

/** The children of an element of each document, by their places. Throws where the documents have other tables. */
export function align(same: readonly XmlElement[]): Aligned {
  const parts = same.map(split)
  const [first] = parts
  const names = ({ others }: Split): string => others.map(({ name }) => name).join()
  if (first === undefined || parts.some(part => names(part) !== names(first)))
    throw new Error('documents of one template have other tables')
  return {
    between: first.between.map((_, i) => parts.map(part => part.between[i] ?? [])),
    others: first.others.map((_, i) => parts.flatMap(part => part.others[i] ?? [])),
  }
}

/**
 * Finer places: what all begin with and end with is one place for each stretch of paragraphs that look alike; what is left
 * in the middle, where each document has an order of its own, is one place.
 */
export function placesOf(place: Place): readonly Place[] {
  const documents = place.map(stretches)
  const keys = documents.map(list => list.map(([paragraph]) => paragraph && lookOf(paragraph)))
  const start = countAlike(keys)
  const end = countAlike(keys.map(list => list.slice(start).reverse()))
  const count = start + end
  const at = (i: number): Place => documents.map(list => list.at(i < start ? i : i - count) ?? [])
  const middle = documents.map(list => list.slice(start, list.length - end).flat())
  const outer = Array.from({ length: count }, (_, i) => at(i))
  return [
    ...outer.slice(0, start),
    ...(middle.some(list => list.length > 0) ? [middle] : []),
    ...outer.slice(start),
  ]
}

/** Paragraphs that every document has word for word, with those that have no words. */
export function isFixed(paragraph: XmlElement): boolean {
  const style = child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''
  return runsOf(paragraph).length === 0 || FIXED.includes(style)
}

const FIXED = ['QuocHieu', 'TieuNgu']

interface Split {
  readonly between: readonly (readonly XmlElement[])[]
  readonly others: readonly XmlElement[]
}

function split(element: XmlElement): Split {
  const between: XmlElement[][] = [[]]
  const others: XmlElement[] = []
  for (const child of elements(element))
    if (child.name === 'w:p') between.at(-1)?.push(child)
    else {
      others.push(child)
      between.push([])
    }
  return { between, others }
}

/** Paragraphs that look alike together. */
function stretches(paragraphs: readonly XmlElement[]): readonly (readonly XmlElement[])[] {
  const found: XmlElement[][] = []
  for (const paragraph of paragraphs) {
    const last = found.at(-1)
    const before = last?.[0]
    if (before !== undefined && !isFixed(paragraph) && lookOf(paragraph) === lookOf(before))
      last?.push(paragraph)
    else found.push([paragraph])
  }
  return found
}

/** With how many all the lists begin. */
function countAlike(lists: readonly (readonly unknown[])[]): number {
  const [first = [], ...others] = lists
  const differs = first.findIndex((key, i) => others.some(list => list[i] !== key))
  return differs < 0 ? first.length : differs
}
