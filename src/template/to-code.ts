import Handlebars from 'handlebars'
import type { Written } from './written.ts'

/**
 * A shipped template and its partials as JavaScript: an expression that gives, of `Written`, what `Template.run` is.
 * Handlebars' own code asks at each block anew what it was given and makes objects to tell of it, which takes five times as
 * long. This knows what the shipped templates use, and throws at anything else; one's own run in Handlebars itself.
 */
export function templateToCode(main: string, partials: Sources): string {
  const functions = Object.entries(partials).map(
    ([name, source]) => `${quoted(name)}: ${functionOf(source, partials)}`,
  )
  const names: readonly (keyof Written)[] = ['text', 'isFilled', 'each', 'within']
  return `({ ${names.join(', ')} }) => { const partials = { ${functions.join(',\n')} }; return ${functionOf(main, partials)} }`
}

/** Partials by name. */
type Sources = Readonly<Record<string, string>>

interface Place {
  /** Of contexts: `c0` is what the template was given, `c1` what a block in it goes through. */
  readonly depth: number
  readonly partials: Sources
}

function functionOf(source: string, partials: Sources): string {
  return writer(Handlebars.parse(source), { depth: 0, partials })
}

function writer(program: hbs.AST.Program, place: Place): string {
  return `c${place.depth} => ${written(program, place)}`
}

function written(program: hbs.AST.Program | undefined, place: Place): string {
  const parts = (program?.body ?? []).map(one => statement(one, place)).filter(code => code !== '')
  return parts.length === 0 ? quoted('') : parts.join(' + ')
}

function statement(node: hbs.AST.Statement, place: Place): string {
  switch (node.type) {
    case 'CommentStatement':
      return ''
    case 'ContentStatement': {
      const { value } = node as hbs.AST.ContentStatement
      return value === '' ? '' : quoted(value)
    }
    case 'MustacheStatement': {
      const { path, params, escaped } = node as hbs.AST.MustacheStatement
      return escaped && params.length === 0 ? `text(${valueOf(path, place)})` : unknown(node)
    }
    case 'BlockStatement':
      return block(node as hbs.AST.BlockStatement, place)
    case 'PartialStatement':
      return partial(node as hbs.AST.PartialStatement, place)
    default:
      return unknown(node)
  }
}

function block(node: hbs.AST.BlockStatement, place: Place): string {
  const name = node.path.original
  const inverse = node.inverse as hbs.AST.Program | undefined
  const [given] = node.params
  if (given === undefined || (node.program.blockParams as unknown) !== undefined) return unknown(node)
  const value = valueOf(given, place)
  if (name === 'if')
    return `(isFilled(${value}) ? ${written(node.program, place)} : ${written(inverse, place)})`
  if ((name !== 'each' && name !== 'with') || inverse !== undefined) return unknown(node)
  const write = writer(node.program, { ...place, depth: place.depth + 1 })
  return `${name === 'each' ? 'each' : 'within'}(${value}, ${write})`
}

function partial({ name, params, hash, indent }: hbs.AST.PartialStatement, place: Place): string {
  const { original } = name as hbs.AST.PathExpression
  const context = params[0] === undefined ? `c${place.depth}` : valueOf(params[0], place)
  const more = ((hash as hbs.AST.Hash | undefined)?.pairs ?? []).map(
    ({ key, value }) => [key, valueOf(value, place)] as const,
  )
  const given = more.length === 0 ? context : joined(context, more, readBy(original, place.partials))
  const call = `partials[${quoted(original)}](${given})`
  return indent === '' ? call : `${quoted(indent)} + ${call}`
}

/** A context with more in it. To copy the whole of it would take longer than all that is written of it. */
function joined(
  context: string,
  more: readonly (readonly [key: string, value: string])[],
  keys: readonly string[] | undefined,
): string {
  const own = more.map(([key, value]) => `${quoted(key)}: ${value}`)
  const others = keys?.filter(key => more.every(([other]) => other !== key))
  const copied = others?.map(key => `${quoted(key)}: ${context}[${quoted(key)}]`) ?? [`...${context}`]
  return `{ ${[...copied, ...own].join(', ')} }`
}

/** The keys of its context that a partial reads; undefined where it hands the context itself on. */
function readBy(name: string, { [name]: source = '', ...partials }: Sources): readonly string[] | undefined {
  const code = functionOf(source, partials).replace(/^c0 => /, '')
  // No letters of the template look like this: their quotes are escaped.
  const keys = Array.from(code.matchAll(/\bc0\["([^"]+)"\]/g), ([, key = '']) => key)
  return /\bc0(?!\[")/.test(code) ? undefined : [...new Set(keys)]
}

function valueOf(node: hbs.AST.Expression, { depth }: Place): string {
  if (node.type === 'StringLiteral') return quoted((node as hbs.AST.StringLiteral).value)
  const { type, data, depth: up, parts } = node as hbs.AST.PathExpression
  if (type !== 'PathExpression' || data || up > depth) return unknown(node)
  return [`c${depth - up}`, ...parts.map(part => `[${quoted(String(part))}]`)].join('')
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

function unknown({ type, loc }: hbs.AST.Node): never {
  throw new Error(`to-code knows no ${type} like the one in line ${loc.start.line}`)
}
