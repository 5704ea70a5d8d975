import type { Session } from './session.ts'
import type { Thread, ThreadOrder, Threads } from './threads.ts'
import type { Task } from './work.ts'

/** Threads that get used to the work before it begins: V8 compiles a program while it runs. */
export interface Practice<T extends Task> {
  /** A task like those that will come, to be done for nothing. Once there are many, the threads start. */
  see(task: T): void
  /** Hands out first those that have practised; from then on none does. */
  readonly threads: Threads
  /** Ends those that nobody has asked for. */
  close(): Promise<void>
}

/** Tasks for each thread before any is started: fewer are seen through before a thread is up. */
const MANY = 64
/** As many as are not remembered all from one time to the next. */
const KEPT = 256
const CHUNK = 4

/** @param count how many threads practise */
export function openPractice<T extends Task>(
  order: ThreadOrder,
  count: number,
  { threads }: Pick<Session, 'threads'>,
): Practice<T> {
  const tasks: T[] = []
  const practising: Promise<Thread | undefined>[] = []
  let seen = 0
  let isOver = count < 1
  const practise = async (): Promise<Thread | undefined> => {
    let thread: Thread | undefined
    try {
      thread = await threads.start(order)
      for (let at = 0; !isOver; at = (at + CHUNK) % tasks.length)
        await thread.run(tasks.slice(at, at + CHUNK))
      return thread
    } catch {
      // Dead, or never alive: what the matter is will be told when the work is done in earnest.
      await thread?.close()
      return undefined
    }
  }
  return {
    see(task) {
      if (isOver || practising.length > 0) return
      seen += 1
      if (tasks.length < KEPT) tasks.push(task)
      if (seen >= MANY * (count + 1)) practising.push(...Array.from({ length: count }, practise))
    },
    threads: {
      cores: () => threads.cores(),
      async start(asked) {
        isOver = true
        const ready = asked.setup === order.setup ? await practising.shift() : undefined
        return ready ?? threads.start(asked)
      },
    },
    async close() {
      isOver = true
      for (const thread of await Promise.all(practising.splice(0))) await thread?.close()
    },
  }
}
