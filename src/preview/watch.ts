import { watch, type FSWatcher } from 'node:fs'
import { dirname } from 'node:path'
import { signatureOf } from './signature.ts'

/** What something depends on: files, there or not, and folders by the names in them. */
export interface Dependencies {
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

export interface Watcher {
  /** Calls back when something of it has changed since it was followed. */
  follow(on: Dependencies, changed: () => void): Followed
  close(): void
}

export interface Followed {
  /** What it depends on by now. What was followed before keeps its signature: no change in between is lost. */
  update(on: Dependencies): Promise<void>
  stop(): void
}

/** Milliseconds. */
export interface Pace {
  /** After the last sign of life in a folder, until it is looked at. */
  readonly settle: number
  /** What is gone or empty may be about to be written: how long that gets. */
  readonly patience: number
  /** Between looks at everything, as network drives tell nothing. */
  readonly poll: number
}

const usual: Pace = { settle: 5, patience: 80, poll: 1500 }

type Signature = ReadonlyMap<string, string>

interface Follower {
  on: Dependencies
  readonly changed: () => void
  signature: Promise<Signature>
}

/**
 * Watches folders rather than files: an editor that saves by renaming puts another file in the old one's place. A sign of a
 * folder only makes us look; what counts is whether a file's time, size or number differs.
 */
export function startWatcher(pace: Pace = usual): Watcher {
  const followers = new Set<Follower>()
  const folders = new Map<string, FSWatcher | 'unwatchable'>()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const look = async (follower: Follower, mayWait: boolean): Promise<void> => {
    const asked = follower.signature
    const before = await asked
    const now = await signatureOf(follower.on)
    // Somebody else has looked in the meantime.
    if (closed || !followers.has(follower) || follower.signature !== asked) return
    const different = [...now].filter(([path, sign]) => before.get(path) !== sign)
    if (different.length === 0) return
    if (mayWait && different.some(([, sign]) => sign === 'gone' || sign === 'empty')) {
      setTimeout(() => void look(follower, false), pace.patience).unref()
      return
    }
    follower.signature = Promise.resolve(now)
    follower.changed()
  }

  const lookAtAll = (): void => {
    for (const follower of followers) void look(follower, true)
  }
  const stir = (): void => {
    clearTimeout(timer)
    timer = setTimeout(lookAtAll, pace.settle)
  }
  const poll = setInterval(lookAtAll, pace.poll).unref()

  const watchFolder = (path: string): void => {
    if (folders.has(path)) return
    try {
      const handle = watch(path, { persistent: false }, stir)
      handle.on('error', () => {
        handle.close()
        folders.delete(path)
      })
      folders.set(path, handle)
    } catch {
      // Not there, not allowed, or no more watches: the poll sees to it.
      folders.set(path, 'unwatchable')
    }
  }

  const forgetFolders = (): void => {
    const needed = new Set([...followers].flatMap(({ on }) => foldersOf(on)))
    for (const [path, handle] of folders)
      if (!needed.has(path)) {
        if (handle !== 'unwatchable') handle.close()
        folders.delete(path)
      }
  }

  return {
    follow(on, changed) {
      const follower: Follower = { on, changed, signature: signatureOf(on) }
      followers.add(follower)
      foldersOf(on).forEach(watchFolder)
      return {
        async update(next) {
          const [known, fresh] = await Promise.all([follower.signature, signatureOf(next)])
          follower.on = next
          follower.signature = Promise.resolve(merged(fresh, known))
          foldersOf(next).forEach(watchFolder)
          forgetFolders()
        },
        stop() {
          followers.delete(follower)
          forgetFolders()
        },
      }
    },
    close() {
      closed = true
      clearInterval(poll)
      clearTimeout(timer)
      followers.clear()
      forgetFolders()
    },
  }
}

function foldersOf({ files, folders }: Dependencies): readonly string[] {
  return [...new Set([...files.map(file => dirname(file)), ...folders])]
}

function merged(fresh: Signature, known: Signature): Signature {
  return new Map([...fresh].map(([path, sign]) => [path, known.get(path) ?? sign]))
}
