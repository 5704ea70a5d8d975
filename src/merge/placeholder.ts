import { columnName } from './data.ts'

/** A text of the definition, taken apart. */
export type Part = TextPart | Field | Choice

export interface TextPart {
  readonly kind: 'text'
  readonly text: string
}

/** `${cột}`, `${cột?}`, `${cột[]}`, `${cột:định-dạng}` */
export interface Field {
  readonly kind: 'field'
  readonly column: string
  /** Nothing comes of an empty cell; else one is an error. */
  readonly isOptional: boolean
  /** One of the cell's parts after the other. */
  readonly isList: boolean
  readonly format?: string
  /** As it is written. */
  readonly source: string
}

/** `${neu cột = giá trị}…${khac}…${het}` */
export interface Choice {
  readonly kind: 'choice'
  readonly test: Test
  readonly then: readonly Part[]
  readonly otherwise: readonly Part[]
}

/** Whether a cell has a value; or equals one, letters' case aside. */
export interface Test {
  readonly column: string
  readonly compare?: { readonly value: string; readonly isNot: boolean }
  readonly source: string
}

export interface PlaceholderProblem {
  readonly message: string
  readonly hint: string
}

/** Whether a text may have placeholders, or an escaped one. */
export function mayHavePlaceholders(text: string): boolean {
  return text.includes('${')
}

type Token = { readonly text: string } | { readonly inner: string; readonly source: string }

/** A text → its parts; or what is wrong with its placeholders. `\${` is a plain `${`. */
export function readParts(text: string): readonly Part[] | PlaceholderProblem {
  const tokens = tokensOf(text)
  if ('message' in tokens) return tokens
  const root: Part[] = []
  const open: Open[] = []
  for (const token of tokens) {
    const into = open.at(-1)?.into ?? root
    if ('text' in token) {
      into.push({ kind: 'text', text: token.text })
      continue
    }
    const word = KEYWORD.exec(token.inner)?.[0].toLowerCase() ?? ''
    if (word === '') {
      const field = fieldOf(token.inner, token.source)
      if ('message' in field) return field
      into.push(field)
    } else if (['nếu', 'neu'].includes(word)) {
      const test = testOf(token.inner.slice(word.length).trim(), token.source)
      if ('message' in test) return test
      const choice: Open = { test, then: [], otherwise: [], into: [], hasElse: false }
      choice.into = choice.then
      into.push({ kind: 'choice', test, then: choice.then, otherwise: choice.otherwise })
      open.push(choice)
    } else {
      const choice = open.at(-1)
      const isElse = !['hết', 'het'].includes(word)
      if (choice === undefined || (isElse && choice.hasElse)) return unopened(token.source)
      if (isElse) [choice.into, choice.hasElse] = [choice.otherwise, true]
      else open.pop()
    }
  }
  const left = open.at(-1)
  return left === undefined ? root : unclosed(left.test.source)
}

interface Open {
  readonly test: Test
  readonly then: Part[]
  readonly otherwise: Part[]
  into: Part[]
  hasElse: boolean
}

/** Words of conditions, with their marks or without. A column of such a name is written in quotes. */
const KEYWORD = /^(nếu|neu)(?=\s)|^(khác|khac|hết|het)$/i

function tokensOf(text: string): readonly Token[] | PlaceholderProblem {
  const tokens: Token[] = []
  let plain = ''
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('${', at)
    if (next === -1) break
    if (text[next - 1] === '\\') {
      plain += `${text.slice(at, next - 1)}\${`
      at = next + 2
      continue
    }
    plain += text.slice(at, next)
    const source = /^\$\{(?:"[^"]*"|[^"{}])*\}/.exec(text.slice(next))?.[0]
    if (source === undefined) return unfinished(text.slice(next, next + 30))
    if (plain !== '') tokens.push({ text: plain })
    plain = ''
    tokens.push({ inner: source.slice(2, -1).normalize('NFC').trim(), source })
    at = next + source.length
  }
  plain += text.slice(at)
  if (plain !== '') tokens.push({ text: plain })
  return tokens
}

const NAME = '"[^"]+"|[^"\\[\\]:?=!]+?'
const FIELD = new RegExp(`^(${NAME})\\s*(\\[\\])?\\s*(?::\\s*([^?]+?))?\\s*(\\?)?$`)
const TEST = new RegExp(`^(${NAME})\\s*(?:(!?=)\\s*(.*))?$`)

function fieldOf(inner: string, source: string): Field | PlaceholderProblem {
  const [, name = '', list, format, optional] = FIELD.exec(inner) ?? []
  const column = nameOf(name)
  if (column === '') return strange(source)
  return {
    kind: 'field',
    column,
    isOptional: optional !== undefined,
    isList: list !== undefined,
    ...(format !== undefined && { format }),
    source,
  }
}

function testOf(inner: string, source: string): Test | PlaceholderProblem {
  const [, name = '', sign, value = ''] = TEST.exec(inner) ?? []
  const column = nameOf(name)
  if (column === '') return strange(source)
  const compared = value.trim().replace(/^"(.*)"$/, '$1')
  return {
    column,
    ...(sign !== undefined && { compare: { value: compared, isNot: sign === '!=' } }),
    source,
  }
}

function nameOf(written: string): string {
  return columnName(written.replace(/^"(.*)"$/, '$1'))
}

function unfinished(source: string): PlaceholderProblem {
  return {
    message: `Chỗ điền «${source}» không có ngoặc đóng }.`,
    hint: 'Viết ${tên cột}; muốn in đúng hai ký tự ${ thì viết \\${',
  }
}

function strange(source: string): PlaceholderProblem {
  return {
    message: `Không hiểu chỗ điền «${source}».`,
    hint: 'Các cách viết: ${cột}, ${cột?}, ${cột[]}, ${cột:dd/mm/yyyy}, ${neu cột = giá trị}…${khac}…${het}; tên cột có dấu lạ thì đặt trong ngoặc kép: ${"Có mặt?"}',
  }
}

function unopened(source: string): PlaceholderProblem {
  return {
    message: `«${source}» không đi với \${neu …} nào ở trước.`,
    hint: 'Viết đủ trong cùng một giá trị: ${neu vai_tro = chủ trì}…${khac}…${het}',
  }
}

function unclosed(source: string): PlaceholderProblem {
  return {
    message: `«${source}» thiếu \${het}.`,
    hint: 'Thêm ${het} ở cuối phần có điều kiện, trong cùng giá trị này.',
  }
}
