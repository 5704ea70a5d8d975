import { diagnosticsOf } from '../diagnostics/findings.ts'
import { hasErrors } from '../diagnostics/outcome.ts'
import type { FileState, RunReport } from '../diagnostics/run-report.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { fileCodes } from './file-codes.ts'

export const exitCode = {
  clean: 0,
  /** Problems found in the documents. */
  problems: 1,
  /** Wrong usage, or the machine: disk, rights, a missing file. */
  failure: 2,
  /** Ended by Ctrl-C before all was done, or at a question: what a shell says of it. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** What a run ends with that found these. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  if (diagnostics.some(found => fileCodes.get(found.code)?.exit === 'failure')) return exitCode.failure
  const open = diagnostics.filter(found => found.accepted !== true)
  return hasErrors(open) ? exitCode.problems : exitCode.clean
}

/** The same for a whole run: of `--check`, a product that is not as it should be is a problem, too. */
export function exitCodeOfRun(run: RunReport): ExitCode {
  const found = exitCodeOf(diagnosticsOf(run))
  const isBad = run.files.some(({ state }) => BAD_STATES.includes(state))
  return found === exitCode.clean && isBad ? exitCode.problems : found
}

const BAD_STATES: readonly FileState[] = ['missing', 'stale', 'edited', 'failed']
