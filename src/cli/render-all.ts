import { hasErrors } from '../diagnostics/outcome.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Target } from '../products.ts'
import type { PdfStandard } from '../writers/typst/pdf-standards.ts'
import type { ExitCode } from './exit-code.ts'
import type { ProfileWish } from './find-profile.ts'
import type { Memory } from './memory.ts'
import { ownTemplate } from './own-template.ts'
import { foldersOf, type PlanOptions, type RenderPlan } from './render-plan.ts'
import { runBatch } from './run-batch.ts'
import type { Session } from './session.ts'
import type { WorkResult } from './work.ts'
import type { RenderSetup, RenderTask } from './work-render.ts'

export interface RenderOptions extends PlanOptions {
  readonly pdfStandard?: PdfStandard
  readonly dpi?: string
  readonly force?: boolean
  readonly profile?: ProfileWish
  readonly check?: boolean
  readonly watch?: boolean
  /** A folder, or false for `--no-cache`. */
  readonly cache?: string | boolean
}

/** All that is known before the first document. */
export interface Ready {
  readonly kind: 'ready'
  readonly setup: RenderSetup
  readonly sources: ReadonlyMap<string, Uint8Array>
  readonly diagnostics: readonly Diagnostic[]
  /** With a typesetter that is loaded once. */
  readonly session: Session
}

type Preparation =
  | Ready
  | {
      readonly kind: 'failed'
      readonly diagnostics: readonly Diagnostic[]
      readonly sources: ReadonlyMap<string, Uint8Array>
    }

/**
 * Works through what was planned.
 * @param heard is told of each result
 */
export async function renderAll(
  plan: RenderPlan,
  ready: Ready,
  options: RenderOptions,
  heard?: (result: WorkResult) => Promise<void>,
): Promise<ExitCode> {
  const { setup, sources, diagnostics, session } = ready
  const { cwd } = session.io
  const isBatch = plan.all > 1 && setup.compare !== true
  if (isBatch && setup.writing.machine !== undefined) {
    const [{ removeLeftovers }, { isAlive }] = await Promise.all([
      import('./leftovers.ts'),
      import('./machine.ts'),
    ])
    await removeLeftovers(foldersOf(plan.tasks, cwd), { machine: setup.writing.machine, isAlive }, session)
  }
  const memory = isBatch ? await memoryFor(options, session) : undefined
  const tasks = plan.tasks.map((task): RenderTask => {
    const known =
      options.force === true || typeof task.output === 'string' ? undefined : memory?.recall(task.output.path)
    return known === undefined ? task : { ...task, memory: known }
  })
  return runBatch<RenderTask>(
    {
      command: 'render',
      kind: 'render',
      setup: { ...setup, build: memory === undefined ? undefined : session.build },
      tasks,
      sources,
      diagnostics,
      files: filesOf(tasks),
      printsProduct: tasks.some(({ output }) => output === 'stdout'),
      here: tasks.some(({ file }) => file === '-'),
      after: async result => {
        if (result.memory !== undefined) await memory?.remember(result.memory)
        await heard?.(result)
      },
      close: async () => {
        await memory?.close()
        return []
      },
    },
    options,
    session,
  )
}

/** Template, typesetter, ways of writing: what is the same for all documents of a run. */
export async function prepare(
  plan: Pick<RenderPlan, 'to' | 'all'>,
  options: RenderOptions,
  session: Session,
): Promise<Preparation> {
  const sources = new Map<string, Uint8Array>()
  const template = await ownTemplate(options.template, session, sources)
  if (template.value === undefined) return { kind: 'failed', diagnostics: template.diagnostics, sources }
  const loaded = await withTypesetter(plan.to, session)
  if ('diagnostics' in loaded) return { kind: 'failed', diagnostics: loaded.diagnostics, sources }
  const epoch = session.io.env.SOURCE_DATE_EPOCH ?? ''
  const machine = plan.all > 1 ? (await import('./machine.ts')).machineId() : undefined
  const setup: RenderSetup = {
    to: plan.to,
    ...(options.pdfStandard !== undefined && { pdfStandard: options.pdfStandard }),
    ...(options.dpi !== undefined && { dotsPerInch: Number(options.dpi) }),
    ...(epoch !== '' && { sourceDateEpoch: Number(epoch) }),
    ...template.value,
    profile: options.profile,
    ...(options.check === true && { compare: true }),
    ...(options.watch === true && { follow: true }),
    // Of many, none waits for the disk: what a power cut spoils, the memory's digests show.
    writing: {
      onChanged: options.force === true ? 'backup' : 'refuse',
      machine,
      flush: machine === undefined,
    },
  }
  return { kind: 'ready', setup, sources, diagnostics: [], session: loaded.session }
}

/** Loaded once for all documents of this thread; what is not installed is told once. */
async function withTypesetter(
  to: Target,
  session: Session,
): Promise<{ readonly session: Session } | { readonly diagnostics: readonly Diagnostic[] }> {
  if (to === 'docx' || to === 'text') return { session }
  const setter = await session.engine.typesetter({ withRaster: to === 'png' })
  if (setter.value === undefined || hasErrors(setter.diagnostics)) return { diagnostics: setter.diagnostics }
  return { session: { ...session, engine: { ...session.engine, typesetter: () => Promise.resolve(setter) } } }
}

async function memoryFor({ cache, output }: RenderOptions, session: Session): Promise<Memory | undefined> {
  if (cache === false) return undefined
  const { openMemory } = await import('./memory.ts')
  return openMemory({ output, ...(typeof cache === 'string' && { cache }) }, session)
}

function* filesOf(tasks: readonly RenderTask[]): Iterable<string> {
  for (const { file, output } of tasks) {
    yield file
    if (typeof output !== 'string') yield output.path
  }
}
