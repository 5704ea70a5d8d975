import { remember } from '../remember.ts'
import { parseInline, textOf } from '../tree/inline.ts'
import type { Chu } from '../tree/nodes.ts'
import type { Element } from './parse.ts'

/** An empty line in a text, as a YAML block has it, begins a new paragraph. */
export function paragraphsIn(doan: Element): readonly Element[] {
  const [only = '', ...more] = doan.children
  if (more.length === 0 && typeof only === 'string' && !only.includes('\n'))
    return only.trim() === '' ? [] : [doan]
  const texts = doan.children.filter(child => typeof child === 'string')
  if (texts.length < doan.children.length) return [doan]
  const paragraphs = texts
    .join('')
    .split(/\n[ \t\r]*\n/)
    .filter(text => text.trim() !== '')
  return paragraphs.map(text => ({ ...doan, children: [text] }))
}

export function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string')
}

export function linesOf(element: Element): readonly string[] {
  const lines = elementsOf(element).map(textIn)
  return lines.length > 0 ? lines : [textIn(element)]
}

/** The letters in it, white space folded. Its look is the decree's: an author's `**` only would be in the way. */
export function textIn(element: Element): string {
  const letters = element.children.map(child => (typeof child === 'string' ? child : textIn(child)))
  const folded = letters.join('').replace(/[ \t\r\n]+/g, ' ')
  return textOf(parseInline(folded.trim()))
}

export function prose(element: Element): readonly Chu[] {
  const [only = '', ...more] = element.children
  return typeof only === 'string' && more.length === 0 ? runsIn(only) : trimmed(runsOf(element, {}))
}

/** A letter to many recipients has nearly the same texts in each row. */
const runsIn = remember(text => trimmed(parseFolded(text)))

function parseFolded(text: string): readonly Chu[] {
  return parseInline(text.replace(/[ \t\r\n]+/g, ' '))
}

function runsOf(element: Element, style: { bold?: true; italic?: true }): readonly Chu[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string') return parseFolded(child).map(run => ({ ...run, ...style }))
    return runsOf(child, { ...style, ...(child.name === 'chu-dam' ? { bold: true } : { italic: true }) })
  })
}

function trimmed(runs: readonly Chu[]): readonly Chu[] {
  return runs
    .map((run, i) => {
      const start = i === 0 ? run.text.trimStart() : run.text
      return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start }
    })
    .filter(run => run.text !== '' || run.thamChieu !== undefined)
}
