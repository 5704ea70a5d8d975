import { kindsOf, wordsFor } from './kinds.ts'
import { readDocument, withDocument } from './package.ts'
import { plainParagraph, runsOf, withRuns } from './paragraph.ts'
import { align, isFixed, placesOf, type Place } from './places.ts'
import type { Ends, Syntax } from './syntax.ts'
import type { XmlElement } from './xml.ts'

/** What a template is filled with: words, and lists of paragraphs. */
export type Data = Readonly<Record<string, string | readonly Item[]>>

/** A paragraph of a list: its words, and its kind (`k2: true`) where the list has several. */
export type Item = Readonly<Record<string, string | true>>

/**
 * Finished documents of a type → one template that looks the same, and what fills it to the words of each. Each run is a
 * value; paragraphs that are not as many in all documents are a loop, with a condition for each kind of them.
 * What is fixed (tables, rules) is as in the first document.
 */
export function templateOf(
  documents: readonly Uint8Array[],
  syntax: Syntax,
): { readonly template: Uint8Array; readonly data: readonly Data[] } {
  const [package_] = documents
  if (package_ === undefined) throw new Error('a template of nothing')
  const data: Record<string, Data[string]>[] = documents.map(() => ({}))
  let count = 0
  const written = (place: Place): readonly XmlElement[] => {
    const kinds = kindsOf(place.flat())
    const [first] = kinds
    const isOne = place.every(list => list.length === 1)
    if (first === undefined || (isOne && isFixed(first))) return place[0] ?? []
    count += 1
    if (isOne && kinds.length === 1) {
      const prefix = `d${count}`
      place.forEach((list, i) => Object.assign(data[i] ?? {}, list.map(one => itemOf(one, kinds, prefix))[0]))
      return [tagged(first, syntax, prefix, false)]
    }
    const list = `ds${count}`
    for (const [i, own] of data.entries()) own[list] = (place[i] ?? []).map(one => itemOf(one, kinds, 't'))
    const inLoop = kinds.map(kind => tagged(kind, syntax, 't', true))
    const chosen =
      kinds.length === 1
        ? inLoop
        : inLoop.flatMap((kind, i) => between(syntax.when(kindName(i)), [kind], syntax))
    return between(syntax.loop(list), chosen, syntax)
  }
  const rewrite = (same: readonly XmlElement[]): readonly XmlElement[] => {
    const [first] = same
    if (first === undefined || !HAVE_TEXT.includes(first.name)) return same.slice(0, 1)
    const { between: places, others } = align(same)
    const children = places.flatMap((place, i) => [
      ...placesOf(place).flatMap(written),
      ...rewrite(others[i] ?? []),
    ])
    return [{ ...first, children }]
  }
  const [document] = rewrite(documents.map(readDocument))
  return { template: withDocument(package_, document ?? readDocument(package_)), data }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const HAVE_TEXT = ['w:document', 'w:body', 'w:tbl', 'w:tr', 'w:tc']

function kindName(i: number): string {
  return `k${i + 1}`
}

/** The paragraph with a value for each of its runs. */
function tagged(paragraph: XmlElement, syntax: Syntax, prefix: string, inLoop: boolean): XmlElement {
  return withRuns(
    paragraph,
    runsOf(paragraph).map((run, i) => ({ ...run, text: syntax.value(prefix + LETTERS.charAt(i), inLoop) })),
  )
}

function itemOf(paragraph: XmlElement, kinds: readonly XmlElement[], prefix: string): Item {
  const fits = kinds.findIndex(kind => wordsFor(kind, paragraph) !== undefined)
  const words = wordsFor(kinds[fits] ?? paragraph, paragraph) ?? []
  return {
    ...(kinds.length > 1 && { [kindName(fits)]: true as const }),
    ...Object.fromEntries(words.map((text, i) => [prefix + LETTERS.charAt(i), text])),
  }
}

/** The paragraphs of a loop or condition. */
function between(
  [open, close]: Ends,
  paragraphs: readonly XmlElement[],
  { ends }: Syntax,
): readonly XmlElement[] {
  if (ends === 'around') return [plainParagraph(open), ...paragraphs, plainParagraph(close)]
  const mark = (text: string) => ({ text, look: undefined })
  return paragraphs.map((paragraph, i) =>
    withRuns(paragraph, [
      ...(i === 0 ? [mark(open)] : []),
      ...runsOf(paragraph),
      ...(i === paragraphs.length - 1 ? [mark(close)] : []),
    ]),
  )
}
