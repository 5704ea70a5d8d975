import { createHash, type Hash } from 'node:crypto'
import { errno, type Files } from './files.ts'

/** A disk that keeps account of what is asked of it. */
export interface Recorded {
  readonly files: Files
  /** Paths that were looked at, there or not. */
  readonly asked: ReadonlySet<string>
  /** Folders whose names were read. */
  readonly listed: ReadonlySet<string>
  /**
   * What was seen, by path, with `/` after a folder whose names were read: `nothing`, `folder`, `file <size>`, `bytes <digest>`
   * of what was read, `names <digest>`, `error <code>`; `unsteady` where two looks differed.
   */
  readonly sights: ReadonlyMap<string, string>
}

/** What is made of files depends on exactly those that were asked for. */
export function recording(files: Files): Recorded {
  const asked = new Set<string>()
  const listed = new Set<string>()
  const sights = new Map<string, string>()
  const see = (path: string, sight: string): void => {
    const before = sights.get(path)
    // What a file holds says more than how large it is.
    if (before?.startsWith('bytes ') === true && sight.startsWith('file ')) return
    const grows = before === undefined || (before.startsWith('file ') && sight.startsWith('bytes '))
    sights.set(path, grows || before === sight ? sight : 'unsteady')
  }
  const asking = async <T>(
    path: string,
    ask: () => Promise<T>,
    sightOf: (answer: T) => string,
  ): Promise<T> => {
    asked.add(path)
    try {
      const answer = await ask()
      see(path, sightOf(answer))
      return answer
    } catch (error) {
      see(path, sightOfError(error))
      throw error
    }
  }
  return {
    asked,
    listed,
    sights,
    files: {
      ...files,
      stat: path => asking(path, () => files.stat(path), sightOfStat),
      readFile: path => asking(path, () => files.readFile(path), sightOfBytes),
      readStream: path => {
        asked.add(path)
        return watched(files.readStream(path), sight => see(path, sight))
      },
      readdir: async path => {
        listed.add(path)
        try {
          const names = await files.readdir(path)
          see(`${path}/`, sightOfNames(names))
          return names
        } catch (error) {
          see(`${path}/`, sightOfError(error))
          throw error
        }
      },
    },
  }
}

/** What there is to see now at a path, by a look like the one that was taken then. */
export async function sightLike(then: string, path: string, files: Files): Promise<string> {
  try {
    if (then.startsWith('names ')) return sightOfNames(await files.readdir(path.replace(/\/$/, '')))
    if (then.startsWith('bytes ')) return sightOfBytes(await files.readFile(path))
    return sightOfStat(await files.stat(path.replace(/\/$/, '')))
  } catch (error) {
    return sightOfError(error)
  }
}

export function sightOfBytes(bytes: Uint8Array): string {
  return finished(createHash('sha256').update(bytes))
}

/** 132 bits. */
function finished(hash: Hash): string {
  return `bytes ${hash.digest('base64url').slice(0, 22)}`
}

function sightOfNames(names: readonly string[]): string {
  const digest = createHash('sha256').update([...names].sort().join('\0'))
  return finished(digest).replace('bytes', 'names')
}

function sightOfStat(stat: Awaited<ReturnType<Files['stat']>>): string {
  if (stat === undefined) return NOTHING
  if (stat.isDirectory()) return 'folder'
  return stat.isFile() ? `file ${stat.size}` : 'unsteady'
}

const NOTHING = 'nothing'

function sightOfError(error: unknown): string {
  const code = errno(error)
  return ['ENOENT', 'ENOTDIR'].includes(code) ? NOTHING : `error ${code}`
}

async function* watched(
  stream: AsyncIterable<Uint8Array>,
  see: (sight: string) => void,
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256')
  let whole = false
  try {
    for await (const chunk of stream) {
      hash.update(chunk)
      yield chunk
    }
    whole = true
  } finally {
    see(whole ? finished(hash) : 'unsteady')
  }
}
