import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contestants } from './contestants/all.ts'
import { ROWS, type ContentName } from './content/prepare.ts'
import { paragraphsOf } from './docx/package.ts'
import { median } from './figures.ts'
import type { Bench } from './part.ts'
import { openClient, type Client } from './process/client.ts'
import type { Answer } from './process/serve.ts'

/** All at the same time, ms: until V8 has compiled what it will; a long program takes it some ten seconds of its own. */
export const WARM_UP = 30_000
/** Rounds of turns: in a round, each contestant works that often, one after the other, for `TURN` ms. */
export const ROUNDS = 9
/** Where the result is no goal. */
export const FEWER_ROUNDS = 3
export const TURNS = 6
export const TURN = 80

/** About so many documents of a content, from the first to the last, are compared word for word. */
const LOOKED = 25

/** A contestant's figures; memory in MB, size in bytes. */
export interface Result {
  readonly name: string
  readonly version: string
  /** Documents a second of processor time: what a core makes, whatever threads the engine has beside ours. */
  readonly perCore: number
  /** Documents a second of the clock. */
  readonly perSecond: number
  /** vanban's of these over this one's: the medians of the rounds' ratios. */
  readonly coreRatio: number
  readonly clockRatio: number
  readonly peak: number
  readonly size: number
}

/** All at once in their processes, only one at work: a busy moment of the machine hits them alike. */
export async function compare(
  { contents: folder, vanban, bundles, tell }: Bench,
  content: ContentName,
  documents: number,
  count = ROUNDS,
): Promise<readonly Result[]> {
  const open = (name: string): Promise<Client> =>
    openClient(bundles.serve, [name, join(folder, content), vanban])
  const clients = await Promise.all(contestants.map(({ name }) => open(name)))
  const sizes = await sameWords(clients, documents)
  const rounds: Answer[][] = clients.map(() => [])
  tell(`${content}: làm nóng`)
  await Promise.all(clients.map(client => client.measure({ ask: 'round', during: WARM_UP })))
  for (let round = 0; round < count; round += 1) {
    tell(`${content}: vòng ${round + 1}/${count}`)
    for (let turn = 0; turn < TURNS; turn += 1)
      for (const [i, client] of clients.entries()) {
        add(rounds[i] ?? [], round, await client.measure({ ask: 'round', during: TURN }))
      }
  }
  clients.forEach(client => client.close())
  const perSecond = ({ count, wall }: Answer): number => (count * 1000) / wall
  const perCore = ({ count, cpu }: Answer): number => (count * 1000) / cpu
  const ratio = (own: readonly Answer[], rate: (answer: Answer) => number): number =>
    median(own.map((answer, round) => rate(rounds[0]?.[round] ?? answer) / rate(answer)))
  const results: Result[] = []
  for (const [i, { name, package: from }] of contestants.entries()) {
    tell(`${content}: bộ nhớ của ${name}`)
    const alone = await open(name)
    const { peak } = await alone.measure({ ask: 'many', count: ROWS })
    alone.close()
    const own = rounds[i] ?? []
    results.push({
      name,
      version: versionOf(from),
      perCore: median(own.map(perCore)),
      perSecond: median(own.map(perSecond)),
      coreRatio: ratio(own, perCore),
      clockRatio: ratio(own, perSecond),
      peak,
      size: sizes[i] ?? 0,
    })
  }
  return results
}

/** The turns of a round are one figure: what is rare, as a large garbage collection, falls on each round. */
function add(rounds: Answer[], round: number, turn: Answer): void {
  const { count, wall, cpu, peak } = rounds[round] ?? { count: 0, wall: 0, cpu: 0, peak: 0 }
  rounds[round] = {
    count: count + turn.count,
    wall: wall + turn.wall,
    cpu: cpu + turn.cpu,
    peak: Math.max(peak, turn.peak),
  }
}

/** The documents are those of vanban, word for word and paragraph by paragraph, or nothing is measured. Gives their mean sizes. */
async function sameWords(clients: readonly Client[], documents: number): Promise<readonly number[]> {
  const sizes = clients.map(() => 0)
  const spread = Array.from({ length: LOOKED }, (_, i) => Math.floor((i * documents) / LOOKED))
  const looked = [...new Set([...spread, documents - 1])]
  for (const index of looked) {
    const made: Uint8Array[] = []
    for (const client of clients) made.push(await client.document(index))
    const words = made.map(docx => JSON.stringify(paragraphsOf(docx)))
    for (const [i, text] of words.entries()) {
      if (text !== words[0]) throw new Error(`${contestants[i]?.name}: document ${index} has other words`)
      sizes[i] = (sizes[i] ?? 0) + (made[i]?.length ?? 0) / looked.length
    }
  }
  return sizes
}

function versionOf(name: string | undefined): string {
  const file = name === undefined ? 'package.json' : `node_modules/${name}/package.json`
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version
}
