import { fileProblem } from './file-codes.ts'
import { openKind } from './open-kind.ts'
import type { Session } from './session.ts'
import type { Thread } from './threads.ts'
import type { Task, WorkKind, WorkResult } from './work.ts'

/** Ready to work, in this thread or in others. */
export interface Workers {
  /** A result for each task. At most as many calls at a time as there are `jobs`. */
  run(tasks: readonly Task[]): Promise<readonly WorkResult[]>
  close(): Promise<void>
}

/**
 * @param kind which `work-<kind>.ts` does it
 * @param setup what its `open` is given: data that can be copied to another thread
 * @param jobs 1: here, and nothing of threads is loaded
 */
export async function openWorkers(
  kind: WorkKind,
  setup: unknown,
  { jobs }: { readonly jobs: number },
  session: Session,
): Promise<Workers> {
  if (jobs > 1) return openThreads(kind, setup, session)
  const work = await openKind(kind, setup, session)
  return {
    async run(tasks) {
      const results: WorkResult[] = []
      for (const task of tasks) results.push(await work(task))
      return results
    },
    close: () => Promise.resolve(),
  }
}

/** A thread is started when a call finds none idle. One that dies is not used again. */
function openThreads(kind: WorkKind, setup: unknown, { threads, io }: Session): Workers {
  const idle: Thread[] = []
  const start = (): Promise<Thread> => threads.start({ kind, setup, cwd: io.cwd })
  const attempt = async (tasks: readonly Task[]): Promise<readonly WorkResult[] | undefined> => {
    const thread = idle.pop() ?? (await start())
    try {
      const results = await thread.run(tasks)
      idle.push(thread)
      return results
    } catch {
      await thread.close()
      return undefined
    }
  }
  return {
    async run(tasks) {
      const results = await attempt(tasks)
      if (results !== undefined) return results
      // One of them has brought the thread down: each is tried alone, so that the others are made.
      const alone: WorkResult[] = []
      for (const task of tasks) alone.push(...((await attempt([task])) ?? [fallen(task)]))
      return alone
    },
    async close() {
      await Promise.all(idle.splice(0).map(thread => thread.close()))
    },
  }
}

function fallen({ file, row }: Task): WorkResult {
  const problem = fileProblem('file/dut-giua-chung', file, {
    message: 'Không làm được tệp này: luồng làm việc bị tắt giữa chừng, thường vì hết bộ nhớ.',
    hint: 'Đóng bớt chương trình, chạy lại với --jobs 1, hoặc chia nhỏ văn bản.',
  })
  const place = row === undefined ? { file } : { file, row }
  return { report: { ...place, state: 'failed', outputs: [], diagnostics: [problem] }, said: '' }
}
