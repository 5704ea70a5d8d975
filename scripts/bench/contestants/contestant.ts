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

/** A document of a content's folder, or a letter with all its rows. */
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

/** Every row of every work, then again from the first. */
export function inTurn<Row>(
  works: readonly Work<Row>[],
  open: (work: Work<Row>) => (row: Row) => Uint8Array | Promise<Uint8Array>,
): Make {
  const jobs = works.flatMap(work => {
    const make = open(work)
    return work.rows.map(row => async () => make(row))
  })
  return index => jobs[index % jobs.length]?.() ?? Promise.reject(new Error('nothing to make'))
}
