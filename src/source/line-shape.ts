/** What the author meant by a line: `  - ten: giá trị # ghi chú` is lead, key, value, without the comment. */
export interface LineShape {
  /** Indentation and dashes, as written. */
  readonly lead: string
  readonly key?: string
  readonly value: string
  /** Where the value starts in the line, in UTF-16 units from 0. */
  readonly valueAt: number
}

const LONGEST = 2000
const SHOWN = 160

// The leading character of a key is none that YAML reserves; the colon that ends it stands before a space.
const SHAPE =
  /^([ \t]*(?:-[ \t]+)*)(?:((?:[^\s"'[\]{}#&*!|>%@`,?:-]|-(?=\S)).*?|"[^"]*"|'[^']*')[ \t]*:(?=[ \t]|$)[ \t]*)?/

/** The keys of a definition: small ASCII letters. Before a colon, anything else is rather a part of a sentence. */
const IDENTIFIER = /^[a-z_][a-z0-9_-]*$/

export function shapeOf(line: string): LineShape {
  const text = line.slice(0, LONGEST)
  const [head, lead = '', key] = SHAPE.exec(text) ?? ['']
  // In a list, `Về việc: …` is a sentence, not a key.
  const isSentence = key !== undefined && lead.includes('-') && !isIdentifier(key)
  const valueAt = isSentence ? lead.length : head.length
  const value = text
    .slice(valueAt)
    .replace(/(?:^|[ \t])#(?:[ \t].*)?$/, '')
    .trimEnd()
  return { lead, ...(key === undefined || isSentence ? {} : { key }), value, valueAt }
}

export function isIdentifier(key: string | undefined): boolean {
  return key !== undefined && IDENTIFIER.test(key)
}

/** The line as it should be, without its indentation: the value in quotes that need no escape. */
export function quotedLine(shape: LineShape, value: string = shape.value): string {
  const key = shape.key === undefined ? '' : `${shape.key}: `
  return shorten(`${shape.lead.trimStart()}${key}${quote(value)}`)
}

/** Quotes around the whole value, straight or curly, were meant as YAML's. */
function quote(value: string): string {
  const text = /^(?:“[^“”]*”|"..*"|'..*')$/.test(value) ? value.slice(1, -1) : value
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

function shorten(line: string): string {
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)} …${line.slice(-1)}`
}
