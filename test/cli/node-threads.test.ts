import { Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test } from 'vitest'
import { overWorker } from '../../src/cli/node-threads.ts'

function thread(code: string, resourceLimits = {}) {
  const opened = overWorker(
    new Worker(`const { parentPort } = require('node:worker_threads')\n${code}`, {
      eval: true,
      resourceLimits,
    }),
  )
  onTestFinished(() => opened.close())
  return opened
}

const tasks = [{ file: 'a.yaml' }]

describe('a thread', () => {
  test('answers one chunk after the other', async () => {
    const opened = thread(
      "parentPort.on('message', tasks => parentPort.postMessage({ results: tasks.map(task => task.file) }))",
    )
    expect(await opened.run(tasks)).toEqual(['a.yaml'])
    expect(await opened.run([...tasks, ...tasks])).toEqual(['a.yaml', 'a.yaml'])
    const ahead = [opened.run(tasks), opened.run([{ file: 'b.yaml' }])]
    expect(await Promise.all(ahead)).toEqual([['a.yaml'], ['b.yaml']])
  })

  test.each([
    ['ends', "parentPort.on('message', () => process.exit(0))"],
    ['throws', "parentPort.on('message', () => { throw new Error('x') })"],
    ['says that it is broken', "parentPort.on('message', () => parentPort.postMessage({ fault: 'x' }))"],
    ['never begins', "throw new Error('x')"],
    [
      'runs out of memory',
      "const all = []\nparentPort.on('message', () => { for (;;) all.push(new Array(10000).fill(String(all.length))) })",
    ],
  ])('that %s rejects, and goes on rejecting', async (_, code) => {
    const opened = thread(code, { maxOldGenerationSizeMb: 16 })
    const ahead = await Promise.allSettled([opened.run(tasks), opened.run(tasks)])
    expect(ahead.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(opened.run(tasks)).rejects.toThrow()
  })
})
