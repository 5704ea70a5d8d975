import { hasErrors } from '../diagnostics/outcome.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { fileCodes } from './file-codes.ts'

export const exitCode = {
  clean: 0,
  /** Problems found in the documents. */
  problems: 1,
  /** Wrong usage, or the machine: disk, rights, a missing file. */
  failure: 2,
  /** The user gave up at a question: what a shell says of Ctrl-C. */
  cancelled: 130,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** What a run ends with that found these. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  if (diagnostics.some(found => fileCodes.get(found.code)?.exit === 'failure')) return exitCode.failure
  return hasErrors(diagnostics) ? exitCode.problems : exitCode.clean
}
