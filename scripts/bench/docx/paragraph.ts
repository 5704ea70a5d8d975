import { child, elements, writeXml, type XmlElement } from './xml.ts'

/** Words of one look; a line break is `\n`. */
export interface Run {
  readonly text: string
  /** `w:rPr`, absent where the paragraph's style says it all. */
  readonly look: XmlElement | undefined
}

/** The runs of a `w:p`, those of one look joined: whoever types a template has no more of them. */
export function runsOf(paragraph: XmlElement): readonly Run[] {
  const runs: Run[] = []
  for (const element of elements(paragraph, 'w:r')) {
    const look = child(element, 'w:rPr')
    const text = elements(element).map(textOf).join('')
    const last = runs.at(-1)
    if (last !== undefined && lookKey(last.look) === lookKey(look)) {
      runs[runs.length - 1] = { look, text: last.text + text }
    } else runs.push({ look, text })
  }
  return runs
}

/** How a paragraph looks, whatever its words: two of one key differ in nothing else but lengths. */
export function lookOf(paragraph: XmlElement): string {
  return [paragraphLookOf(paragraph), ...runsOf(paragraph).map(({ look }) => lookKey(look))].join('|')
}

/** Without the looks of its runs. Lengths do not count: vanban measures them in the words, a template has them fixed. */
export function paragraphLookOf(paragraph: XmlElement): string {
  return lookKey(child(paragraph, 'w:pPr')).replace(/"\d+"/g, '""')
}

export function withRuns(paragraph: XmlElement, runs: readonly Run[]): XmlElement {
  const kept = elements(paragraph, 'w:pPr')
  return { ...paragraph, children: [...kept, ...runs.map(runElement)] }
}

/** A paragraph that has nothing but these words. */
export function plainParagraph(text: string): XmlElement {
  return withRuns({ name: 'w:p', attributes: {}, children: [] }, [{ text, look: undefined }])
}

function runElement({ text, look }: Run): XmlElement {
  const lines = text.split('\n').flatMap((line, i) => {
    const words = { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [line] }
    return i === 0 ? [words] : [{ name: 'w:br', attributes: {}, children: [] }, words]
  })
  return { name: 'w:r', attributes: {}, children: [...(look === undefined ? [] : [look]), ...lines] }
}

const SIGNS: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:tab': '\t' }

function textOf({ name, children }: XmlElement): string {
  return name === 'w:t' ? children.map(String).join('') : (SIGNS[name] ?? '')
}

/** The same for looks that are alike. */
export function lookKey(look: XmlElement | undefined): string {
  return look === undefined ? '' : writeXml(look)
}
