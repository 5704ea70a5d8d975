import { fileProblem } from './file-codes.ts'
import { openKind } from './open-kind.ts'
import type { Session } from './session.ts'
import type { Thread, ThreadOrder } from './threads.ts'
import type { Task, WorkKind, WorkResult } from './work.ts'

/** Ready to work, in this thread or in others. */
export interface Workers {
  /** How many calls of `run` they take at a time. */
  readonly lanes: number
  /** A result for each task. */
  run(tasks: readonly Task[]): Promise<readonly WorkResult[]>
  close(): Promise<void>
}

export interface WorkerWishes {
  /** How many threads work. 1: this one, and nothing of others is loaded. */
  readonly jobs: number
  /** This thread is one of several, too: its memory is there already. But what brings a thread down ends the whole run. */
  readonly alsoHere?: boolean | undefined
}

/**
 * @param kind which `work-<kind>.ts` does it
 * @param setup what its `open` is given: data that can be copied to another thread
 */
export async function openWorkers(
  kind: WorkKind,
  setup: unknown,
  { jobs, alsoHere = jobs === 1 }: WorkerWishes,
  session: Session,
): Promise<Workers> {
  const others = alsoHere ? jobs - 1 : jobs
  const order: ThreadOrder = { kind, setup, cwd: session.io.cwd }
  const start = (): Promise<Thread> => session.threads.start(order)
  // The others come first: they get ready while this one works.
  const places: readonly Place[] = [
    ...Array.from({ length: others }, () => placeOn(start)),
    ...(alsoHere ? [placeHere(await openKind(kind, setup, session))] : []),
  ]
  return {
    lanes: places.reduce((sum, { room }) => sum + room, 0),
    async run(tasks) {
      const results = await leastBusy(places).run(tasks)
      // One of them has brought the thread down: each is tried alone, so that the others are made.
      return results ?? alone(tasks, start)
    },
    async close() {
      await Promise.all(places.map(place => place.close()))
    },
  }
}

/** Where chunks are worked on. */
interface Place {
  /** How many chunks it takes at a time. */
  readonly room: number
  /** How many it has. */
  readonly busy: () => number
  /** Undefined where its thread has died. */
  run(tasks: readonly Task[]): Promise<readonly WorkResult[] | undefined>
  close(): Promise<void>
}

function leastBusy(places: readonly Place[]): Place {
  const free = places.filter(({ room, busy }) => busy() < room)
  return free.reduce((least, place) => (place.busy() < least.busy() ? place : least))
}

function placeHere(work: (task: Task) => Promise<WorkResult>): Place {
  let busy = 0
  return {
    room: 1,
    busy: () => busy,
    async run(tasks) {
      busy += 1
      const results: WorkResult[] = []
      for (const task of tasks) {
        results.push(await work(task))
        // Work that waits for nothing would keep Ctrl-C and the other threads waiting.
        await new Promise(resolve => setImmediate(resolve))
      }
      busy -= 1
      return results
    },
    close: () => Promise.resolve(),
  }
}

/** A thread is started when it is first needed, and anew after it has died. It has its next chunk while it works on one. */
function placeOn(start: () => Promise<Thread>): Place {
  let thread: Promise<Thread> | undefined
  let busy = 0
  return {
    room: 2,
    busy: () => busy,
    async run(tasks) {
      busy += 1
      const mine = (thread ??= start())
      try {
        return await (await mine).run(tasks)
      } catch {
        if (thread === mine) thread = undefined
        await (await mine).close()
        return undefined
      } finally {
        busy -= 1
      }
    },
    close: async () => (await thread)?.close(),
  }
}

/** In threads of their own: who shared one with what brings it down would fall with it. */
async function alone(tasks: readonly Task[], start: () => Promise<Thread>): Promise<readonly WorkResult[]> {
  const results: WorkResult[] = []
  const place = placeOn(start)
  for (const task of tasks) {
    results.push(...((await place.run([task])) ?? [fallen(task)]))
  }
  await place.close()
  return results
}

function fallen({ file, row }: Task): WorkResult {
  const problem = fileProblem('file/dut-giua-chung', file, {
    message: 'Không làm được tệp này: luồng làm việc bị tắt giữa chừng, thường vì hết bộ nhớ.',
    hint: 'Đóng bớt chương trình, chạy lại với --jobs 1, hoặc chia nhỏ văn bản.',
  })
  const place = row === undefined ? { file } : { file, row }
  return { report: { ...place, state: 'failed', outputs: [], diagnostics: [problem] }, said: '' }
}
