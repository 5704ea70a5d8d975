/** A contestant in a process of its own, that makes documents when asked: `serve.js <name> <folder> <vanban>`. */
import { contestants } from '../contestants/all.ts'
import { peakMemory } from './peak.ts'

export type Question =
  | { readonly ask: 'document'; readonly index: number }
  /** As many as it makes in that time, ms. */
  | { readonly ask: 'round'; readonly during: number }
  | { readonly ask: 'many'; readonly count: number }

/** Of `round` and `many`; milliseconds, MB. */
export interface Answer {
  readonly count: number
  readonly wall: number
  readonly cpu: number
  readonly peak: number
}

const [name, folder = '', vanban = ''] = process.argv.slice(2)
const make = await contestants.find(contestant => contestant.name === name)?.open(folder, { vanban })
if (make === undefined) throw new Error(`no contestant ${name}`)

let made = 0
process.on('message', (question: Question) => void answer(question))
process.send?.('ready')

async function answer(question: Question): Promise<void> {
  process.send?.(question.ask === 'document' ? await make?.(question.index) : await measured(question))
}

async function measured(question: Exclude<Question, { readonly ask: 'document' }>): Promise<Answer> {
  const before = process.cpuUsage()
  const [start, first] = [performance.now(), made]
  const isOver =
    question.ask === 'round'
      ? () => performance.now() - start >= question.during
      : () => made - first >= question.count
  while (!isOver()) {
    await make?.(made)
    made += 1
  }
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { count: made - first, wall, cpu: (user + system) / 1000, peak: peakMemory() }
}
