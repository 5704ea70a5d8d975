/** Whether more tasks are begun. Those that have been begun are finished and told in either case. */
export type Verdict = 'go on' | 'stop'

export interface Lanes {
  /** How many chunks are worked on at a time. */
  readonly concurrency: number
  /** How many tasks are handed over at once. */
  readonly chunk: number
}

/** How many chunks a lane may be ahead of the one that is next to be told. */
const AHEAD = 8

interface Finished<Task, Result> {
  readonly tasks: readonly Task[]
  readonly results: readonly Result[]
}

/**
 * Works on many tasks at a time and tells their results in the tasks' order, whatever finishes first. Tasks are taken as they are
 * needed: a bounded number is held, however many there are. `run` gives a result for each task of its chunk; what it throws ends
 * everything, and is thrown. Says whether it was stopped before the last task was taken.
 */
export async function runInOrder<Task, Result>(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  run: (chunk: readonly Task[]) => Promise<readonly Result[]>,
  { concurrency, chunk }: Lanes,
  onResult: (result: Result, task: Task) => Verdict | Promise<Verdict>,
): Promise<'done' | 'stopped'> {
  const take = taker(tasks, chunk)
  const finished = new Map<number, Finished<Task, Result>>()
  let told = 0
  let telling = false
  let stopped = false
  let waiting: (() => void)[] = []

  const wake = (): void => {
    for (const go of waiting.splice(0)) go()
  }
  const tell = async (): Promise<void> => {
    if (telling) return
    telling = true
    for (let head = finished.get(told); head !== undefined; head = finished.get(told)) {
      for (const [i, result] of head.results.entries())
        if ((await onResult(result, head.tasks[i] as Task)) === 'stop') stopped = true
      finished.delete(told)
      told += 1
    }
    telling = false
    wake()
  }
  const lane = async (): Promise<void> => {
    for (;;) {
      while (!stopped && finished.size >= AHEAD * concurrency) await new Promise<void>(go => waiting.push(go))
      const mine = stopped ? undefined : await take.next()
      if (mine === undefined) return
      finished.set(mine.at, { tasks: mine.tasks, results: await run(mine.tasks) })
      await tell()
    }
  }
  const guarded = async (): Promise<void> => {
    try {
      await lane()
    } catch (error) {
      stopped = true
      wake()
      throw error
    }
  }

  const lanes = await Promise.allSettled(Array.from({ length: Math.max(1, concurrency) }, guarded))
  waiting = []
  const isWhole = await take.close()
  const broken = lanes.find(end => end.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return isWhole ? 'done' : 'stopped'
}

interface Taker<Task> {
  /** The next chunk with its number, from 0; undefined when there is none. One at a time, in order of asking. */
  next(): Promise<{ readonly at: number; readonly tasks: readonly Task[] } | undefined>
  /** Says whether all were taken. */
  close(): Promise<boolean>
}

function taker<Task>(source: Iterable<Task> | AsyncIterable<Task>, size: number): Taker<Task> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  let at = 0
  let ended = false
  let turn: Promise<unknown> = Promise.resolve()
  const pull = async (): ReturnType<Taker<Task>['next']> => {
    const tasks: Task[] = []
    while (!ended && tasks.length < size) {
      const next = await iterator.next()
      if (next.done === true) ended = true
      else tasks.push(next.value)
    }
    return tasks.length === 0 ? undefined : { at: at++, tasks }
  }
  return {
    next() {
      const mine = turn.then(pull)
      turn = mine.catch(() => undefined)
      return mine
    },
    async close() {
      const isWhole = ended || (await iterator.next()).done === true
      if (!isWhole) await iterator.return?.()
      return isWhole
    },
  }
}
