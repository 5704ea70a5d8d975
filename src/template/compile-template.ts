import Handlebars from 'handlebars'
import { fail, ok } from '../diagnostics/outcome.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic, Outcome, Range } from '../diagnostics/types.ts'
import type { VanBanDayDu } from '../model/normalize.ts'
import { allowedHelpers, isolate, type Template } from './render.ts'

/** Strict, and no helper but ours; see also `findProblems`, which catches what «strict» lets through. */
const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(allowedHelpers.map(name => [name, true])),
}

/** Sources by name: the main one under `main`, partials under their own names. */
export interface TemplateSources {
  readonly file: string
  readonly main: string
  readonly partials: Readonly<Record<string, string>>
  /** The tags of the markup, where they are to be checked. */
  readonly tags?: readonly string[]
}

/**
 * Template sources → a template. Codes: `template/cu-phap`, `template/duong-dan-la`,
 * `template/mau-con-la`, `template/ba-ngoac`.
 */
export function compileTemplate(sources: TemplateSources, knownKeys: ReadonlySet<string>): Outcome<Template> {
  const problems = findProblems(sources, knownKeys)
  if (problems.length > 0) return fail(...problems)
  const handlebars = isolate(Handlebars.create())
  for (const [name, source] of Object.entries(sources.partials))
    handlebars.registerPartial(name, handlebars.compile(source, OPTIONS))
  const main = handlebars.compile<VanBanDayDu>(sources.main, OPTIONS)
  return ok({ file: sources.file, run: view => main(view) })
}

/** The same as JavaScript source: an ES module with a default export of `TemplateSpecs`. */
export function templateToCode(sources: TemplateSources): string {
  const spec = (source: string): string => Handlebars.precompile(source, OPTIONS) as string
  const partials = Object.entries(sources.partials).map(
    ([name, source]) => `${JSON.stringify(name)}: ${spec(source)}`,
  )
  return `export default { main: ${spec(sources.main)}, partials: { ${partials.join(',\n')} } }`
}

/** Handlebars' own variables within a block. */
const DATA = ['index', 'key', 'first', 'last', 'partial-block']

/** A name in a template, with its place. */
export interface Named {
  readonly parts: readonly string[]
  readonly range: Range
}

/** Every value and helper that a template names. */
export function pathsOf(source: string): readonly Named[] {
  return namesIn(source).paths
}

function namesIn(source: string): { readonly paths: readonly Named[]; readonly partials: readonly Named[] } {
  const paths: Named[] = []
  const partials: Named[] = []
  const visitor = new Handlebars.Visitor()
  const named = (path: hbs.AST.PathExpression): Named => ({
    parts: path.parts.map(String),
    range: rangeOf(path.loc, source),
  })
  const blockParams = new Set<string>()
  visitor.Program = program => {
    // Handlebars has them; its types have not.
    for (const name of (program as { readonly blockParams?: readonly string[] }).blockParams ?? [])
      blockParams.add(name)
    visitor.acceptArray(program.body)
  }
  visitor.PathExpression = path => {
    const [first = '', ...rest] = named(path).parts
    if (blockParams.has(first)) paths.push({ ...named(path), parts: rest })
    else if (!path.data) paths.push(named(path))
    // `@root.noi_nhan` names keys as well; of the other data variables there are few.
    else if (first === 'root') paths.push({ ...named(path), parts: rest })
    else if (!DATA.includes(first)) paths.push({ ...named(path), parts: [`@${first}`] })
  }
  // The name of a partial is a path expression too; only what is handed to it names values.
  const visitPartial = (partial: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
    if ('parts' in partial.name && !partial.name.data) partials.push(named(partial.name))
    visitor.acceptArray(partial.params)
    for (const pair of partial.hash?.pairs ?? []) visitor.accept(pair.value)
    if ('program' in partial) visitor.accept(partial.program)
  }
  visitor.PartialStatement = visitPartial
  visitor.PartialBlockStatement = visitPartial
  visitor.accept(Handlebars.parse(source))
  return { paths, partials }
}

/**
 * What Handlebars would let pass in silence: `{{#each noi_nhna}}` prints a document without nơi nhận, and
 * `{{{ }}}` would let data become markup.
 */
function findProblems(sources: TemplateSources, knownKeys: ReadonlySet<string>): readonly Diagnostic[] {
  const { main: source, file } = sources
  try {
    Handlebars.parse(source)
  } catch (error) {
    const [, line = '1'] = /line (\d+)/i.exec(error instanceof Error ? error.message : '') ?? []
    const start = { offset: 0, line: Number(line), column: 1 }
    return [
      {
        code: 'template/cu-phap',
        severity: 'error',
        message: 'Khuôn không đúng cú pháp Handlebars.',
        hint: 'Mỗi {{#…}} cần một {{/…}} cùng tên, mỗi {{ cần }}.',
        file,
        range: { start, end: start },
      },
    ]
  }
  const { paths, partials } = namesIn(source)
  const keys = [...knownKeys, ...allowedHelpers, 'else']
  return [
    ...unescaped(source, file),
    ...unknownTags(sources),
    ...unknown(paths, keys, file, 'template/duong-dan-la', 'không có khóa nào tên như vậy'),
    ...unknown(
      partials,
      Object.keys(sources.partials),
      file,
      'template/mau-con-la',
      'không có khuôn con nào tên như vậy',
    ),
  ]
}

/** A tag that markup does not know, where the template writes it: only there it has a line and a column. */
function unknownTags({ main, file, tags }: TemplateSources): readonly Diagnostic[] {
  if (tags === undefined) return []
  const withoutComments = main.replace(/\{\{!(?:--[\s\S]*?--|[^}]*)\}\}/g, comment =>
    comment.replace(/[^\n]/g, ' '),
  )
  const written = withoutComments.matchAll(/<\/?([A-Za-z_][\w.:-]*)/g)
  return Array.from(written).flatMap(({ 1: name = '', 0: text, index }) => {
    if (tags.includes(name) || text.startsWith('</')) return []
    const near = nearest(name, tags)
    const before = main.slice(0, index).split('\n')
    const start = { offset: index, line: before.length, column: (before.at(-1) ?? '').length + 1 }
    const end = { offset: index + text.length, line: start.line, column: start.column + text.length }
    return [
      {
        code: 'markup/the-la',
        severity: 'error' as const,
        message: `Không có thẻ <${name}>.`,
        ...(near !== undefined && { hint: `Có phải bạn muốn <${near}>?` }),
        file,
        range: { start, end },
      },
    ]
  })
}

function unescaped(source: string, file: string): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const visitor = new Handlebars.Visitor()
  visitor.MustacheStatement = statement => {
    if (!statement.escaped)
      found.push({
        code: 'template/ba-ngoac',
        severity: 'error',
        message: 'Khuôn không dùng ba ngoặc {{{ }}} hay {{& }}: dữ liệu sẽ lẫn vào mã đánh dấu.',
        hint: 'Dùng hai ngoặc: {{ }}.',
        file,
        range: rangeOf(statement.loc, source),
      })
  }
  visitor.accept(Handlebars.parse(source))
  return found
}

function unknown(
  names: readonly Named[],
  known: readonly string[],
  file: string,
  code: string,
  why: string,
): readonly Diagnostic[] {
  return names.flatMap(({ parts, range }) => {
    const stranger = parts.find(part => !known.includes(part))
    if (stranger === undefined) return []
    const near = nearest(stranger, known)
    return [
      {
        code,
        severity: 'error' as const,
        message: `Khuôn gọi «${stranger}»: ${why}.`,
        ...(near !== undefined && { hint: `Có phải bạn muốn ${near}?` }),
        file,
        range,
      },
    ]
  })
}

function rangeOf(loc: hbs.AST.SourceLocation, source: string): Range {
  const lines = source.split('\n')
  const at = (position: hbs.AST.Position): Range['start'] => ({
    offset:
      lines.slice(0, position.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + position.column,
    line: position.line,
    column: position.column + 1,
  })
  return { start: at(loc.start), end: at(loc.end) }
}
