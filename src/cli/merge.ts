import { resolve } from 'node:path'
import { isInShard } from '../batch/shard.ts'
import { hasErrors } from '../diagnostics/outcome.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { DataRow } from '../merge/data.ts'
import { selector } from '../merge/select.ts'
import { shardOf } from './batch-options.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { openData } from './merge-data.ts'
import { readFillable } from './merge-definition.ts'
import { setForManyRows } from './many-rows.ts'
import { look, OF_ROWS, type Seen } from './merge-look.ts'
import { pathOf } from './merge-names.ts'
import { wishesOf, type MergeOptions, type Refusal, type Wishes } from './merge-wishes.ts'
import { pathKey } from './plan-outputs.ts'
import { openPractice } from './practice.ts'
import { readDefinition } from './read-definition.ts'
import { unreadable } from './read-input.ts'
import { prepare, type Ready } from './render-all.ts'
import { jobsFor, runBatch, type Batch } from './run-batch.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'
import type { MergeSetup, MergeTask } from './work-merge.ts'

/** `vanban merge`: one definition, and a document for each row of the data. The data are looked through before any is made. */
export async function merge(input: string, options: MergeOptions, session: Session): Promise<ExitCode> {
  const wishes = await wishesOf(input, options, session)
  if ('message' in wishes) return refuse(session, wishes)
  const sources = new Map<string, Uint8Array>()
  const read = await readDefinition(input, session, { profile: options.profile, seen: sources })
  if (read.value === undefined) return ended(read.diagnostics, sources, options, session)
  const { bytes } = read.value
  const definition = await readFillable(input, bytes, session)
  if (definition.value === undefined) return ended(definition.diagnostics, sources, options, session)
  const ready = await prepare({ to: options.to, all: 2 }, options, session)
  if (ready.kind === 'failed') return ended(ready.diagnostics, ready.sources, options, session)
  const data = await openData(options.data, session)
  if (data.value === undefined) return ended(data.diagnostics, sources, options, session)
  const { file } = data.value
  const setup: MergeSetup = {
    ...ready.setup,
    definition: bytes,
    data: file.name,
    dryRun: options.dryRun === true,
  }
  const { cwd } = session.io
  const jobs = await jobsFor(undefined, options, session)
  setForManyRows(jobs)
  const practice = openPractice<MergeTask>({ kind: 'merge', setup, cwd }, jobs - 1, session)
  try {
    const see = (row: DataRow): void =>
      practice.see({ file: input, row: row.row, data: row, output: 'nowhere', isPractice: true })
    const seen = await look(file, definition.value, { ...wishes, input, sheet: options.sheet, cwd, see })
    const found = [...read.diagnostics, ...definition.diagnostics, ...seen.diagnostics]
    const all = new Map([...sources, ...ready.sources, ...seen.sources])
    const isOff = options.skipBadRows === true ? seen.isOff : hasErrors(found)
    if (isOff) return await ended(found, all, options, session)
    const told = options.skipBadRows === true ? found.filter(({ code }) => !OF_ROWS.includes(code)) : found
    const practised: Ready = { ...ready, session: { ...ready.session, threads: practice.threads } }
    return await mergeAll(
      { input, ready: { ...practised, setup }, seen, wishes, told, sources: all },
      options,
    )
  } catch (error) {
    return await ended([unreadable(options.data, error)], sources, options, session)
  } finally {
    await practice.close()
    await data.value.close()
  }
}

interface Merge {
  readonly input: string
  readonly ready: Ready & { readonly setup: MergeSetup }
  readonly seen: Seen
  readonly wishes: Wishes
  readonly told: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, Uint8Array>
}

async function mergeAll(
  { input, ready, seen, wishes, told, sources }: Merge,
  options: MergeOptions,
): Promise<ExitCode> {
  const { session, setup } = ready
  await tidy(wishes.naming.folder, ready)
  const width = String(seen.survey.rows).length
  const shard = shardOf(options)
  const total = shard === undefined ? seen.survey.selected : undefined
  async function* tasks(): AsyncGenerator<MergeTask> {
    const isWanted = selector(wishes.selection)
    for await (const event of seen.read()) {
      if (event.kind !== 'row') continue
      const { row } = event
      if (!isWanted(row.row) || (shard !== undefined && !isInShard(String(row.row), shard))) continue
      const named = pathOf(row, width, wishes.naming)
      const own = 'path' in named ? seen.rivals.get(pathKey(named.path, session.io.cwd)) : undefined
      yield {
        file: input,
        row: row.row,
        data: row,
        output: 'path' in named ? named : 'nowhere',
        ...(own !== undefined && { rivals: own }),
      }
    }
  }
  const batch: Batch<MergeTask> = {
    command: 'merge',
    kind: 'merge',
    setup,
    tasks: tasks(),
    ...(total !== undefined && { total }),
    unit: 'văn bản',
    diagnostics: told,
    sources,
    files: [input, options.data],
    here: 'too',
  }
  return runBatch<MergeTask>(batch, options, session)
}

/** A run that ends before its first document, for its reports. */
function ended(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, Uint8Array>,
  options: MergeOptions,
  session: Session,
): Promise<ExitCode> {
  return runBatch(
    { command: 'merge', kind: 'merge', setup: undefined, tasks: [], diagnostics, sources },
    options,
    session,
  )
}

async function refuse(session: Session, { message, hint }: Refusal): Promise<ExitCode> {
  await complain(session, message, hint === '' ? undefined : hint)
  return exitCode.failure
}

/** What a killed run has left. */
async function tidy(folder: string, { setup, session }: Ready): Promise<void> {
  const { machine } = setup.writing
  if (machine === undefined || folder === '') return
  const [{ removeLeftovers }, { isAlive }] = await Promise.all([
    import('./leftovers.ts'),
    import('./machine.ts'),
  ])
  await removeLeftovers([resolve(session.io.cwd, folder)], { machine, isAlive }, session)
}
