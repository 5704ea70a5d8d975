import { SaxesParser } from 'saxes'

/** An element of a part of a .docx; names have their prefix (`w:p`). */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** Throws where the XML is not well-formed. */
export function readXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlNode[] }
  const stack = [root]
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] }
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => void stack.pop())
  parser.on('text', text => void stack.at(-1)?.children.push(text))
  parser.write(xml).close()
  const [first] = elements(root)
  if (first === undefined) throw new Error('a part without an element')
  return first
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escape(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`)
  const start = node.name + attributes.join('')
  return node.children.length === 0
    ? `<${start}/>`
    : `<${start}>${node.children.map(writeXml).join('')}</${node.name}>`
}

/** The children that are elements, of that name if one is given. */
export function elements({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children.filter(
    child => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as readonly XmlElement[]
}

/** The first child of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elements(parent, name)[0]
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)
}
