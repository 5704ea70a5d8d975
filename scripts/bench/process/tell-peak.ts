/** Loaded before the built program (`node --require`): at its end, tells what it took, in the file that BENCH_TELL names. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { peakMemory } from './peak.ts'

const file = process.env.BENCH_TELL
if (isMainThread && file !== undefined)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    writeFileSync(file, JSON.stringify({ peak: peakMemory(), cpu: (user + system) / 1000 }))
  })
