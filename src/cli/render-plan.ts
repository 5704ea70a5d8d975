import { dirname, resolve } from 'node:path'
import { folderBelow, type Input } from '../batch/expand-inputs.ts'
import { parsePattern } from '../batch/name-pattern.ts'
import { isInShard } from '../batch/shard.ts'
import { runInOrder } from '../batch/run-in-order.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { shardOf, type BatchOptions } from './batch-options.ts'
import { gatherInputs, type InputOptions } from './gather-inputs.ts'
import { nameIn } from './memory.ts'
import { planOutputs, type Plan } from './plan-outputs.ts'
import { chunkFor, jobsFor } from './run-batch.ts'
import type { Session } from './session.ts'
import type { Target } from '../products.ts'
import type { RenderTask } from './work-render.ts'
import type { NameSetup, NameTask } from './work-name.ts'
import { openWorkers } from './workers.ts'

export interface PlanOptions extends BatchOptions, InputOptions {
  readonly output?: string
  readonly to?: Target
  readonly template?: string
  readonly name?: string
  readonly ascii?: boolean
}

export interface RenderPlan {
  readonly kind: 'plan'
  readonly to: Target
  /** Of this shard. */
  readonly tasks: readonly RenderTask[]
  /** How many there are in all shards. */
  readonly all: number
  /** Folders that were searched for definitions. */
  readonly folders: readonly string[]
}

export type Planned =
  | RenderPlan
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] }
  | Extract<Plan, { kind: 'refused' }>

/** Which definitions are rendered to where. All are planned, whatever the shard, so that a clash between shards is told, too. */
export async function planRender(
  names: readonly string[],
  options: PlanOptions,
  session: Session,
): Promise<Planned> {
  const gathered = await gatherInputs(names, options, session)
  if (gathered.value === undefined) return { kind: 'failed', diagnostics: gathered.diagnostics }
  const { inputs, folders } = gathered.value
  const named = await namesOf(inputs, options, session)
  if ('message' in named) return { kind: 'refused', ...named }
  const plan = planOutputs(inputs, {
    cwd: session.io.cwd,
    to: options.to,
    output: options.output,
    there: await whatIsThere(options.output, session),
    alsoRead: options.template === undefined ? [] : [options.template],
    ...(named.names !== undefined && { names: named.names.map(one => one.name) }),
  })
  if (plan.kind === 'refused') return plan
  const shard = shardOf(options)
  const tasks = plan.jobs.map(({ input, output, rivals }, i): RenderTask => {
    const unnamed = named.names?.[i]?.diagnostics ?? []
    return {
      file: input,
      output,
      ...(rivals !== undefined && { rivals }),
      ...(unnamed.length > 0 && { unnamed }),
    }
  })
  const mine =
    shard === undefined ? tasks : tasks.filter(({ file }) => isInShard(shardKey(file, session.io.cwd), shard))
  return { kind: 'plan', to: plan.to, tasks: mine, all: tasks.length, folders }
}

/** The path from the current folder, with `/`, composed: the same on every machine that has the tree. */
export function shardKey(file: string, cwd: string): string {
  return nameIn(file, cwd).normalize('NFC')
}

/** The folders that products go to. */
export function foldersOf(tasks: readonly RenderTask[], cwd: string): ReadonlySet<string> {
  return new Set(
    tasks.flatMap(({ output }) => (typeof output === 'string' ? [] : [dirname(resolve(cwd, output.path))])),
  )
}

interface Named {
  readonly name?: string
  readonly diagnostics: readonly Diagnostic[]
}

/** The names that `--name` gives; they stand in the definitions, so all are read. */
async function namesOf(
  inputs: readonly Input[],
  options: PlanOptions,
  session: Session,
): Promise<{ readonly names?: readonly Named[] } | { readonly message: string; readonly hint?: string }> {
  if (options.name === undefined)
    return options.ascii === true ? { message: '--ascii là cách viết của tên đặt bằng --name.' } : {}
  const pattern = parsePattern(options.name)
  if ('message' in pattern) return pattern
  const setup: NameSetup = { pattern, ascii: options.ascii === true }
  const tasks = inputs.map((input): NameTask => ({
    file: input.file,
    folder: folderBelow(input, session.io.cwd),
  }))
  if (tasks.some(({ file }) => file === '-'))
    return { message: '--name cần đọc định nghĩa trước; đầu vào chuẩn (-) chỉ đọc được một lần.' }
  const jobs = await jobsFor(tasks.length, options, session)
  const names: Named[] = []
  const workers = await openWorkers('name', setup, { jobs }, session)
  try {
    const lanes = { concurrency: workers.lanes, chunk: chunkFor(workers.lanes, tasks.length) }
    await runInOrder(
      tasks,
      chunk => workers.run(chunk),
      lanes,
      ({ name, report }) => {
        names.push({ ...(name !== undefined && { name }), diagnostics: report.diagnostics })
        return 'go on'
      },
    )
  } finally {
    await workers.close()
  }
  return { names }
}

async function whatIsThere(
  output: string | undefined,
  { files, io }: Session,
): Promise<'folder' | 'file' | 'nothing'> {
  if (output === undefined) return 'nothing'
  try {
    const stat = await files.stat(resolve(io.cwd, output))
    return stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file'
  } catch {
    // Not allowed to look: the writing will say why.
    return 'nothing'
  }
}
