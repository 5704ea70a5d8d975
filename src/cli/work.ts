import type { FileReport } from '../diagnostics/run-report.ts'
import type { Dependencies } from '../preview/watch.ts'
import type { Session } from './session.ts'

/** What a worker is asked to do. A task can be copied from thread to thread: data alone. */
export interface Task {
  /** As named on the command line; `-` is standard input. */
  readonly file: string
  /** Of a merge: the row of the data, from 1. */
  readonly row?: number
}

/** What came of a task. Data alone, too. */
export interface WorkResult {
  readonly report: FileReport
  /** Lines for stderr on what was done, such as «Đã ghi …»; '' or ending with a line break. */
  readonly said: string
  /** Lines that are told even where `said` would be too many: a backup was kept. */
  readonly noted?: string
  /** A product that goes to standard output. */
  readonly printed?: Uint8Array
  /** What the diagnostics quote, by the name that they have it under. */
  readonly sources?: readonly (readonly [name: string, bytes: Uint8Array])[]
  /** A line for the memory of what has been made (`memory.ts`). */
  readonly memory?: string
  /** What it depends on, for `--watch`. */
  readonly on?: Dependencies
  /** Of the kind `name`: where the product goes, without its ending. */
  readonly name?: string
}

export type WorkKind = 'render' | 'check' | 'name' | 'merge'

/** What each `work-<kind>.ts` exports as `open`: gets ready once, then works on one task after the other. Never throws. */
export type OpenWork<Setup, T extends Task> = (
  setup: Setup,
  session: Session,
) => Promise<(task: T) => Promise<WorkResult>>
