import type { Site } from '../diagnostics/types.ts'
import { contentStart, positionAt, rangeOf, type ReadSource } from './read-source.ts'

/**
 * Where a template is while it runs. Its syntax tree is given calls of two functions that no template can name: one
 * says before each statement where it stands, the other does so before each tag and writes it into the markup,
 * as `<?at 12 3 7?>`: site 12, called from 3 and that from 7.
 */
export interface Tracker {
  /** The place of each mark, by its number. */
  readonly sites: readonly Site[]
  at: number
  /** The calls of partials that have not come back, outermost first. */
  readonly calls: number[]
}

export const AT = '@at'
export const TAG = '@tag'

/** The functions behind the marks. */
export function markFunctions(tracker: Tracker): Readonly<Record<string, (site: number) => string>> {
  const go = (site: number): string => {
    tracker.at = site
    return ''
  }
  return {
    [AT]: go,
    [TAG]: site => {
      go(site)
      return `<?at ${[site, ...tracker.calls.toReversed()].join(' ')}?>`
    },
  }
}

/** The way that a mark of the markup names, or that the tracker is on: the place, and the calls that led there. */
export function placeOf(
  sites: readonly Site[],
  [at, ...calls]: readonly number[],
): { readonly file: string; readonly range: Site['range']; readonly trail: readonly Site[] } | undefined {
  const site = sites[at ?? -1]
  if (site === undefined) return undefined
  const trail = calls.toReversed().flatMap(call => sites[call] ?? [])
  return { ...site, trail }
}

/** The same syntax tree with its marks; their places are added to `sites`. */
export function withMarks(read: ReadSource, sites: Site[]): hbs.AST.Program {
  return marked(read.program, read, sites)
}

function marked(program: hbs.AST.Program, read: ReadSource, sites: Site[]): hbs.AST.Program {
  return { ...program, body: program.body.flatMap(statement => markedStatement(statement, read, sites)) }
}

function markedStatement(
  statement: hbs.AST.Statement,
  read: ReadSource,
  sites: Site[],
): readonly hbs.AST.Statement[] {
  const { file, source } = read
  if (statement.type === 'ContentStatement')
    return markedContent(statement as hbs.AST.ContentStatement, read, sites)
  if (statement.type === 'CommentStatement') return [statement]
  const mark = callOf(AT, sites.push({ file, range: rangeOf(statement.loc, source) }) - 1, statement.loc)
  const { program, inverse } = statement as Partial<hbs.AST.BlockStatement>
  return [
    mark,
    {
      ...statement,
      ...(program !== undefined && { program: marked(program, read, sites) }),
      // Of a chain (`else if`), Handlebars would look for the next block where the mark is.
      ...(inverse !== undefined && { inverse: { ...marked(inverse, read, sites), chained: false } }),
    },
  ]
}

/** Comments and CDATA are passed over: in the one nobody reads a mark, in the other it would be text. */
const MARKED = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/?([A-Za-z_][\w.:-]*)/g

function markedContent(
  content: hbs.AST.ContentStatement,
  { file, source }: ReadSource,
  sites: Site[],
): readonly hbs.AST.Statement[] {
  const { value, loc } = content
  const start = contentStart(content, source)
  const parts: hbs.AST.Statement[] = []
  let done = 0
  const keep = (end: number): void => {
    if (end > done) parts.push({ ...content, value: value.slice(done, end) } as hbs.AST.Statement)
    done = end
  }
  for (const { 0: text, 1: name, index } of value.matchAll(MARKED)) {
    if (name === undefined) continue
    keep(index)
    const range = {
      start: positionAt(source, start + index),
      end: positionAt(source, start + index + text.length),
    }
    parts.push(callOf(TAG, sites.push({ file, range }) - 1, loc))
  }
  keep(value.length)
  return parts
}

/** `{{{@at 12}}}` */
function callOf(name: string, site: number, loc: hbs.AST.SourceLocation): hbs.AST.MustacheStatement {
  const strip = { open: false, close: false }
  const path = { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc } as const
  const number = { type: 'NumberLiteral', value: site, original: site, loc } as hbs.AST.NumberLiteral
  return {
    type: 'MustacheStatement',
    path: path,
    params: [number],
    // Handlebars leaves it out where there is none; its types do not.
    hash: undefined as unknown as hbs.AST.Hash,
    escaped: false,
    strip,
    loc,
  }
}
