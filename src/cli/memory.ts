import { createHash } from 'node:crypto'
import { join, relative, resolve, sep } from 'node:path'
import type { Journal } from '../batch/journal.ts'
import type { Session } from './session.ts'
import { writeSafely } from './write-file.ts'

/** What is known of earlier runs into one folder. Losing any of it costs time, never a wrong answer. */
export interface Memory {
  /** What is remembered of a product, unread. */
  recall(path: string): string | undefined
  /** Keeps a line; it is on disk when enough of them have come together, or at `close`. */
  remember(line: string): Promise<void>
  close(): Promise<void>
}

export interface MemoryWishes {
  /** Of `--cache`; default: the user's own folder for such things. */
  readonly cache?: string | undefined
  /** Where products go; undefined: beside their definitions. */
  readonly output?: string | undefined
}

/** How many lines are lost at most when the program is killed. */
const UNWRITTEN = 64

/** Undefined where nothing can be remembered: no folder for it, a program in development. */
export async function openMemory(wishes: MemoryWishes, session: Session): Promise<Memory | undefined> {
  const path = journalPath(wishes, session)
  if (path === undefined || session.build === undefined) return undefined
  const { readJournal } = await import('../batch/journal.ts')
  const { files } = session
  const journal = readJournal(await textOf(path, session))
  let broken = false
  let waiting: string[] = journal.torn ? ['\n'] : []
  const attempt = async (step: () => Promise<unknown>): Promise<void> => {
    try {
      if (!broken) await step()
    } catch {
      // A full disk, a folder that may not be written to: this run is not remembered.
      broken = true
    }
  }
  const flush = async (): Promise<void> => {
    const text = waiting.join('')
    waiting = []
    if (text.trim() !== '') await attempt(() => files.append(path, text))
  }
  await attempt(() => files.makeFolder(join(path, '..')))
  if (journal.waste > journal.size + SMALL) {
    await attempt(() => compact(path, journal, session))
    waiting = []
  }
  return {
    recall: product => journal.lines.get(nameIn(product, session.io.cwd)),
    async remember(line) {
      waiting.push(line)
      if (waiting.length >= UNWRITTEN) await flush()
    },
    close: flush,
  }
}

/** Below this, in letters, a journal is not worth tidying. */
const SMALL = 64 * 1024

/** A path as the journal has it: from the current folder, with `/`. */
export function nameIn(path: string, cwd: string): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join('/')
}

/** Lines that another run adds meanwhile are lost with the old file: it will do their work again. */
async function compact(path: string, { lines }: Journal, { files, io }: Session): Promise<void> {
  const text = [...lines.values()].map(line => `${line}\n`).join('')
  await writeSafely(files, path, Buffer.from(text), { file: path, pid: io.pid, flush: false })
}

async function textOf(path: string, { files }: Session): Promise<string> {
  try {
    return Buffer.from(await files.readFile(path)).toString('utf8')
  } catch {
    return ''
  }
}

/**
 * Which journal: one for each folder that products go to. Its name only keeps different work apart; whether a line in it holds
 * is judged by what is on disk. In a folder that the user names it does not depend on where the tree lies, as on machines of CI.
 */
function journalPath({ cache, output }: MemoryWishes, { io }: Session): string | undefined {
  const name = output === undefined ? '' : `${nameIn(output, io.cwd)}/`
  if (cache !== undefined) return join(resolve(io.cwd, cache), `${digest(name)}.jsonl`)
  const folder = cacheFolder(io.env)
  return folder === undefined ? undefined : join(folder, `${digest(`${io.cwd}\0${name}`)}.jsonl`)
}

/** The user's folder for what can be made again, as each system has it. */
export function cacheFolder(
  env: Session['io']['env'],
  platform: string = process.platform,
): string | undefined {
  const under = (folder: string | undefined, ...names: readonly string[]): string | undefined =>
    folder === undefined || folder === '' ? undefined : join(folder, ...names, 'vanban')
  if (platform === 'win32') return under(env.LOCALAPPDATA)
  return (
    under(env.XDG_CACHE_HOME) ??
    under(env.HOME, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']))
  )
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
