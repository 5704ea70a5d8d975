/** Compiles one definition until it is warm: `warm.js <vanban> <file>`. Runs where nothing else has left its memory. */
import { readFileSync } from 'node:fs'
import type * as Vanban from '../../../src/index.ts'
import { median } from '../figures.ts'
import { peakMemory } from './peak.ts'

const LEAST = 5
const MOST = 400
/** Milliseconds. */
const DURING = 2000

const [vanban = '', file = ''] = process.argv.slice(2)
const { compile } = (await import(vanban)) as typeof Vanban
const text = readFileSync(file, 'utf8')
const times: number[] = []
const end = performance.now() + DURING
do {
  const start = performance.now()
  const { value, diagnostics } = await compile(text)
  times.push(performance.now() - start)
  if (value === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 3)))
} while (times.length < LEAST || (performance.now() < end && times.length < MOST))
process.send?.({ ms: median(times.slice(Math.floor(times.length / 2))), peak: peakMemory() })
