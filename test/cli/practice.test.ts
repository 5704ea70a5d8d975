import { describe, expect, test } from 'vitest'
import { openPractice } from '../../src/cli/practice.ts'
import type { Thread, ThreadOrder } from '../../src/cli/threads.ts'
import type { Task } from '../../src/cli/work.ts'

const order: ThreadOrder = { kind: 'merge', setup: {}, cwd: '/' }

/** Threads that note what they are given; with `dies`, the first does not outlive its first chunk. */
function stage({ dies = false } = {}) {
  const started: { given: string[]; closed: boolean }[] = []
  const start = (): Promise<Thread> => {
    const mine = { given: [] as string[], closed: false }
    const isDying = dies && started.length === 0
    started.push(mine)
    return Promise.resolve({
      async run(tasks) {
        mine.given.push(...tasks.map(({ file }) => file))
        await new Promise(resolve => setImmediate(resolve))
        if (isDying) throw new Error('ERR_WORKER_OUT_OF_MEMORY')
        return []
      },
      close: () => Promise.resolve(void (mine.closed = true)),
    })
  }
  const threads = { cores: () => Promise.resolve(4), start }
  return { started, session: { threads } }
}

const task = (i: number): Task => ({ file: String(i) })
const turns = async (): Promise<void> => {
  for (let i = 0; i < 10; i += 1) await new Promise(resolve => setImmediate(resolve))
}

describe('practice', () => {
  test('begins once there is work for each thread, and goes on until one is asked for', async () => {
    const { started, session } = stage()
    const practice = openPractice(order, 1, session)
    for (let i = 0; i < 127; i += 1) practice.see(task(i))
    expect(started).toHaveLength(0)
    practice.see(task(127))
    await turns()
    expect(started).toHaveLength(1)
    expect(started[0]?.given.slice(0, 4)).toEqual(['0', '1', '2', '3'])
    const thread = await practice.threads.start(order)
    const before = started[0]?.given.length
    await turns()
    expect(started[0]?.given).toHaveLength(before ?? 0)
    await thread.run([task(999)])
    expect(started).toHaveLength(1)
    expect(started[0]?.given.at(-1)).toBe('999')
    await practice.close()
    expect(started[0]?.closed).toBe(false)
  })

  test('ends threads that nobody asks for', async () => {
    const { started, session } = stage()
    const practice = openPractice(order, 2, session)
    for (let i = 0; i < 1000; i += 1) practice.see(task(i))
    await turns()
    await practice.threads.start(order)
    await practice.close()
    expect(started.map(({ closed }) => closed)).toEqual([false, true])
  })

  test('gives another thread for one that has died, and for another order', async () => {
    const { started, session } = stage({ dies: true })
    const practice = openPractice(order, 1, session)
    for (let i = 0; i < 128; i += 1) practice.see(task(i))
    await turns()
    expect(started[0]?.closed).toBe(true)
    await practice.threads.start(order)
    expect(started).toHaveLength(2)
    await practice.threads.start({ ...order, setup: {} })
    expect(started).toHaveLength(3)
  })

  test('of a thread that can not be started is no fault of its own', async () => {
    let tries = 0
    const start = (): Promise<Thread> => {
      tries += 1
      return Promise.reject(new Error('ERR_WORKER_INIT_FAILED'))
    }
    const practice = openPractice(order, 1, { threads: { cores: () => Promise.resolve(2), start } })
    for (let i = 0; i < 128; i += 1) practice.see(task(i))
    await turns()
    expect(tries).toBe(1)
    await expect(practice.threads.start(order)).rejects.toThrow('ERR_WORKER_INIT_FAILED')
    await practice.close()
  })

  test('is none where this thread works alone', async () => {
    const { started, session } = stage()
    const practice = openPractice(order, 0, session)
    for (let i = 0; i < 1000; i += 1) practice.see(task(i))
    await practice.close()
    expect(started).toHaveLength(0)
  })
})
