import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { journalLine, valueIn } from '../batch/journal.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { nameIn } from './memory.ts'
import { sightLike, sightOfBytes, type Recorded } from './recording-files.ts'
import type { Session } from './session.ts'

/** What is remembered of a product: all that it came of, and all that came of it. */
export interface Entry {
  /** A digest of the program and of the wishes. */
  readonly how: string
  /** What was asked of the disk and what it answered (`recording-files.ts`), by paths from the current folder. */
  readonly saw: readonly Seen[]
  /** The files that were made, in the same way. */
  readonly made: readonly Seen[]
  /** Told again. */
  readonly diagnostics: readonly Diagnostic[]
}

type Seen = readonly [path: string, sight: string]

/** A digest of anything that is data. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
}

/** The entry of a line, if making the product again would give just what is there. */
export async function stillStanding(
  line: string,
  how: string,
  { files, io }: Session,
): Promise<Entry | undefined> {
  const entry = valueIn(line) as Entry | undefined
  if (entry?.how !== how) return undefined
  for (const [path, sight] of [...entry.saw, ...entry.made])
    if ((await sightLike(sight, absolute(path, io.cwd), files)) !== sight) return undefined
  return entry
}

/** A line to remember a product by; undefined where what it came of was not the same from one look to the next. */
export function memoryOf(
  product: string,
  found: {
    readonly how: string
    readonly sights: Recorded['sights']
    readonly made: readonly { readonly path: string; readonly bytes: Uint8Array }[]
    readonly diagnostics: readonly Diagnostic[]
  },
  cwd: string,
): string | undefined {
  const { how, sights, made, diagnostics } = found
  if ([...sights.values()].includes('unsteady')) return undefined
  const entry: Entry = {
    how,
    saw: Array.from(sights, ([path, sight]) => [named(path, cwd), sight]),
    made: made.map(({ path, bytes }) => [nameIn(path, cwd), sightOfBytes(bytes)]),
    diagnostics,
  }
  return journalLine(nameIn(product, cwd), entry)
}

/** A slash at the end says that a folder's names were read. */
function named(path: string, cwd: string): string {
  return nameIn(path, cwd) + (path.endsWith('/') ? '/' : '')
}

function absolute(path: string, cwd: string): string {
  return resolve(cwd, path) + (path.endsWith('/') ? '/' : '')
}
