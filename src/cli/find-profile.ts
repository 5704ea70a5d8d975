import { dirname, join, relative, resolve, sep } from 'node:path'
import type { DonVi, ProfileFile, ProfileText } from '../don-vi/types.ts'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import { errno } from './files.ts'
import { onDisk } from './read-input.ts'
import type { Session } from './session.ts'

/** `--profile <tệp>`; `false` for `--no-profile`; absent: looked for. */
export type ProfileWish = string | boolean | undefined

export interface ProfileWishes {
  readonly profile?: ProfileWish
  /** Collects the bytes of each file that is read, by the name that reports use. */
  readonly seen?: Map<string, Uint8Array>
}

/** An office's profile, read whole: the nearest file and what it inherits, nearest first. */
export interface FoundProfile {
  readonly donVi: DonVi
  readonly chain: readonly ProfileFile[]
  readonly texts: readonly ProfileText[]
  /** Absolute. */
  readonly paths: readonly string[]
}

/** The name by which profiles are found. */
export const PROFILE_NAME = 'don-vi.yaml'

/**
 * The profile of the definitions in a folder: the one that is wished for, or the nearest `don-vi.yaml` upward, to the
 * root of the disk; read once a run. No value where it is broken: `yaml/*`, `schema/*`, `don-vi/vong-ke-thua`,
 * `don-vi/khong-thay-tep`, those of `readInput`; `undefined` where there is none.
 * @param folder absolute
 */
export async function findProfile(
  folder: string,
  session: Session,
  { profile, seen }: ProfileWishes = {},
): Promise<Outcome<FoundProfile | undefined>> {
  if (profile === false) return ok(undefined)
  const path =
    typeof profile === 'string'
      ? await onDisk(resolve(session.io.cwd, profile), session.files)
      : await nearestIn(folder, session)
  if (path === undefined) return ok(undefined)
  return readOnce(path, typeof profile === 'string' ? profile : nameOf(path, session.io.cwd), session, seen)
}

interface Kept {
  readonly found: Outcome<FoundProfile>
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

/** One run's profiles and folders. A preview's session lives as long as one look at a document. */
interface Known {
  readonly profiles: Map<string, Promise<Kept>>
  readonly nearest: Map<string, Promise<string | undefined>>
}

const known = new WeakMap<Session, Known>()

function knownTo(session: Session): Known {
  const mine = known.get(session) ?? { profiles: new Map(), nearest: new Map() }
  known.set(session, mine)
  return mine
}

function nearestIn(folder: string, session: Session): Promise<string | undefined> {
  const { nearest } = knownTo(session)
  const found = nearest.get(folder) ?? lookIn(folder, session)
  nearest.set(folder, found)
  return found
}

async function lookIn(folder: string, session: Session): Promise<string | undefined> {
  const candidate = join(folder, PROFILE_NAME)
  if (await isFile(candidate, session)) return candidate
  const above = dirname(folder)
  return above === folder ? undefined : nearestIn(above, session)
}

/** A folder above that may not be looked into is not ours. */
async function isFile(path: string, { files }: Session): Promise<boolean> {
  try {
    return (await files.stat(path))?.isFile() === true
  } catch (error) {
    if (errno(error) === '') throw error
    return false
  }
}

async function readOnce(
  path: string,
  name: string,
  session: Session,
  seen: ProfileWishes['seen'],
): Promise<Outcome<FoundProfile>> {
  const { profiles } = knownTo(session)
  const reading = profiles.get(path) ?? readFresh(path, name, session)
  profiles.set(path, reading)
  const { found, bytes } = await reading
  for (const [file, data] of bytes) seen?.set(file, data)
  return found
}

async function readFresh(path: string, name: string, session: Session): Promise<Kept> {
  const [{ readChain }, { donViOf }] = await Promise.all([
    import('./read-profile.ts'),
    import('../don-vi/don-vi.ts'),
  ])
  const bytes = new Map<string, Uint8Array>()
  const { value, diagnostics } = await readChain(path, name, session, bytes)
  if (value === undefined) return { found: fail(...diagnostics), bytes }
  const { chain, texts, paths } = value
  const donVi = donViOf(chain, {
    paths,
    resolve: (index, inner) => resolve(dirname(paths[index] ?? path), inner),
  })
  return { found: ok({ donVi, chain, texts, paths }, diagnostics), bytes }
}

/** A path as one would name it on the command line. */
export function nameOf(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/')
}

/** The folder of each profile as seen from a definition's, for `Profile.folders`. */
export function foldersFrom(folder: string, paths: readonly string[]): readonly string[] {
  return paths.map(path => relative(folder, dirname(path)).split(sep).join('/'))
}
