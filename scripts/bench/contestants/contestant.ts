import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes the document of that number: numbers beyond the last begin again. */
export type Make = (index: number) => Promise<Uint8Array>

/** One of those that are compared. */
export interface Contestant {
  readonly name: string
  /** Of the npm package; undefined for vanban itself. */
  readonly package?: string
  /** Loads the library and what it starts from (see `prepare`): what is done once in a process. */
  open(folder: string, options: { readonly vanban: string }): Promise<Make>
}

/** What is made with one template, in a folder of the content: its documents, or a letter's rows. */
export interface Work<Row> {
  readonly folder: string
  readonly rows: readonly Row[]
}

export function worksIn<Row>(folder: string): readonly Work<Row>[] {
  return readdirSync(folder)
    .sort()
    .map(name => ({
      folder: join(folder, name),
      rows: JSON.parse(readFileSync(join(folder, name, 'data.json'), 'utf8')) as readonly Row[],
    }))
}

/** Every row of every work, then again from the first. The works are mixed: any stretch of the turn has its share of each. */
export function inTurn<Row>(
  works: readonly Work<Row>[],
  open: (work: Work<Row>) => (row: Row, index: number) => Uint8Array | Promise<Uint8Array>,
): Make {
  const jobs = works
    .flatMap(work => {
      const make = open(work)
      return work.rows.map((row, i) => ({ share: i / work.rows.length, make: async () => make(row, i) }))
    })
    .sort((a, b) => a.share - b.share)
  return index => jobs[index % jobs.length]?.make() ?? Promise.reject(new Error('nothing to make'))
}
