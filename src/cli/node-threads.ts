import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { THREAD, type Answer, type Thread, type ThreadOrder } from './threads.ts'
import type { WorkResult } from './work.ts'

export function cores(): number {
  return availableParallelism()
}

/** A thread of Node that runs the program itself: the compiled code of the launcher serves it, too. */
export function startThread(order: ThreadOrder): Thread {
  const { path, ...options } = program()
  return overWorker(new Worker(path, { workerData: order, argv: [THREAD], ...options }))
}

/** The built program's launcher; in development its source, which tsx reads. */
function program(): { readonly path: string; readonly execArgv?: string[] } {
  // The build gives its bundle's own path for import.meta.url.
  const here = import.meta.url
  if (!here.startsWith('file:')) return { path: join(dirname(here), 'vanban.cjs') }
  return { path: fileURLToPath(new URL('./vanban.ts', here)), execArgv: ['--import', 'tsx'] }
}

/** Hands chunks to a worker, which answers each in turn with an `Answer`. */
export function overWorker(worker: Worker): Thread {
  const waiting: { resolve: (results: readonly WorkResult[]) => void; reject: (why: Error) => void }[] = []
  let dead: Error | undefined
  const die = (why: Error): void => {
    dead ??= why
    for (const { reject } of waiting.splice(0)) reject(dead)
  }
  worker.on('message', (answer: Answer) => {
    if ('fault' in answer) die(new Error(answer.fault))
    else waiting.shift()?.resolve(answer.results)
  })
  worker.on('error', die)
  worker.on('exit', code => die(new Error(`exit ${code}`)))
  return {
    run: tasks =>
      new Promise((resolve, reject) => {
        if (dead !== undefined) return reject(dead)
        waiting.push({ resolve, reject })
        worker.postMessage(tasks)
      }),
    close: async () => void (await worker.terminate()),
  }
}
