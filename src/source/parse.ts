import { Composer, Lexer, Parser } from 'yaml'
import type { CST, Document, ErrorCode } from 'yaml'

/** Collections within collections. Definitions nest some ten deep; the composer recurses. */
export const MAX_DEPTH = 128

/** Lexical tokens: about 80 000 lines of `khóa: giá trị`, a second or two of work. */
export const MAX_TOKENS = 500_000

/** One complaint of the library, from `start` to `end`, in offsets. */
export interface ParseError {
  readonly code: ErrorCode
  readonly start: number
  readonly end: number
}

export interface Parsed {
  /** The first document with contents. */
  readonly document?: Document.Parsed
  readonly errors: readonly ParseError[]
  /** Where a second document with contents starts. */
  readonly secondAt?: number
  /** Where parsing was given up, and why. */
  readonly stopped?: { readonly why: 'depth' | 'tokens' | 'syntax'; readonly at: number }
}

type Stop = NonNullable<Parsed['stopped']>

/** YAML 1.2 core schema. Duplicate keys are left to `inspect`: the library compares each key with each. */
export function parse(text: string): Parsed {
  let stopped: Stop | undefined
  const composer = new Composer({
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents = composer.compose(
    tokensOf(text, stop => (stopped = stop)),
    true,
    text.length,
  )
  return { ...firstOf(documents), ...(stopped === undefined ? {} : { stopped }) }
}

/** After a token that no document can hold, the parser takes each further one for an error: it stops instead. */
function* tokensOf(text: string, stop: (stop: Stop) => void): Generator<CST.Token> {
  const parser = new Parser()
  let count = 0
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset
    for (const token of parser.next(lexeme)) {
      yield token
      if (token.type === 'error') return stop({ why: 'syntax', at })
    }
    count += 1
    if (count > MAX_TOKENS) return stop({ why: 'tokens', at })
    if (parser.stack.length > MAX_DEPTH) {
      stop({ why: 'depth', at })
      break
    }
  }
  yield* parser.end()
}

function firstOf(documents: Iterable<Document.Parsed>): Omit<Parsed, 'stopped'> {
  let errors: readonly ParseError[] = []
  let first: Document.Parsed | undefined
  for (const document of documents) {
    if (first !== undefined && hasContents(document)) {
      return { document: first, errors, secondAt: document.range[0] }
    }
    errors = errors.concat(complaintsOf(document))
    if (hasContents(document)) first = document
  }
  return first === undefined ? { errors } : { document: first, errors }
}

function hasContents({ contents }: Document.Parsed): boolean {
  return contents !== null && contents.range[1] > contents.range[0]
}

/** Of the warnings, «Alias ending in : is ambiguous» says nothing that an error does not. */
function complaintsOf({ errors, warnings }: Document.Parsed): readonly ParseError[] {
  return [...errors, ...warnings.filter(warning => warning.code !== 'BAD_ALIAS')].map(({ code, pos }) => ({
    code,
    start: pos[0],
    end: pos[1],
  }))
}
