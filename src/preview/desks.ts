import { basename, join } from 'node:path'
import { openDesk, type Desk, type Made } from './desk.ts'
import { listDefinitions } from './folder.ts'
import type { ListState } from './messages.ts'
import { servedFile } from './served-path.ts'
import type { Watcher } from './watch.ts'

/** The documents that are served: one, or all of a folder. */
export interface Desks {
  /** The document of that name, if it is served. */
  of(name: string): Promise<Desk | undefined>
  pathOf(name: string): Promise<string | undefined>
  list(): Promise<ListState>
  /** Whoever follows is told of each new list. Gives a way to stop. */
  follow(told: (list: ListState) => void): () => void
  close(): void
}

export interface DesksOptions {
  readonly root: string
  readonly only?: string
  readonly make: (path: string) => Promise<Made>
  readonly watcher: Watcher
}

export function openDesks({ root, only, make, watcher }: DesksOptions): Desks {
  const desks = new Map<string, Desk>()
  const followers = new Set<() => void>()
  const stirred = (): void => followers.forEach(told => told())

  const pathOf = async (name: string): Promise<string | undefined> => {
    if (only === undefined) return servedFile(root, name)
    // The only one is known by its name, even while an editor has it removed.
    return name === only ? join(root, only) : undefined
  }

  const list = async (): Promise<ListState> => {
    const { files, cut } = await listDefinitions(root)
    for (const [name, desk] of desks)
      if (!files.includes(name) && desk.idle()) {
        desk.close()
        desks.delete(name)
      }
    const entries = files.map(file => ({ file, version: desks.get(file)?.version() ?? 0 }))
    return { folder: basename(root), entries, cut }
  }

  return {
    pathOf,
    list,
    async of(name) {
      const known = desks.get(name)
      const path = known === undefined ? await pathOf(name) : undefined
      if (path === undefined) return known
      const inFolder = only === undefined
      const desk = desks.get(name) ?? openDesk({ file: name, path, inFolder, make, watcher, stirred })
      desks.set(name, desk)
      return desk
    },
    follow(told) {
      const tell = (): void => void list().then(told)
      const look = (): void => void listDefinitions(root).then(({ on }) => followed.update(on))
      const followed = watcher.follow({ files: [], folders: [root] }, () => {
        look()
        tell()
      })
      followers.add(tell)
      look()
      tell()
      return () => {
        followers.delete(tell)
        followed.stop()
      }
    },
    close() {
      for (const desk of desks.values()) desk.close()
      desks.clear()
      followers.clear()
    },
  }
}
