import { SaxesParser } from 'saxes'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { vocabulary } from './vocabulary.ts'

/** An element of the markup. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
  /** Line of the markup, from 1. */
  readonly line: number
}

/**
 * Markup text → elements, each in a place that the vocabulary allows.
 * `markup/cu-phap` not well-formed; `markup/the-la` unknown tag; `markup/sai-cho` wrong parent, text where
 * none belongs, or an unknown attribute.
 */
export function parseMarkup(markup: string): Outcome<Element> {
  const diagnostics: Diagnostic[] = []
  const report = (code: string, message: string, hint?: string): void => {
    const place = `dòng ${parser.line} của mã đánh dấu`
    diagnostics.push({
      code,
      severity: 'error',
      message: `Khuôn sinh ra mã đánh dấu sai ở ${place}: ${message}`,
      ...(hint !== undefined && { hint }),
    })
  }
  const root: Building = { name: '', attributes: {}, children: [], line: 0 }
  const stack: Building[] = [root]
  const parser = new SaxesParser()

  parser.on('error', error => {
    report('markup/cu-phap', `không đúng cú pháp XML (${error.message.replace(/^\d+:\d+: /, '')}).`)
  })
  parser.on('opentag', tag => {
    const parent = stack.at(-1) ?? root
    const attributes = tag.attributes
    checkTag(tag.name, attributes, parent.name, report)
    const element: Building = { name: tag.name, attributes, children: [], line: parser.line }
    parent.children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => stack.pop())
  const addText = (text: string): void => {
    const parent = stack.at(-1) ?? root
    const holds = vocabulary[parent.name]?.holds
    if (holds === 'prose' || holds === 'text' || holds === 'lines') parent.children.push(text)
    else if (text.trim() !== '' && parent.name !== '')
      report('markup/sai-cho', `<${parent.name}> không chứa chữ «${text.trim().slice(0, 40)}».`)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(markup).close()

  const [first] = root.children
  if (diagnostics.length > 0) return fail(...diagnostics)
  if (first === undefined || typeof first === 'string')
    return fail({
      code: 'markup/cu-phap',
      severity: 'error',
      message: 'Khuôn không sinh ra thẻ <van-ban> nào.',
    })
  return ok(first)
}

interface Building {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (Element | string)[]
  readonly line: number
}

function checkTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: string,
  report: (code: string, message: string, hint?: string) => void,
): void {
  const tag = vocabulary[name]
  if (tag === undefined) {
    const near = nearest(name, Object.keys(vocabulary))
    report('markup/the-la', `không có thẻ <${name}>.`, near && `Có phải bạn muốn <${near}>?`)
    return
  }
  if (!tag.in.includes(parent) && vocabulary[parent] !== undefined) {
    const places = tag.in.map(place => `<${place}>`).join(', ')
    report('markup/sai-cho', `<${name}> không đứng trong <${parent}>.`, `Đặt trong: ${places}.`)
  }
  for (const attribute of Object.keys(attributes))
    if (tag.attributes?.includes(attribute) !== true)
      report('markup/sai-cho', `<${name}> không có thuộc tính ${attribute}.`)
}
