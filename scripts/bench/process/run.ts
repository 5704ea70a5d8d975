import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a process took; milliseconds, MB. Processor time counts all its threads. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly peak: number
}

/** Runs Node with the arguments; throws where it fails. Milliseconds. */
export async function timeNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const status = await new Promise(resolve => child.once('exit', resolve))
  const wall = performance.now() - start
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${said.slice(0, 2000)}`)
  return wall
}

/** As `timeNode`, with its processor time and memory, which `tell-peak.ts` tells. */
export async function costOfNode(args: readonly string[], tellPeak: string, scratch: string): Promise<Cost> {
  const told = join(scratch, 'cost.json')
  const wall = await timeNode(['--require', tellPeak, ...args], { BENCH_TELL: told })
  return { wall, ...(JSON.parse(readFileSync(told, 'utf8')) as Omit<Cost, 'wall'>) }
}
