import { ofRow } from '../diagnostics/findings.ts'
import { hasErrors, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { DataProblem, DataRow } from '../merge/data.ts'
import { fill } from '../merge/fill.ts'
import type { CompileOptions } from '../pipeline.ts'
import { faultIn } from './file-codes.ts'
import { readFillable, type Fillable } from './merge-definition.ts'
import { standingOf } from './read-definition.ts'
import { compileOptionsOf, type RenderSetup } from './work-render.ts'
import type { OpenWork, Task, WorkResult } from './work.ts'
import { writeProducts } from './write-products.ts'

/** How all rows of a merge are done. */
export interface MergeSetup extends RenderSetup {
  /** The definition, read once: standard input can't be read in each thread. */
  readonly definition: Uint8Array
  /** What the data are called. */
  readonly data: string
  /** Documents are checked, and nothing is written. */
  readonly dryRun: boolean
}

export interface MergeTask extends Task {
  readonly data: DataRow
  readonly output: { readonly path: string } | 'nowhere'
  readonly rivals?: Readonly<Record<string, string>>
  /** Its document is made, and not written. */
  readonly isPractice?: boolean
}

export const open: OpenWork<MergeSetup, MergeTask> = (setup, session) => {
  // A run that ends before its first row has no setup.
  let ready: ReturnType<typeof getReady> | undefined
  const getReady = async (file: string): Promise<readonly [CompileOptions, Outcome<Fillable>]> => {
    const { value, diagnostics } = await standingOf(file, session, setup)
    if (value === undefined) return [{}, { diagnostics }]
    const options = { ...(await compileOptionsOf(setup, session)), ...value.options }
    return [options, await readFillable(file, setup.definition, session)]
  }
  const work = async (task: MergeTask): Promise<WorkResult> => {
    const { file } = task
    ready ??= getReady(file)
    const [options, { value }] = await ready
    if (value === undefined) throw new Error('a merge is begun with a sound definition')
    const filled = fill(value.source, value.plan, task.data)
    if (filled.value === undefined)
      return failed(
        task,
        filled.problems.map(one => ofData(one, setup.data)),
      )
    const read = ok(filled.value)
    const made = setup.dryRun
      ? { ...(await session.engine.checkSource(read, options)), value: undefined }
      : await session.engine.compileSource(read, options)
    if (hasErrors(made.diagnostics)) return failed(task, made.diagnostics)
    if (made.value === undefined || task.isPractice === true)
      return report(task, { state: 'checked', outputs: [], diagnostics: made.diagnostics })
    const { state, outputs, diagnostics, ...said } = await writeProducts(
      { ...task, input: file },
      made.value,
      setup.writing,
      session,
    )
    return {
      ...report(task, { state, outputs, diagnostics: [...made.diagnostics, ...diagnostics] }),
      ...said,
    }
  }
  return Promise.resolve(async task => {
    try {
      return await work(task)
    } catch (error) {
      return failed(task, [faultIn(task.file, error)])
    }
  })
}

function failed(task: MergeTask, diagnostics: readonly Diagnostic[]): WorkResult {
  return report(task, { state: 'failed', outputs: [], diagnostics })
}

function report(
  { file, data: { row } }: MergeTask,
  { diagnostics, ...rest }: Pick<WorkResult['report'], 'state' | 'outputs' | 'diagnostics'>,
): WorkResult {
  const told = diagnostics.map(found => ({ ...found, message: ofRow(row, found.message) }))
  return { report: { file, row, ...rest, diagnostics: told }, said: '' }
}

function ofData({ code, severity, message, hint }: DataProblem, file: string): Diagnostic {
  return { code, severity, message, file, ...(hint !== undefined && { hint }) }
}
