import { SaxesParser } from 'saxes'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { readPlain, type PlainTag } from './read-plain.ts'
import { tagOf, vocabulary } from './vocabulary.ts'

/** An element of the markup. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
  /** Where the template wrote it, as its marks say (template/marks.ts). */
  readonly mark?: string
}

/**
 * Markup text → elements, each in a place that the vocabulary allows.
 * `markup/cu-phap` not well-formed; `markup/the-la` unknown tag; `markup/sai-cho` wrong parent, a second of
 * what stands once, text where none belongs, an unknown attribute or a wrong value of one.
 */
export function parseMarkup(markup: string): Outcome<Element> {
  const sound = parseSound(markup)
  return sound === undefined ? parseAny(markup) : ok(sound)
}

/** Markup of a shipped template, in which nothing is wrong; undefined for any other. */
function parseSound(markup: string): Element | undefined {
  const root: Building = { name: '', attributes: {}, children: [] }
  const stack: Building[] = [root]
  let isSound = true
  const report: Report = () => (isSound = false)
  const isRead = readPlain(markup, {
    open: tag => {
      const { name, attributes } = tag
      const parent = stack.at(-1) ?? root
      checkTag(name, parent, report)
      if (!known.has(tag)) checkAttributes(name, attributes, report)
      if (isSound) known.add(tag)
      const element: Building = { name, attributes, children: [] }
      parent.children.push(element)
      stack.push(element)
    },
    close: () => {
      const element = stack.pop()
      if (element !== undefined) checkText(element, report)
    },
    text: text => stack.at(-1)?.children.push(text),
  })
  const [first] = root.children
  return isRead && isSound && typeof first === 'object' ? first : undefined
}

/** Tags whose attributes have been found sound. */
const known = new WeakSet<PlainTag>()

/** Any markup, with all that is wrong in it. */
function parseAny(markup: string): Outcome<Element> {
  const problems: Diagnostic[] = []
  const root: Building = { name: '', attributes: {}, children: [] }
  const stack: Building[] = [root]
  const parser = new SaxesParser()
  let mark: string | undefined
  const report: Report = (code, message, hint, at = mark) => {
    const where = at === undefined ? ` ở dòng ${parser.line}` : ''
    problems.push({
      code: `markup/${code}`,
      severity: 'error',
      message: `Khuôn sinh ra mã đánh dấu sai${where}: ${message}`,
      ...(hint !== undefined && { hint }),
      ...(at !== undefined && { mark: at }),
    })
  }

  parser.on('error', error => {
    report('cu-phap', `không đúng cú pháp XML (${error.message.replace(/^\d+:\d+: /, '')}).`)
  })
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'at') mark = body
  })
  parser.on('opentag', ({ name, attributes }) => {
    const parent = stack.at(-1) ?? root
    checkTag(name, parent, report)
    checkAttributes(name, attributes, report)
    const element: Building = { name, attributes, children: [], ...(mark !== undefined && { mark }) }
    parent.children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => {
    const element = stack.pop()
    if (element !== undefined) checkText(element, report)
  })
  const addText = (text: string): void => {
    stack.at(-1)?.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(markup).close()

  const first = root.children.find(child => typeof child !== 'string')
  if (problems.length > 0) return fail(...problems)
  return first === undefined ? fail(nothing) : ok(first)
}

/** Where the template wrote the document (first), and each component of it. */
export function marksOf(root: Element): readonly (string | undefined)[] {
  return [root, ...root.children.filter(child => typeof child !== 'string')].map(({ mark }) => mark)
}

interface Building {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (Element | string)[]
  readonly mark?: string
}

/** At the tag being read, unless told where. */
type Report = (code: 'cu-phap' | 'the-la' | 'sai-cho', message: string, hint?: string, mark?: string) => void

const nothing: Diagnostic = {
  code: 'markup/cu-phap',
  severity: 'error',
  message: 'Khuôn không sinh ra thẻ <van-ban> nào.',
}

function checkTag(name: string, parent: Building, report: Report): void {
  const tag = tagOf(name)
  if (tag === undefined) {
    const near = nearest(name, Object.keys(vocabulary))
    report('the-la', `không có thẻ <${name}>.`, near && `Có phải bạn muốn <${near}>?`)
    return
  }
  if (!tag.in.includes(parent.name) && (parent.name === '' || tagOf(parent.name) !== undefined)) {
    const places = tag.in.map(place => `<${place}>`).join(', ')
    report('sai-cho', `<${name}> không đứng trong <${parent.name}>.`, `Đặt trong: ${places}.`)
  }
  if (tag.once === true && parent.children.some(child => typeof child !== 'string' && child.name === name))
    report('sai-cho', `<${parent.name}> chỉ có một <${name}>.`)
}

function checkAttributes(name: string, attributes: Readonly<Record<string, string>>, report: Report): void {
  const allowed = tagOf(name)?.attributes ?? {}
  for (const attribute in attributes) {
    const value = attributes[attribute] ?? ''
    const pattern = Object.hasOwn(allowed, attribute) ? allowed[attribute] : undefined
    if (pattern === undefined) report('sai-cho', `<${name}> không có thuộc tính ${attribute}.`)
    else if (!pattern.test(value)) report('sai-cho', `<${name}> không nhận ${attribute}="${value}".`)
  }
}

/** Letters stand where the vocabulary has room for them, and not beside the lines of what has lines. */
function checkText(element: Building, report: Report): void {
  const holds = tagOf(element.name)?.holds ?? 'prose'
  const hasLines = holds === 'lines' && element.children.some(child => typeof child !== 'string')
  if (holds === 'prose' || holds === 'text' || (holds === 'lines' && !hasLines)) return
  const stray = element.children.find(child => typeof child === 'string' && child.trim() !== '')
  if (typeof stray === 'string')
    report(
      'sai-cho',
      `<${element.name}> không chứa chữ «${stray.trim().slice(0, 40)}» ở đây.`,
      undefined,
      element.mark,
    )
}
