import type { DocumentState } from './messages.ts'
import type { View } from './view.ts'
import type { Dependencies, Watcher } from './watch.ts'

/** A document taken as far as it goes. */
export interface Made {
  /** Its pages, where it has no errors; else those before stay. */
  readonly view?: View
  readonly findings: DocumentState['findings']
  /** What it was made of, and what was looked for. */
  readonly on: Dependencies
}

/** Where one document is worked on: made when asked for, made anew when something of it changes. */
export interface Desk {
  state(): Promise<DocumentState>
  picture(hash: string): string | undefined
  readonly version: () => number
  /** Nobody listens. */
  readonly idle: () => boolean
  /** Whoever listens is told each new state. */
  listen(told: (state: DocumentState) => void): () => void
  close(): void
}

export interface DeskOptions {
  /** As the page calls it. */
  readonly file: string
  readonly path: string
  readonly inFolder: boolean
  readonly make: (path: string) => Promise<Made>
  readonly watcher: Watcher
  /** Told when something has changed, before anything is made of it. */
  readonly stirred?: () => void
}

export function openDesk({ file, path, inFolder, make, watcher, stirred }: DeskOptions): Desk {
  const listeners = new Set<(state: DocumentState) => void>()
  let version = 0
  let last: DocumentState | undefined
  let work: Promise<DocumentState> | undefined
  let dirty = true
  let closed = false
  let pictures: ReadonlyMap<string, string> = new Map()
  let older: ReadonlyMap<string, string> = new Map()

  const followed = watcher.follow({ files: [path], folders: [] }, () => {
    dirty = true
    version += 1
    stirred?.()
    if (listeners.size > 0) void run()
  })

  const makeOnce = async (): Promise<DocumentState> => {
    dirty = false
    const { view, findings, on } = await make(path)
    if (!closed) await followed.update({ ...on, files: [...new Set([path, ...on.files])] })
    if (view !== undefined) {
      // A page that has not heard of the new state yet may still ask for the pictures of the one before.
      older = pictures
      pictures = view.pictures
    }
    version += 1
    const { title = file, sheets = [], parts = [] } = view ?? last ?? {}
    last = { version, file, title, sheets, parts, stale: view === undefined, findings, inFolder }
    return last
  }

  /** One at a time; what changes on the way is made right after. */
  const run = (): Promise<DocumentState> => {
    work ??= (async () => {
      try {
        for (;;) {
          const state = await makeOnce()
          for (const told of listeners) told(state)
          if (!dirty || closed) return state
        }
      } finally {
        work = undefined
      }
    })()
    return work
  }

  return {
    state: () => (last !== undefined && !dirty && work === undefined ? Promise.resolve(last) : run()),
    picture: hash => pictures.get(hash) ?? older.get(hash),
    version: () => version,
    idle: () => listeners.size === 0 && work === undefined,
    listen(told) {
      listeners.add(told)
      return () => {
        listeners.delete(told)
        if (listeners.size === 0) {
          // What nobody looks at needs its first page alone, for the list.
          const first = last?.sheets[0]?.hash
          const kept = first === undefined ? undefined : pictures.get(first)
          pictures = first === undefined || kept === undefined ? new Map() : new Map([[first, kept]])
          older = new Map()
          dirty = dirty || (last?.sheets.length ?? 0) > 1
        }
      }
    },
    close() {
      closed = true
      followed.stop()
      listeners.clear()
    },
  }
}
