import { resolve } from 'node:path'
import { hasErrors } from '../diagnostics/outcome.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { CompileOptions, OwnTemplate } from '../pipeline.ts'
import type { Dependencies } from '../preview/watch.ts'
import type { Product, Target } from '../products.ts'
import type { PdfStandard } from '../writers/typst/pdf-standards.ts'
import { compareProducts } from './compare-products.ts'
import { faultIn } from './file-codes.ts'
import type { ProfileWish } from './find-profile.ts'
import { digestOf, memoryOf, stillStanding } from './made-before.ts'
import type { Destination } from './plan-outputs.ts'
import { readInput } from './read-input.ts'
import { readDefinition, type Reading } from './read-definition.ts'
import { recording } from './recording-files.ts'
import type { Session } from './session.ts'
import type { OpenWork, Task, WorkResult } from './work.ts'
import { outputsOf, writeProducts } from './write-products.ts'
import type { ProductOptions } from './write-product.ts'

/** How all definitions of a run are rendered. */
export interface RenderSetup {
  readonly to: Target
  readonly pdfStandard?: PdfStandard
  readonly dotsPerInch?: number
  readonly sourceDateEpoch?: number
  readonly template?: OwnTemplate
  readonly profile?: ProfileWish
  /** Of `--check`: what is there is compared, and nothing written. */
  readonly compare?: boolean
  readonly writing: ProductOptions
  /** The program that products are remembered with; undefined: they are not. */
  readonly build?: string | undefined
  /** Whether each result says what it depends on, for `--watch`. */
  readonly follow?: boolean
}

export interface RenderTask extends Task {
  readonly output: Destination
  readonly rivals?: Readonly<Record<string, string>>
  /** What is remembered of it. */
  readonly memory?: string
  /** Why it has no name to be written under. */
  readonly unnamed?: readonly Diagnostic[]
}

export const open: OpenWork<RenderSetup, RenderTask> = async (setup, session) => {
  const { to, pdfStandard, dotsPerInch, sourceDateEpoch, template, profile, build } = setup
  const isSet = to !== 'docx' && to !== 'text'
  const compileOptions = await compileOptionsOf(setup, session)
  const how =
    build === undefined
      ? undefined
      : digestOf([
          build,
          isSet ? await session.engine.typesetterId() : '',
          to,
          pdfStandard,
          dotsPerInch,
          sourceDateEpoch,
          template,
          profile,
        ])
  return async task => {
    try {
      return (
        (await asBefore(task, how, setup, session)) ??
        (await anew(task, { setup, compileOptions, how }, session))
      )
    } catch (error) {
      return failed(task, [faultIn(task.file, error)])
    }
  }
}

/** What the documents of a run are compiled with. */
export async function compileOptionsOf(setup: RenderSetup, session: Session): Promise<CompileOptions> {
  const { to, pdfStandard, dotsPerInch, sourceDateEpoch, template } = setup
  const isSet = to !== 'docx' && to !== 'text'
  // Without packages nothing is begun: the command has asked for them before.
  const setter = isSet ? await session.engine.typesetter({ withRaster: to === 'png' }) : undefined
  return {
    to,
    ...(setter !== undefined && { typesetter: () => setter }),
    ...(pdfStandard !== undefined && { pdfStandard }),
    ...(dotsPerInch !== undefined && { dotsPerInch }),
    ...(template !== undefined && { template }),
    ...(sourceDateEpoch !== undefined && { sourceDateEpoch }),
  }
}

/** What is there already, of what is there still. */
async function asBefore(
  { file, output, memory }: RenderTask,
  how: string | undefined,
  setup: RenderSetup,
  session: Session,
): Promise<WorkResult | undefined> {
  if (memory === undefined || how === undefined || typeof output === 'string') return undefined
  const entry = await stillStanding(memory, digestOf([how, file]), session)
  if (entry === undefined) return undefined
  const { diagnostics, made } = entry
  const bytes = diagnostics.length === 0 ? undefined : (await readInput(file, session)).value
  return {
    report: { file, state: 'skipped', outputs: made.map(([path]) => path), diagnostics },
    said: '',
    ...(bytes !== undefined && { sources: [[file, bytes]] }),
    ...(setup.follow === true && { on: dependenciesOf(new Map(entry.saw).keys(), session.io.cwd) }),
  }
}

interface Ways {
  readonly setup: RenderSetup
  readonly compileOptions: CompileOptions
  readonly how: string | undefined
}

async function anew(
  task: RenderTask,
  { setup, compileOptions, how }: Ways,
  session: Session,
): Promise<WorkResult> {
  const { file, output, unnamed = [] } = task
  const watched = how !== undefined || setup.follow === true ? recording(session.files) : undefined
  const made = await compile(
    file,
    { options: compileOptions, reading: { template: setup.template, profile: setup.profile } },
    watched === undefined ? session : { ...session, files: watched.files },
  )
  const on =
    setup.follow === true && watched !== undefined
      ? { on: dependenciesOf(watched.sights.keys(), session.io.cwd) }
      : {}
  const sources = made.sources.size > 0 && made.diagnostics.length > 0 ? { sources: [...made.sources] } : {}
  const found = hasErrors(made.diagnostics) ? made.diagnostics : [...made.diagnostics, ...unnamed]
  if (made.products === undefined || hasErrors(found)) return { ...failed(task, found), ...sources, ...on }
  const job = { ...task, input: file }
  if (setup.compare === true && typeof output !== 'string') {
    const { diagnostics, ...state } = await compareProducts(outputsOf(output.path, made.products), session)
    return {
      report: { file, ...state, diagnostics: [...found, ...diagnostics] },
      said: '',
      ...sources,
      ...on,
    }
  }
  const { state, outputs, diagnostics, ...rest } = await writeProducts(
    job,
    made.products,
    setup.writing,
    session,
  )
  const line =
    how === undefined || watched === undefined || state === 'failed' || typeof output === 'string'
      ? undefined
      : memoryOf(
          output.path,
          {
            how: digestOf([how, file]),
            sights: watched.sights,
            made: outputsOf(output.path, made.products),
            diagnostics: found,
          },
          session.io.cwd,
        )
  return {
    report: { file, state, outputs, diagnostics: [...found, ...diagnostics] },
    ...rest,
    ...sources,
    ...on,
    ...(line !== undefined && { memory: line }),
  }
}

interface Made {
  /** What the diagnostics may quote. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  readonly products?: readonly Product[]
  readonly diagnostics: readonly Diagnostic[]
}

async function compile(
  file: string,
  { options, reading }: { readonly options: CompileOptions; readonly reading: Reading },
  session: Session,
): Promise<Made> {
  const sources = new Map<string, Uint8Array>()
  const read = await readDefinition(file, session, { ...reading, seen: sources })
  if (read.value === undefined) return { sources, diagnostics: read.diagnostics }
  const { bytes, options: own } = read.value
  const { value, diagnostics } = await session.engine.compileFiles(bytes, { ...options, ...own })
  return {
    sources,
    diagnostics: [...read.diagnostics, ...diagnostics],
    ...(value !== undefined && { products: value }),
  }
}

function failed({ file }: Task, diagnostics: readonly Diagnostic[]): WorkResult {
  return { report: { file, state: 'failed', outputs: [], diagnostics }, said: '' }
}

function dependenciesOf(paths: Iterable<string>, cwd: string): Dependencies {
  const all = [...paths]
  return {
    files: all.filter(path => !path.endsWith('/')).map(path => resolve(cwd, path)),
    folders: all.filter(path => path.endsWith('/')).map(path => resolve(cwd, path)),
  }
}
