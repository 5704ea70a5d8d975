import { parentPort, workerData } from 'node:worker_threads'
import process from 'node:process'
import { plain } from '../diagnostics/reporters/paint.ts'
import { buildId } from './build-id.ts'
import { engine } from './engine.ts'
import { disk } from './files.ts'
import type { Session } from './session.ts'
import { nodeThreads, type Answer, type ThreadOrder } from './threads.ts'
import { openKind } from './open-kind.ts'
import type { Task } from './work.ts'

/** The life of a thread: gets ready, then answers each chunk of tasks with its results. */
export async function serveThread(): Promise<void> {
  const { kind, setup, cwd } = workerData as ThreadOrder
  const answer = (message: Answer): void => parentPort?.postMessage(message)
  try {
    const work = await openKind(kind, setup, sessionIn(cwd))
    let turn: Promise<void> = Promise.resolve()
    parentPort?.on('message', (tasks: readonly Task[]) => {
      turn = turn
        .then(async () => answer({ results: await inTurn(tasks, work) }))
        .catch((error: unknown) => answer({ fault: String(error) }))
    })
  } catch (error) {
    answer({ fault: String(error) })
  }
}

async function inTurn<T, R>(tasks: readonly T[], work: (task: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  for (const task of tasks) results.push(await work(task))
  return results
}

/** A thread reads and writes files; what is to be said, it hands back. */
function sessionIn(cwd: string): Session {
  const nowhere = { write: () => Promise.reject(new Error('a thread does not print')) }
  return {
    engine,
    files: disk,
    threads: nodeThreads,
    build: buildId,
    paint: () => Promise.resolve(plain),
    io: {
      stdin: () => process.stdin,
      stdout: nowhere,
      stderr: nowhere,
      cwd,
      env: process.env,
      isTTY: { stdout: false, stderr: false },
      interrupted: () => new Promise(() => undefined),
      pid: process.pid,
    },
  }
}
