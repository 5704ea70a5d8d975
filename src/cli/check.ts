import type { Input } from '../batch/expand-inputs.ts'
import { isInShard } from '../batch/shard.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { BaselineOptions } from './baseline.ts'
import { shardOf, wrongIn, type BatchOptions } from './batch-options.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { ProfileWish } from './find-profile.ts'
import { gatherInputs, wrongNames, type InputOptions } from './gather-inputs.ts'
import { nameIn } from './memory.ts'
import { ownTemplate } from './own-template.ts'
import { runBatch, type Batch } from './run-batch.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'
import type { Task } from './work.ts'
import type { CheckSetup } from './work-check.ts'

export interface CheckOptions extends BatchOptions, InputOptions, BaselineOptions {
  readonly format?: 'pretty' | 'json'
  readonly template?: string
  readonly profile?: ProfileWish
}

/** `vanban check`: what `render` would report, without writing. JSON goes to stdout, as a product. */
export async function check(
  names: readonly string[],
  given: CheckOptions,
  session: Session,
): Promise<ExitCode> {
  const json = given.format === 'json'
  const options = json ? { ...given, report: [...(given.report ?? []), 'json=-'] } : given
  const missing = wrongNames(names, options)
  if (missing !== undefined) return refuse(session, missing)
  const wrong = wrongIn(options)
  if (wrong !== undefined) return refuse(session, wrong.message, wrong.hint)
  if (options.updateBaseline === true && options.baseline === undefined)
    return refuse(session, '--update-baseline cần biết tệp mốc.', 'Thêm --baseline <tệp>.')
  const run = (batch: Partial<Batch<Task>>): Promise<ExitCode> =>
    runBatch<Task>(
      { command: 'check', kind: 'check', setup: undefined, tasks: [], silent: json, ...batch },
      options,
      session,
    )
  const gathered = await gatherInputs(names, options, session, { withProfiles: true })
  if (gathered.value === undefined) return run({ diagnostics: gathered.diagnostics })
  const sources = new Map<string, Uint8Array>()
  const template = await ownTemplate(options.template, session, sources)
  if (template.value === undefined) return run({ diagnostics: template.diagnostics, sources })
  const baseline = await baselineFor(options, session)
  if ('diagnostics' in baseline) return run({ diagnostics: baseline.diagnostics })
  const tasks = tasksOf(gathered.value.inputs, options, session)
  const setup: CheckSetup = { ...template.value, profile: options.profile }
  return run({
    setup,
    tasks,
    sources,
    files: [...tasks.map(({ file }) => file), ...(options.baseline === undefined ? [] : [options.baseline])],
    here: tasks.some(({ file }) => file === '-'),
    ...baseline,
  })
}

function tasksOf(inputs: readonly Input[], options: BatchOptions, { io }: Session): readonly Task[] {
  const shard = shardOf(options)
  const tasks = inputs.map(({ file }) => ({ file }))
  if (shard === undefined) return tasks
  return tasks.filter(({ file }) => isInShard(nameIn(file, io.cwd).normalize('NFC'), shard))
}

async function baselineFor(
  options: BaselineOptions,
  session: Session,
): Promise<Pick<Batch<Task>, 'judge' | 'close'> | { readonly diagnostics: readonly Diagnostic[] }> {
  if (options.baseline === undefined) return {}
  const { openBaseline } = await import('./baseline.ts')
  const { value: baseline, diagnostics } = await openBaseline(options, session)
  if (baseline === undefined) return { diagnostics }
  return { judge: report => baseline.judge(report), close: () => baseline.close() }
}

async function refuse(session: Session, message: string, hint?: string): Promise<ExitCode> {
  await complain(session, message, hint)
  return exitCode.failure
}
