import type { Diagnostic } from './types.ts'

/**
 * What became of one input. `checked`: looked at, nothing to write. `written`, `unchanged` (its product is there, byte for
 * byte), `skipped` (nothing it is made of has changed, so it was not made again). Of `--check`: `current`, `missing`,
 * `stale`, `edited`. `failed`: nothing was written for it. `left`: never begun, the run ended before.
 */
export type FileState =
  | 'checked'
  | 'written'
  | 'unchanged'
  | 'skipped'
  | 'current'
  | 'missing'
  | 'stale'
  | 'edited'
  | 'failed'
  | 'left'

export interface FileReport {
  /** As named on the command line; `-` is standard input. */
  readonly file: string
  /** Of a merge: the row of the data, from 1, the heading not counted. */
  readonly row?: number
  readonly state: FileState
  /** Paths of its products, as the user would write them. */
  readonly outputs: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export type RunCommand = 'check' | 'render' | 'merge' | 'template check'

/** A whole run, for programs to read: what every reporter is given. */
export interface RunReport {
  readonly command: RunCommand
  /** The program's version. */
  readonly version: string
  readonly shard?: { readonly part: number; readonly of: number }
  /** In the order of the inputs, whatever finished first. */
  readonly files: readonly FileReport[]
  /** What belongs to no input: the template, the data, the command itself. */
  readonly diagnostics: readonly Diagnostic[]
}
