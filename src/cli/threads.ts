import type { Task, WorkKind, WorkResult } from './work.ts'

/** What a thread needs to get ready. */
export interface ThreadOrder {
  readonly kind: WorkKind
  readonly setup: unknown
  readonly cwd: string
}

/** A thread that works on one chunk of tasks after the other; the next may be handed to it before it is done. */
export interface Thread {
  /** Rejects when the thread has died. */
  run(tasks: readonly Task[]): Promise<readonly WorkResult[]>
  close(): Promise<void>
}

/** How many threads the machine has room for, and how one is started. */
export interface Threads {
  cores(): Promise<number>
  start(order: ThreadOrder): Promise<Thread>
}

/** What a thread answers: results, or the fault that makes it useless. */
export type Answer = { readonly results: readonly WorkResult[] } | { readonly fault: string }

/** The argument by which the program knows that it is to serve as a thread: no command line can have it. */
export const THREAD = '\0thread'

/** Threads of Node; loaded when there is work for them. */
export const nodeThreads: Threads = {
  cores: async () => (await import('./node-threads.ts')).cores(),
  start: async order => (await import('./node-threads.ts')).startThread(order),
}
