import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dependencies } from './watch.ts'

/** The definitions in a folder and those in it, by their paths there with `/`, and what tells when they change. */
export interface Listing {
  readonly files: readonly string[]
  readonly cut: boolean
  readonly on: Dependencies
}

export async function listDefinitions(root: string): Promise<Listing> {
  const files: string[] = []
  const folders: string[] = []
  const queue: { readonly name: string; readonly depth: number }[] = [{ name: '', depth: 0 }]
  for (const { name, depth } of queue) {
    if (folders.length >= MOST || files.length >= MOST) break
    const path = join(root, name)
    folders.push(path)
    for (const entry of await entriesOf(path)) {
      const inner = name === '' ? entry.name : `${name}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory() && depth < DEEPEST) queue.push({ name: inner, depth: depth + 1 })
      else if (entry.isFile() && /\.ya?ml$/i.test(entry.name) && (await isDefinition(join(root, inner))))
        files.push(inner)
    }
  }
  const all = files.sort()
  return {
    files: all.slice(0, MOST),
    cut: all.length > MOST || folders.length >= MOST,
    on: { files: [], folders },
  }
}

const MOST = 500
const DEEPEST = 8

/** Other YAML lies about in folders, too. */
async function isDefinition(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).size > LARGEST) return false
    return /^["']?(?:loai_van_ban|trich_yeu|co_quan_ban_hanh|noi_dung)["']?\s*:/m.test(
      await readFile(path, 'utf8'),
    )
  } catch {
    return false
  }
}

/** Bytes. A definition of any use is smaller. */
const LARGEST = 2 * 1024 * 1024

async function entriesOf(path: string): Promise<Awaited<ReturnType<typeof entries>>> {
  try {
    return await entries(path)
  } catch {
    return []
  }
}

function entries(path: string) {
  return readdir(path, { withFileTypes: true })
}
