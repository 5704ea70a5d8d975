import type { FileReport, FileState, RunReport } from '../diagnostics/run-report.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { exitCode, exitCodeOfRun, type ExitCode } from './exit-code.ts'

/** What a run has come to, as far as it has come. */
export interface Ledger {
  enter(report: FileReport): void
  /** What belongs to no input. */
  add(diagnostics: readonly Diagnostic[]): void
  readonly counts: ReadonlyMap<FileState, number>
  /** How many inputs have something to be told. */
  withProblems(): number
  code(): ExitCode
  /** With the files, if they were to be kept. */
  run(): RunReport
}

/** @param keep whether each report is kept, for `--report`: of a hundred thousand that takes its room */
export function openLedger(head: Omit<RunReport, 'files' | 'diagnostics'>, keep: boolean): Ledger {
  const counts = new Map<FileState, number>()
  const files: FileReport[] = []
  const diagnostics: Diagnostic[] = []
  let code: ExitCode = exitCode.clean
  let withProblems = 0
  const judge = (part: Pick<RunReport, 'files' | 'diagnostics'>): void => {
    const next = exitCodeOfRun({ ...head, ...part })
    if (next > code) code = next
  }
  return {
    counts,
    withProblems: () => withProblems,
    code: () => code,
    run: () => ({ ...head, files, diagnostics }),
    enter(report) {
      counts.set(report.state, (counts.get(report.state) ?? 0) + 1)
      if (report.diagnostics.some(found => found.accepted !== true)) withProblems += 1
      if (keep) files.push(report)
      judge({ files: [report], diagnostics: [] })
    },
    add(found) {
      diagnostics.push(...found)
      judge({ files: [], diagnostics: found })
    },
  }
}
