import { dirname } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.ts'
import { errno, type Files } from './files.ts'
import { onDisk } from './read-input.ts'
import { writeProblem } from './write-problem.ts'

export type Created =
  | { readonly kind: 'created' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly problem: Diagnostic }

/**
 * Writes a file that is not there yet, and nothing where it is: two who try at once don't both succeed. A name that looks
 * the same (NFC, NFD) counts as there.
 * @param file as it is called in a message
 */
export async function createFile(
  files: Files,
  path: string,
  data: Uint8Array,
  file: string,
): Promise<Created> {
  let made = false
  try {
    if ((await files.stat(await onDisk(path, files))) !== undefined) return { kind: 'exists' }
    if ((await files.stat(dirname(path))) === undefined) await files.makeFolder(dirname(path))
    const handle = await opened(files, path)
    if (handle === undefined) return { kind: 'exists' }
    made = true
    try {
      await handle.writeFile(data)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return { kind: 'created' }
  } catch (error) {
    const code = errno(error)
    if (code === '') throw error
    if (made) await files.remove(path).catch(() => undefined)
    return { kind: 'failed', problem: writeProblem(file, code) }
  }
}

async function opened(files: Files, path: string): Promise<Awaited<ReturnType<Files['create']>> | undefined> {
  try {
    return await files.create(path)
  } catch (error) {
    if (errno(error) === 'EEXIST') return undefined
    throw error
  }
}
