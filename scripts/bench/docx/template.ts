import { lookOf, plainParagraph, runsOf, withRuns, type Run } from './paragraph.ts'
import { readDocument, withDocument } from './package.ts'
import { child, elements, type XmlElement } from './xml.ts'

/** How a template language writes a value, and a loop over a paragraph: its ends stand in paragraphs of their own, or in it. */
export interface Syntax {
  readonly value: (name: string, inLoop: boolean) => string
  readonly open: (list: string) => string
  readonly close: (list: string) => string
  readonly ends: 'around' | 'within'
}

/** Each by the name of its package. */
export const syntaxes = {
  docxtemplater: {
    value: name => `{${name}}`,
    open: list => `{#${list}}`,
    close: list => `{/${list}}`,
    ends: 'around',
  },
  'easy-template-x': {
    value: name => `{${name}}`,
    open: list => `{#${list} [loopOver: "paragraph"]}`,
    close: list => `{/${list}}`,
    ends: 'within',
  },
  'docx-templates': {
    value: (name, inLoop) => `+++INS ${inLoop ? '$x.' : ''}${name}+++`,
    open: list => `+++FOR x IN ${list}+++`,
    close: () => '+++END-FOR x+++',
    ends: 'around',
  },
} as const satisfies Readonly<Record<string, Syntax>>

/** What a template is filled with: words, and lists of paragraphs. */
export type Data = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>

/** Paragraphs that every document has word for word. */
const FIXED = ['QuocHieu', 'TieuNgu']

/**
 * A finished .docx → a template that looks the same, and the data that fill it to the same words. Each run is a value;
 * paragraphs that follow each other and look alike are a loop.
 */
export function templateOf(
  docx: Uint8Array,
  syntax: Syntax,
): { readonly template: Uint8Array; readonly data: Data } {
  const data: Record<string, Data[string]> = {}
  const tagged = (paragraph: XmlElement, prefix: string, inLoop: boolean): XmlElement =>
    withRuns(
      paragraph,
      runsOf(paragraph).map((run, i) => ({ ...run, text: syntax.value(prefix + LETTERS.charAt(i), inLoop) })),
    )
  const values = (paragraph: XmlElement, prefix: string): Readonly<Record<string, string>> =>
    Object.fromEntries(runsOf(paragraph).map(({ text }, i) => [prefix + LETTERS.charAt(i), text]))
  let count = 0
  const written = (alike: readonly XmlElement[]): readonly XmlElement[] => {
    const [first] = alike
    if (first === undefined || isFixed(first)) return alike
    count += 1
    if (alike.length === 1) {
      Object.assign(data, values(first, `d${count}`))
      return [tagged(first, `d${count}`, false)]
    }
    const list = `ds${count}`
    data[list] = alike.map(paragraph => values(paragraph, 't'))
    const [open, close] = [syntax.open(list), syntax.close(list)]
    const repeated = tagged(first, 't', true)
    if (syntax.ends === 'around') return [plainParagraph(open), repeated, plainParagraph(close)]
    const [start, end] = [open, close].map(text => ({ text, look: undefined })) as [Run, Run]
    return [withRuns(repeated, [start, ...runsOf(repeated), end])]
  }
  const rewrite = (element: XmlElement): XmlElement => ({
    ...element,
    children: groups(elements(element)).flatMap(group =>
      group[0]?.name === 'w:p'
        ? written(group)
        : group.map(other => (hasText(other) ? rewrite(other) : other)),
    ),
  })
  return { template: withDocument(docx, rewrite(readDocument(docx))), data }
}

/** A letter whose varying words are written `{cot}` → a template of the syntax. */
export function mailTemplateOf(docx: Uint8Array, syntax: Syntax): Uint8Array {
  const inRun = (run: Run): Run => ({
    ...run,
    text: run.text.replace(/\{(\w+)\}/g, (_, name: string) => syntax.value(name, false)),
  })
  const rewrite = (element: XmlElement): XmlElement =>
    element.name === 'w:p' && runsOf(element).length > 0
      ? withRuns(element, runsOf(element).map(inRun))
      : {
          ...element,
          children: element.children.map(node => (typeof node === 'string' ? node : rewrite(node))),
        }
  return withDocument(docx, rewrite(readDocument(docx)))
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Paragraphs that look alike together, all else alone. */
function groups(nodes: readonly XmlElement[]): readonly (readonly XmlElement[])[] {
  const found: XmlElement[][] = []
  for (const node of nodes) {
    const last = found.at(-1)
    const before = last?.[0]
    const alike =
      node.name === 'w:p' && before?.name === 'w:p' && !isFixed(node) && lookOf(node) === lookOf(before)
    if (alike) last?.push(node)
    else found.push([node])
  }
  return found
}

function isFixed(paragraph: XmlElement): boolean {
  const style = child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''
  return runsOf(paragraph).length === 0 || FIXED.includes(style)
}

function hasText(element: XmlElement): boolean {
  return ['w:document', 'w:body', 'w:tbl', 'w:tr', 'w:tc'].includes(element.name)
}
