import { runInOrder, type Verdict } from '../batch/run-in-order.ts'
import { hasErrors } from '../diagnostics/outcome.ts'
import type { FileReport, RunReport } from '../diagnostics/run-report.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { shardOf, wrongIn, type BatchOptions, type Wrong } from './batch-options.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { openLedger } from './ledger.ts'
import { openProgress } from './progress.ts'
import type { SourceBytes } from './report.ts'
import type { ReportWish } from './reports.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'
import { summaryText, type RunSummary } from './summary.ts'
import { openTeller } from './tell.ts'
import { version } from './version.ts'
import type { Task, WorkKind, WorkResult } from './work.ts'
import { openWorkers, type Workers } from './workers.ts'

export interface Batch<T extends Task> {
  readonly command: RunReport['command']
  readonly kind: WorkKind
  /** What the kind's `open` is given: data. */
  readonly setup: unknown
  /** An array, or a stream where there are too many to hold. */
  readonly tasks: readonly T[] | AsyncIterable<T>
  /** How many there are, where that is known. Default: the array's length. */
  readonly total?: number
  /** What is counted. Default: «tệp». */
  readonly unit?: string
  /** What belongs to no input, told first: of the template, the data. */
  readonly diagnostics?: readonly Diagnostic[]
  /** What any diagnostic may quote: a template's sources. */
  readonly sources?: SourceBytes
  /** Files that are read and written, as far as they are known: no report falls on them. */
  readonly files?: Iterable<string>
  /** Whether a product goes to standard output. */
  readonly printsProduct?: boolean
  /** Tasks must be done in this thread, as one reads standard input; `too`: this thread is one of those that work. */
  readonly here?: boolean | 'too'
  /** Nothing is told for people: JSON is what is wanted. */
  readonly silent?: boolean
  /** Sees each report before it is told, in order; what it gives is told in its place. A baseline. */
  readonly judge?: (report: FileReport) => FileReport
  /** Sees each result after it was told. */
  readonly after?: (result: WorkResult) => Promise<void>
  /** After the last one: what there is still to tell. */
  readonly close?: () => Promise<readonly Diagnostic[]>
}

/** How many tasks are handed to a thread at once, at most. */
const CHUNK = 16
/** One thread more for so many tasks: it takes as long to start as some eight documents. */
const TASKS_A_THREAD = 8

/**
 * Works through all tasks with workers and tells what comes of them in their order: progress, diagnostics, summary, `--report`.
 * `--fail-fast` and Ctrl-C let what has been begun end, and begin no more.
 */
export async function runBatch<T extends Task>(
  batch: Batch<T>,
  options: BatchOptions,
  session: Session,
): Promise<ExitCode> {
  const wrong = wrongIn(options)
  if (wrong !== undefined) return refuse(session, wrong)
  const reports = await wishesOf(batch, options, session)
  if (reports.kind === 'refused') return refuse(session, reports)

  const { io } = session
  const all = Array.isArray(batch.tasks) ? (batch.tasks as readonly T[]) : undefined
  const total = batch.total ?? all?.length
  const jobs = batch.here === true ? 1 : await jobsFor(total, options, session)
  const { silent = false, unit = 'tệp', sources = new Map<string, Uint8Array>() } = batch
  const quiet = silent || options.quiet === true
  const progress = openProgress({ total, quiet, unit }, session)
  const print = (text: string): Promise<void> => progress.print(text)
  const teller = openTeller({ maxProblems: options.maxProblems, silent, print }, sources, session)
  const shard = shardOf(options)
  const head = { command: batch.command, version, ...(shard !== undefined && { shard }) }
  const ledger = openLedger(head, reports.wishes.length > 0)
  const tell = async (diagnostics: readonly Diagnostic[]): Promise<void> => {
    ledger.add(diagnostics)
    await teller.tell(diagnostics)
  }

  let why: RunSummary['stopped']
  // One document is soon done: Ctrl-C ends that as it ends any program.
  if (total !== 1) void io.interrupted().then(() => (why = 'interrupted'))
  await tell(batch.diagnostics ?? [])
  let done = 0
  const onResult = async (result: WorkResult): Promise<Verdict> => {
    const report = batch.judge?.(result.report) ?? result.report
    done += 1
    ledger.enter(report)
    await progress.done(result)
    if (result.printed !== undefined) await io.stdout.write(result.printed)
    await teller.tell(report.diagnostics, new Map(result.sources), report.row !== undefined)
    await batch.after?.(result)
    const isBad = hasErrors(report.diagnostics) || report.state === 'failed'
    if (options.failFast === true && isBad) why ??= 'fail-fast'
    return why === undefined ? 'go on' : 'stop'
  }
  const wishes = { jobs, ...(batch.here === 'too' && { alsoHere: true }) }
  const workers = total === 0 ? nobody : await openWorkers(batch.kind, batch.setup, wishes, session)
  let end: Awaited<ReturnType<typeof runInOrder>>
  try {
    const lanes = { concurrency: workers.lanes, chunk: chunkFor(workers.lanes, total) }
    end = await runInOrder(batch.tasks, tasks => workers.run(tasks), lanes, onResult)
  } finally {
    await workers.close()
    await progress.close()
  }
  const stopped = end === 'stopped' ? why : undefined
  for (const { file, row } of all?.slice(done) ?? [])
    ledger.enter({ file, ...(row !== undefined && { row }), state: 'left', outputs: [], diagnostics: [] })
  await tell((await batch.close?.()) ?? [])
  if (reports.wishes.length > 0) {
    const { writeReports } = await import('./reports.ts')
    await tell(await writeReports(ledger.run(), reports.wishes, session))
  }
  await teller.close()
  const { counts } = ledger
  const facts = { command: batch.command, counts, done, withProblems: ledger.withProblems(), unit }
  const isBegun = total !== 0 || (batch.diagnostics ?? []).length === 0
  if (!quiet && isBegun) await print(summaryText({ ...facts, stopped, elapsed: progress.elapsed() }))
  return stopped === 'interrupted' ? exitCode.interrupted : ledger.code()
}

type Reports =
  { readonly kind: 'plan'; readonly wishes: readonly ReportWish[] } | ({ readonly kind: 'refused' } & Wrong)

/** For no task at all: the run has failed before, or its shard is empty. */
const nobody: Workers = { lanes: 1, run: () => Promise.resolve([]), close: () => Promise.resolve() }

async function wishesOf<T extends Task>(
  { files = [], printsProduct = false }: Batch<T>,
  { report = [] }: BatchOptions,
  { io }: Session,
): Promise<Reports> {
  if (report.length === 0) return { kind: 'plan', wishes: [] }
  const { parseReports } = await import('./reports.ts')
  const plan = parseReports(report, { cwd: io.cwd, files, printsProduct })
  return plan.kind === 'plan' ? plan : { ...plan, hint: plan.hint ?? '' }
}

/** As many threads as there are cores, where there is work enough for them. */
export async function jobsFor(
  total: number | undefined,
  { jobs }: BatchOptions,
  session: Session,
): Promise<number> {
  if (jobs !== undefined) return Math.min(Number(jobs), total ?? Infinity) || 1
  const most = total === undefined ? Infinity : Math.ceil(total / TASKS_A_THREAD)
  return most <= 1 ? 1 : Math.min(await session.threads.cores(), most)
}

/** So that each thread gets some, and the last of them is not long waited for. */
export function chunkFor(lanes: number, total: number | undefined): number {
  if (lanes === 1) return 1
  return Math.max(1, Math.min(CHUNK, Math.floor((total ?? Infinity) / (lanes * 4))))
}

async function refuse(session: Session, { message, hint }: Wrong): Promise<ExitCode> {
  await complain(session, message, hint === '' ? undefined : hint)
  return exitCode.failure
}
