import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runInOrder } from '../../src/batch/run-in-order.ts'

const lanes = { concurrency: 3, chunk: 2 }
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

describe('results come in the order of the tasks', () => {
  test('whatever takes how long', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4)),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        async (delays, concurrency, chunk) => {
          const told: number[] = []
          let busy = 0
          let most = 0
          const end = await runInOrder(
            delays.entries(),
            async tasks => {
              busy += 1
              most = Math.max(most, busy)
              for (const [, delay] of tasks) for (let i = 0; i < delay; i += 1) await turn()
              busy -= 1
              return tasks.map(([at]) => at)
            },
            { concurrency, chunk },
            (at, [task]) => {
              expect(at).toBe(task)
              told.push(at)
              return 'go on'
            },
          )
          expect(end).toBe('done')
          expect(told).toEqual([...delays.keys()])
          expect(most).toBeLessThanOrEqual(concurrency)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a stream without end', () => {
  async function* numbers(taken: { count: number; closed: boolean }): AsyncIterable<number> {
    try {
      for (;;) {
        await turn()
        yield taken.count++
      }
    } finally {
      taken.closed = true
    }
  }

  test('is taken as it is needed, and closed when stopped; what was begun is told', async () => {
    const taken = { count: 0, closed: false }
    const told: number[] = []
    const run = async (tasks: readonly number[]): Promise<readonly number[]> => {
      await turn()
      return tasks
    }
    const end = await runInOrder(numbers(taken), run, lanes, at => {
      told.push(at)
      return at === 20 ? 'stop' : 'go on'
    })
    expect(end).toBe('stopped')
    expect(taken.closed).toBe(true)
    expect(told).toEqual([...told.keys()])
    expect(told.length).toBeGreaterThan(20)
    expect(told.length).toBeLessThan(60)
  })

  test('does not run far ahead of one that takes long', async () => {
    const taken = { count: 0, closed: false }
    let release: () => void = () => undefined
    const held = new Promise<void>(resolve => (release = resolve))
    const run = async (tasks: readonly number[]): Promise<readonly number[]> => {
      if (tasks.includes(0)) await held
      return tasks
    }
    const running = runInOrder(numbers(taken), run, lanes, at => (at > 100 ? 'stop' : 'go on'))
    for (let i = 0; i < 500; i += 1) await turn()
    expect(taken.count).toBeLessThan(80)
    release()
    expect(await running).toBe('stopped')
  })
})

test('one that was stopped at its last task is done', async () => {
  const run = (tasks: readonly number[]) => Promise.resolve(tasks)
  expect(
    await runInOrder([1, 2], run, { concurrency: 1, chunk: 1 }, at => (at === 2 ? 'stop' : 'go on')),
  ).toBe('done')
})

test('a fault ends it, and is thrown', async () => {
  const run = (tasks: readonly number[]) =>
    tasks.includes(5) ? Promise.reject(new Error('x')) : Promise.resolve(tasks)
  const told: number[] = []
  await expect(
    runInOrder([...Array(100).keys()], run, lanes, at => {
      told.push(at)
      return 'go on'
    }),
  ).rejects.toThrow('x')
  expect(told).toEqual([0, 1, 2, 3].slice(0, told.length))
})
