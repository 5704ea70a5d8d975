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
  return textOf(parseInline(folded(letters.join('')).trim()))
}

export function prose(element: Element): readonly Chu[] {
  return trimmed(runsOf(element))
}

/** White space as XML has it, one space for each run of it. */
function folded(text: string): string {
  return UNFOLDED.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text
}

const UNFOLDED = /[\t\r\n]|  /

function runsOf({ children }: Element): readonly Chu[] {
  const [only] = children
  if (children.length === 1 && typeof only === 'string') return parseInline(folded(only))
  return children.flatMap(child => {
    if (typeof child === 'string') return parseInline(folded(child))
    const style: { bold: true } | { italic: true } =
      child.name === 'chu-dam' ? { bold: true } : { italic: true }
    return runsOf(child).map(run => ({ ...run, ...style }))
  })
}

/** Without white space at both ends. */
function trimmed(runs: readonly Chu[]): readonly Chu[] {
  const [first] = runs
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return runs
  if (first.text === first.text.trimStart() && last.text === last.text.trimEnd()) return runs
  return runs
    .map((run, i) => {
      const start = i === 0 ? run.text.trimStart() : run.text
      return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start }
    })
    .filter(run => run.text !== '' || run.thamChieu !== undefined)
}
