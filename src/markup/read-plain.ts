import { remember } from '../remember.ts'
import { tagOf } from './vocabulary.ts'

/** An opening tag; the same object for the same text, so that what is found out about it can be kept. */
export interface PlainTag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What a reader of XML tells, in the order of the text. */
export interface Handler {
  readonly open: (tag: PlainTag) => void
  readonly close: () => void
  readonly text: (text: string) => void
}

/**
 * Reads the XML that templates write: tags, attributes in double quotes, text with the entities that Handlebars puts.
 * False where there is anything else, or a mistake: then a real parser has to say what it is, and what was told so far is
 * void. A real parser looks at each letter; the shipped templates' markup needs none.
 */
export function readPlain(xml: string, { open, close, text }: Handler): boolean {
  const stack: string[] = []
  let at = xml.indexOf('<')
  if (at < 0 || xml.slice(0, at).trim() !== '' || NOT_PLAIN.test(xml)) return false
  let isDone = false
  while (at < xml.length) {
    const end = xml.indexOf('>', at) + 1
    const tag = end === 0 ? NO_TAG : tagIn(xml.slice(at, end))
    at = end
    if (tag.kind === 'none') return false
    if (tag.kind === 'close') {
      if (stack.pop() !== tag.name) return false
      close()
    } else {
      if (isDone) return false
      open(tag)
      if (tag.kind === 'empty') close()
      else stack.push(tag.name)
    }
    isDone = stack.length === 0
    const next = xml.indexOf('<', at)
    const letters = xml.slice(at, next < 0 ? xml.length : next)
    at = next < 0 ? xml.length : next
    if (letters === '') continue
    const read = isDone ? letters.trim() : plainText(letters)
    if (read === undefined || (isDone && read !== '')) return false
    if (!isDone) text(read)
  }
  return isDone
}

/** What XML forbids, has another meaning in it, or is read as something else. */
const NOT_PLAIN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\ud800-\udfff\ufffe\uffff]|\]\]>/
const TAG = /^<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9-]*="[^"<]*")*)\s*(\/?)>$/
const ATTRIBUTE = /([a-z][a-z0-9-]*)="([^"]*)"/g

interface AnyTag extends PlainTag {
  readonly kind: 'open' | 'empty' | 'close' | 'none'
}

const NO_TAG: AnyTag = { kind: 'none', name: '', attributes: {} }

/** Nearly all tags of a document are alike. */
const tagIn = remember((text): AnyTag => {
  const [, closing, found = '', written = '', empty] = TAG.exec(text) ?? []
  const name = tagOf(found)?.name ?? found
  const attributes = attributesIn(written)
  if (name === '' || attributes === undefined) return NO_TAG
  if (closing !== '/') return { kind: empty === '/' ? 'empty' : 'open', name, attributes }
  return written === '' && empty === '' ? { kind: 'close', name, attributes } : NO_TAG
})

function attributesIn(text: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>
  if (text === '') return attributes
  for (const [, name = '', written = ''] of text.matchAll(ATTRIBUTE)) {
    const value = plainText(written)
    if (value === undefined || name in attributes || /[\n\t]/.test(value)) return undefined
    attributes[name] = value
  }
  return attributes
}

/** The text that it stands for; undefined where it has an ampersand that Handlebars does not write. */
function plainText(written: string): string | undefined {
  if (!written.includes('&')) return written
  let isPlain = true
  const text = written.replace(/&([^;&]*;?)/g, (_, name: string) => {
    const letter = ENTITIES[name]
    if (letter === undefined) isPlain = false
    return letter ?? ''
  })
  return isPlain ? text : undefined
}

/** As `Handlebars.escapeExpression` writes them. */
const ENTITIES: Readonly<Record<string, string>> = {
  'amp;': '&',
  'lt;': '<',
  'gt;': '>',
  'quot;': '"',
  '#x27;': "'",
  '#x60;': '`',
  '#x3D;': '=',
}
