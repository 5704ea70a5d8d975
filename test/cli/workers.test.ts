import { describe, expect, test } from 'vitest'
import type { Session } from '../../src/cli/session.ts'
import type { Thread } from '../../src/cli/threads.ts'
import type { Task, WorkResult } from '../../src/cli/work.ts'
import { openWorkers, type Workers } from '../../src/cli/workers.ts'

interface Made {
  readonly workers: Workers
  /** What each thread was given, in the order of their starts. */
  readonly given: string[][]
  readonly closed: () => number
}

/** Threads whose files are `current`, while this one checks them. They answer a turn later; the one that meets `chet` dies with all that it has. */
async function opened(jobs: number, alsoHere?: boolean): Promise<Made> {
  const given: string[][] = []
  let closed = 0
  const start = (): Promise<Thread> => {
    const mine: string[] = []
    given.push(mine)
    let dead = false
    return Promise.resolve({
      async run(tasks) {
        mine.push(...tasks.map(({ file }) => file))
        if (tasks.some(({ file }) => file === 'chet')) dead = true
        await new Promise(resolve => setImmediate(resolve))
        if (dead) throw new Error('ERR_WORKER_OUT_OF_MEMORY')
        return tasks.map(({ file }) => result(file))
      },
      close: () => Promise.resolve(void (closed += 1)),
    })
  }
  const threads = { cores: () => Promise.resolve(jobs), start }
  const session = { threads, io: { cwd: '/' } } as unknown as Session
  return { workers: await openWorkers('check', {}, { jobs, alsoHere }, session), given, closed: () => closed }
}

function result(file: string): WorkResult {
  return { report: { file, state: 'current', outputs: [], diagnostics: [] }, said: '' }
}

const tasks = (...files: readonly string[]): readonly Task[] => files.map(file => ({ file }))

async function statesOf(running: Promise<readonly WorkResult[]>): Promise<readonly string[]> {
  return (await running).map(({ report }) => `${report.file} ${report.state}`)
}

describe('workers', () => {
  test('are this thread alone with one job', async () => {
    const { workers, given } = await opened(1)
    expect(workers.lanes).toBe(1)
    expect(await statesOf(workers.run(tasks('a', 'b')))).toEqual(['a checked', 'b checked'])
    expect(given).toEqual([])
  })

  test('are others alone unless this thread may be one of them', async () => {
    const { workers, given, closed } = await opened(2)
    expect(workers.lanes).toBe(4)
    await Promise.all(['a', 'b', 'c', 'd'].map(file => workers.run(tasks(file))))
    expect(given).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ])
    await workers.close()
    expect(closed()).toBe(2)
  })

  test('with this thread among them: the other has its next chunk before it is done', async () => {
    const { workers, given } = await opened(2, true)
    expect(workers.lanes).toBe(3)
    const all = await Promise.all(['a', 'b', 'c'].map(file => statesOf(workers.run(tasks(file)))))
    expect(all).toEqual([['a current'], ['b checked'], ['c current']])
    expect(given).toEqual([['a', 'c']])
  })

  test('that die take only what brought them down', async () => {
    const { workers, given } = await opened(2, true)
    const [a, , c] = ['a', 'b', 'c'].map(file =>
      statesOf(workers.run(tasks(file, file === 'c' ? 'chet' : 'x', 'y'))),
    )
    expect(await a).toEqual(['a current', 'x current', 'y current'])
    expect(await c).toEqual(['c current', 'chet failed', 'y current'])
    // The first, and one each for what it had; one more after the second death.
    expect(given).toHaveLength(4)
    expect(await statesOf(workers.run(tasks('d')))).toEqual(['d current'])
    expect(given.at(-1)).toEqual(['d'])
  })
})
