import { ANY, TEXT, type HinhDang } from '../model/hinh-dang.ts'
import type { Diagnostic, Site } from '../diagnostics/types.ts'
import { tagProblem } from './check-tags.ts'
import { keyProblem, resolve, type Scope } from './paths.ts'
import { rangeOf, contentStart, positionAt, type ReadSource } from './read-source.ts'
import { blocks, functionNames } from './render.ts'
import { afterBranches, atStart, scanTags, type ScanState, type Tags } from './scan-tags.ts'
import { blockProblem, printProblem, unescaped, unknownFunction, unknownPartial } from './problems.ts'

/** A template and what it may call. */
export interface Sources {
  readonly main: ReadSource
  readonly partials: ReadonlyMap<string, ReadSource>
  readonly root: HinhDang
  /** Where tags are to be checked. */
  readonly tags?: Tags | undefined
}

/** What a reading of a template found. */
export interface Walked {
  readonly diagnostics: readonly Diagnostic[]
  /** Every key that it reads: `nguoi_ky.ho_ten`, by the name of the map that has it. */
  readonly read: ReadonlySet<string>
  /** The partials that it calls, however deep. */
  readonly reached: ReadonlySet<string>
}

/**
 * Reads a template as it would run, with what stands where instead of values: each path where it is used, each tag
 * where it comes to stand, through partials. What Handlebars would let pass in silence is found here:
 * `{{#each noi_nhna}}` would print a document without nơi nhận.
 */
export function walkTemplate(sources: Sources): Walked {
  const walk: Walk = {
    ...sources,
    diagnostics: [],
    read: new Set(),
    reached: new Set(),
    seen: new Set(),
    misplaced: new Map(),
    scan: atStart,
  }
  walkProgram(sources.main.program, walk, {
    source: sources.main,
    contexts: [sources.root],
    params: new Map(),
    trail: [],
  })
  for (const [problem] of walk.misplaced.values()) if (problem !== undefined) walk.diagnostics.push(problem)
  return walk
}

interface Walk extends Sources {
  readonly diagnostics: Diagnostic[]
  readonly read: Set<string>
  readonly reached: Set<string>
  /** Partials with the contexts and tags that they have been read in. */
  readonly seen: Set<string>
  /** By place: tags that stand wrong wherever they come to stand; none for one that may stand right as well. */
  readonly misplaced: Map<string, readonly Diagnostic[]>
  scan: ScanState
}

/** Where the reading is. */
interface Place extends Scope {
  readonly source: ReadSource
  /** The calls that led here, outermost first. */
  readonly trail: readonly Site[]
}

function walkProgram(program: hbs.AST.Program | undefined, walk: Walk, place: Place): void {
  for (const statement of program?.body ?? []) walkStatement(statement, walk, place)
}

function walkStatement(statement: hbs.AST.Statement, walk: Walk, place: Place): void {
  switch (statement.type) {
    case 'ContentStatement':
      return walkContent(statement as hbs.AST.ContentStatement, walk, place)
    case 'MustacheStatement':
      return walkMustache(statement as hbs.AST.MustacheStatement, walk, place)
    case 'BlockStatement':
      return walkBlock(statement as hbs.AST.BlockStatement, walk, place)
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return walkPartial(statement as hbs.AST.PartialBlockStatement, walk, place)
    case 'CommentStatement':
      return
    default: {
      // Decorators: what they would do is no template's business.
      const { path } = statement as hbs.AST.Decorator
      report(walk, place, path.loc, unknownFunction(nameOf(path)))
    }
  }
}

function walkContent(content: hbs.AST.ContentStatement, walk: Walk, place: Place): void {
  const { found, after } = scanTags(content.value, walk.scan)
  walk.scan = after
  if (walk.tags === undefined) return
  const { source } = place.source
  const start = contentStart(content, source)
  for (const one of found) {
    const problem = tagProblem(one, walk.tags)
    const { at, kind, name } = one
    const end = start + at + name.length + (kind === 'tag' ? 1 : 0)
    const range = { start: positionAt(source, start + at), end: positionAt(source, end) }
    const told = problem === undefined ? [] : [{ ...problem, ...located(place, range) }]
    if (kind !== 'tag') {
      walk.diagnostics.push(...told)
      continue
    }
    // A partial may be called from several places: a tag of it is misplaced when it is so in all of them.
    const key = `${place.source.file} ${start + at}`
    const before = walk.misplaced.get(key)
    walk.misplaced.set(key, before === undefined || told.length === 0 ? told : before)
  }
}

function walkMustache(statement: hbs.AST.MustacheStatement, walk: Walk, place: Place): void {
  if (!statement.escaped) report(walk, place, statement.loc, unescaped)
  const shape = valueOf(statement, walk, place)
  const problem = printProblem(statement.path, shape)
  if (problem !== undefined) report(walk, place, statement.path.loc, problem)
}

/** What an expression gives: a value, a literal, or what a function makes. */
function valueOf(
  node: hbs.AST.Expression | hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  walk: Walk,
  place: Place,
): HinhDang {
  if (node.type === 'PathExpression') return pathOf(node as hbs.AST.PathExpression, walk, place)
  if (!('path' in node)) return TEXT
  const { path, params, hash } = node
  const isCall = node.type === 'SubExpression' || params.length > 0 || functionNames.includes(nameOf(path))
  if (!isCall)
    return path.type === 'PathExpression' ? pathOf(path as hbs.AST.PathExpression, walk, place) : TEXT
  if (!functionNames.includes(nameOf(path))) report(walk, place, path.loc, unknownFunction(nameOf(path)))
  walkArguments(params, hash, walk, place)
  return TEXT
}

function walkArguments(
  params: readonly hbs.AST.Expression[],
  hash: hbs.AST.Hash | undefined,
  walk: Walk,
  place: Place,
): readonly HinhDang[] {
  for (const { value } of hash?.pairs ?? []) valueOf(value, walk, place)
  return params.map(param => valueOf(param, walk, place))
}

function pathOf(path: hbs.AST.PathExpression, walk: Walk, place: Place): HinhDang {
  const found = resolve(path, place, walk.root)
  for (const key of found.read) walk.read.add(key)
  if (found.stranger !== undefined) report(walk, place, path.loc, keyProblem(found.stranger, walk.root))
  return found.shape
}

function walkBlock(block: hbs.AST.BlockStatement, walk: Walk, place: Place): void {
  const name = nameOf(block.path)
  const isBlock = (blocks as readonly string[]).includes(name)
  if (functionNames.includes(name) || (!isBlock && block.params.length > 0))
    report(walk, place, block.path.loc, unknownFunction(name))
  const [given = ANY] = isBlock
    ? walkArguments(block.params, block.hash, walk, place)
    : [pathOf(block.path, walk, place)]
  const problem = blockProblem(name, given, block.params[0])
  if (problem !== undefined) report(walk, place, (block.params[0] ?? block.path).loc, problem)
  const inner = bound(block.program, innerOf(name, given, walk), given, place)
  const before = walk.scan
  const ends = [
    { program: block.program, at: inner },
    { program: block.inverse as hbs.AST.Program | undefined, at: place },
  ].map(({ program, at }) => {
    walk.scan = before
    walkProgram(program, walk, at)
    return walk.scan
  })
  walk.scan = afterBranches(before, ends)
}

/** The context within a block; undefined: as outside. */
function innerOf(name: string, given: HinhDang, walk: Walk): HinhDang | undefined {
  if (name === 'if' || name === 'unless') return undefined
  if (given.kind === 'list') return given.of
  if (name === 'with' || given.kind !== 'map')
    return given.kind === 'text' && name !== 'each' && name !== 'with' ? undefined : given
  if (name !== 'each') return given
  // Whoever goes through a map reads all its keys.
  const keys = Object.entries(given.keys())
  for (const [key] of keys) walk.read.add(`${given.name}.${key}`)
  return keys.every(([, shape]) => shape.kind === 'text') ? TEXT : ANY
}

function bound(
  program: hbs.AST.Program | undefined,
  inner: HinhDang | undefined,
  given: HinhDang,
  place: Place,
): Place {
  const [first, ...others] = program?.blockParams ?? []
  const params = new Map(place.params)
  if (first !== undefined) params.set(first, inner ?? given)
  for (const other of others) params.set(other, TEXT)
  return { ...place, params, contexts: inner === undefined ? place.contexts : [inner, ...place.contexts] }
}

function walkPartial(
  call: hbs.AST.PartialBlockStatement | (hbs.AST.PartialStatement & { readonly program?: undefined }),
  walk: Walk,
  place: Place,
): void {
  const [given] = call.params.map(param => valueOf(param, walk, place))
  const pairs = call.hash?.pairs ?? []
  const hash = pairs.map(({ key, value }) => [key, valueOf(value, walk, place)] as const)
  const context = withKeys(given ?? place.contexts[0] ?? ANY, Object.fromEntries(hash))
  const inner = { ...place, contexts: [context, ...place.contexts] }
  if (call.name.type === 'PathExpression' && call.name.data) return
  // What it is given to print stands within the partial; here it is read where it is written.
  const before = walk.scan
  walk.scan = { ...before, open: undefined }
  walkProgram(call.program, walk, inner)
  walk.scan = before
  const name = nameOf(call.name)
  const partial = call.name.type === 'SubExpression' ? undefined : walk.partials.get(name)
  if (partial === undefined) {
    report(walk, place, call.name.loc, unknownPartial(name, [...walk.partials.keys()]))
    return
  }
  walk.reached.add(name)
  const key = JSON.stringify([name, shapeKey(context), before.mode, before.open?.at(-1)])
  if (walk.seen.has(key)) return
  walk.seen.add(key)
  const site = { file: place.source.file, range: rangeOf(call.loc, place.source.source) }
  walkProgram(partial.program, walk, {
    source: partial,
    contexts: inner.contexts,
    params: new Map(),
    trail: [...place.trail, site],
  })
  walk.scan = afterBranches(before, [walk.scan])
}

function withKeys(context: HinhDang, more: Readonly<Record<string, HinhDang>>): HinhDang {
  if (context.kind !== 'map' || Object.keys(more).length === 0) return context
  return { ...context, keys: () => ({ ...context.keys(), ...more }) }
}

/** The same for two contexts in which a partial reads alike. */
function shapeKey(shape: HinhDang): string {
  if (shape.kind === 'list') return `[${shapeKey(shape.of)}]`
  return shape.kind === 'map' ? `${shape.name}: ${Object.keys(shape.keys()).join(' ')}` : shape.kind
}

function nameOf(path: hbs.AST.Expression): string {
  if (path.type === 'PathExpression') return (path as hbs.AST.PathExpression).original
  return 'original' in path ? String(path.original) : ''
}

type Problem = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>

function report(walk: Walk, place: Place, loc: hbs.AST.SourceLocation, problem: Problem): void {
  walk.diagnostics.push({ ...problem, ...located(place, rangeOf(loc, place.source.source)) })
}

function located(
  { source, trail }: Place,
  range: Site['range'],
): Pick<Diagnostic, 'file' | 'range' | 'trail'> {
  return { file: source.file, range, ...(trail.length > 0 && { trail }) }
}
