import Handlebars from 'handlebars'
import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome, Site } from '../diagnostics/types.ts'
import { vanBanShape, type HinhDang } from '../model/hinh-dang.ts'
import type { VanBanDayDu } from '../model/normalize.ts'
import { AT, markFunctions, placeOf, TAG, withMarks, type Tracker } from './marks.ts'
import { readSource, type ReadSource } from './read-source.ts'
import { functions } from './functions.ts'
import { blocks, functionNames, type Template } from './render.ts'
import type { Tags } from './scan-tags.ts'
import { walkTemplate, type Walked } from './walk.ts'

/** Strict, and no helper but ours; see also `walkTemplate`, which catches what «strict» lets through. */
const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  // Markup is read, not looked at.
  preventIndent: true,
  knownHelpers: Object.fromEntries([...blocks, ...functionNames, AT, TAG].map(name => [name, true])),
}

/** Sources by name: the main one under `main`, partials under their own names. */
export interface TemplateSources {
  /** What the main one is called in reports. */
  readonly file: string
  readonly main: string
  readonly partials: Readonly<Record<string, string>>
  /** What partials are called in reports, where that is not `partials/<name>.hbs`. */
  readonly partialFiles?: Readonly<Record<string, string>>
  /** The tags of the markup: a template of one's own is held to them, and marked, so that problems find its lines. */
  readonly tags?: Tags
  /** What stands in `tuy_bien`. Default: nothing is known of it. */
  readonly tuyBien?: HinhDang
}

/**
 * Template sources → a template. Codes: `template/cu-phap`, `template/duong-dan-la`, `template/sai-kieu`,
 * `template/ham-la`, `template/mau-con-la`, `template/ba-ngoac`; with tags `markup/the-la`, `markup/sai-cho`.
 */
export function compileTemplate(sources: TemplateSources): Outcome<Template> {
  const read = readAll(sources)
  if (read.value === undefined) return fail(...read.diagnostics)
  const { diagnostics } = walkTemplate(read.value)
  if (hasErrors(diagnostics)) return fail(...diagnostics)
  const { main, partials } = read.value
  return ok(sources.tags === undefined ? plain(main, partials) : marked(main, partials), diagnostics)
}

/** What a template reads and calls, and what is wrong with it; see `walkTemplate`. */
export function inspectTemplate(sources: TemplateSources): Outcome<Walked> {
  const read = readAll(sources)
  return read.value === undefined ? fail(...read.diagnostics) : ok(walkTemplate(read.value))
}

type Read = Parameters<typeof walkTemplate>[0]

function readAll(sources: TemplateSources): Outcome<Read> {
  const diagnostics: Diagnostic[] = []
  const read = (source: string, file: string): ReadSource | undefined => {
    const { value, diagnostics: found } = readSource(source, file)
    diagnostics.push(...found)
    return value
  }
  const main = read(sources.main, sources.file)
  const partials = Object.entries(sources.partials).flatMap(([name, source]) => {
    const partial = read(source, sources.partialFiles?.[name] ?? `partials/${name}.hbs`)
    return partial === undefined ? [] : [[name, partial] as const]
  })
  if (main === undefined || diagnostics.length > 0) return fail(...diagnostics)
  return ok({ main, partials: new Map(partials), root: vanBanShape(sources.tuyBien), tags: sources.tags })
}

type Partials = ReadonlyMap<string, ReadSource>

function plain(main: ReadSource, partials: Partials): Template {
  const handlebars = isolate(Handlebars.create())
  for (const [name, partial] of partials)
    handlebars.registerPartial(name, handlebars.compile(partial.program, OPTIONS))
  const run = handlebars.compile<VanBanDayDu>(main.program, OPTIONS)
  return { file: main.file, run: view => run(view) }
}

/** Partials within partials: what a text may nest stays far below. */
const MAX_CALLS = 200

/** A template that knows, while it runs, where it is. */
function marked(main: ReadSource, partials: Partials): Template {
  const sites: Site[] = []
  const tracker: Tracker = { sites, at: -1, calls: [] }
  const handlebars = isolate(Handlebars.create())
  for (const [name, run] of Object.entries(markFunctions(tracker))) handlebars.registerHelper(name, run)
  for (const [name, partial] of partials) {
    const run = handlebars.compile<unknown>(withMarks(partial, sites), OPTIONS)
    handlebars.registerPartial(name, (context, options) => {
      if (tracker.calls.length >= MAX_CALLS) throw new RangeError('partials without end')
      const call = tracker.at
      tracker.calls.push(call)
      const written = run(context, options)
      // Where it fails, the calls stay, to say how it got there.
      tracker.calls.pop()
      tracker.at = call
      return written
    })
  }
  const run = handlebars.compile<VanBanDayDu>(withMarks(main, sites), OPTIONS)
  return {
    file: main.file,
    run: view => {
      tracker.at = -1
      tracker.calls.length = 0
      return run(view)
    },
    marks: {
      placeOf: mark => placeOf(sites, mark.split(' ').map(Number)),
      lastPlace: () => placeOf(sites, [tracker.at, ...tracker.calls.toReversed()]),
    },
  }
}

/** Takes every helper away that could reach further than a template needs, and gives it ours. */
function isolate(handlebars: typeof Handlebars): typeof Handlebars {
  for (const name of Object.keys(handlebars.helpers))
    if (!KEPT.includes(name)) handlebars.unregisterHelper(name)
  for (const name of Object.keys(handlebars.decorators)) handlebars.unregisterDecorator(name)
  for (const { name, run } of functions)
    // Handlebars adds its own argument at the end.
    handlebars.registerHelper(name, (...args: readonly unknown[]) => run(...args.slice(0, -1)))
  return handlebars
}

const KEPT: readonly string[] = [...blocks, 'helperMissing', 'blockHelperMissing']
