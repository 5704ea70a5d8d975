import type { Diagnostic } from '../diagnostics/types.ts'
import { wrongIn } from './batch-options.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { wrongNames } from './gather-inputs.ts'
import { prepare, renderAll, type RenderOptions } from './render-all.ts'
import { planRender } from './render-plan.ts'
import { wrongWishes } from './render-wishes.ts'
import { runBatch, type Batch } from './run-batch.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'
import type { RenderTask } from './work-render.ts'

export type { RenderOptions } from './render-all.ts'

/** `vanban render`: each definition to its document. A bad one doesn't stop the others. */
export async function render(
  names: readonly string[],
  options: RenderOptions,
  session: Session,
): Promise<ExitCode> {
  const missing = wrongNames(names, options)
  if (missing !== undefined) return refuse(session, missing)
  const wrong = wrongIn(options)
  if (wrong !== undefined) return refuse(session, wrong.message, wrong.hint)
  const plan = await planRender(names, options, session)
  if (plan.kind === 'refused') return refuse(session, plan.message, plan.hint)
  if (plan.kind === 'failed') return runBatch(nothing(plan.diagnostics), options, session)
  const odd = wrongWishes(plan, options, session.io)
  if (odd !== undefined) return refuse(session, odd.message, odd.hint)
  const ready = await prepare(plan, options, session)
  if (ready.kind === 'failed')
    return runBatch({ ...nothing(ready.diagnostics), sources: ready.sources }, options, session)
  if (options.watch === true) {
    const { watchRender } = await import('./watch-render.ts')
    return watchRender(names, options, session)
  }
  return renderAll(plan, ready, options)
}

/** A run that ends before its first document, for its reports. */
function nothing(diagnostics: readonly Diagnostic[]): Batch<RenderTask> {
  return { command: 'render', kind: 'render', setup: undefined, tasks: [], diagnostics }
}

async function refuse(session: Session, message: string, hint?: string): Promise<ExitCode> {
  await complain(session, message, hint)
  return exitCode.failure
}
