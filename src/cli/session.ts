import type { Readable, Writable } from 'node:stream'
import type { Paint } from '../diagnostics/reporters/paint.ts'
import type { Asker } from './ask.ts'
import type { Engine } from './engine.ts'
import type { Files } from './files.ts'
import type { Machine } from './machine.ts'
import type { System } from './system.ts'
import type { Threads } from './threads.ts'

/** Where text and bytes go. Resolves when they are out, or when nobody reads any more (EPIPE). */
export interface Sink {
  write(data: string | Uint8Array): Promise<void>
}

/** Where a user can be asked: keys come in, questions go out. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

/** The process as a command sees it. */
export interface Io {
  readonly stdin: () => AsyncIterable<Uint8Array>
  /** Products only. */
  readonly stdout: Sink
  /** Reports. */
  readonly stderr: Sink
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTTY: { readonly stdout: boolean; readonly stderr: boolean }
  /** How wide the terminal is that stdout goes to; undefined where it is none. */
  readonly columns?: () => number | undefined
  /** Nothing where nobody sits: both standard input and stderr must be a terminal. */
  readonly terminal?: () => Terminal | undefined
  /** Resolves when the user wants the command to end (Ctrl-C), which then does not end by itself. */
  readonly interrupted: () => Promise<void>
  /** Keeps the names of temporary files of two processes apart. */
  readonly pid: number
}

/** What every command gets. */
export interface Session {
  readonly io: Io
  readonly engine: Engine
  readonly files: Files
  readonly threads: Threads
  /** Which build of the program this is; in development none. What it has made is remembered under this. */
  readonly build: string | undefined
  /** The colours of reports, for a terminal that wants them. */
  readonly paint: () => Promise<Paint>
  /** In place of questions on the terminal. */
  readonly asker?: Asker
  /** In place of the system that vanban runs on. */
  readonly system?: System
  /** In place of the real clock and machine. */
  readonly machine?: Machine
}
