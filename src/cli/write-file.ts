import { dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.ts'
import { errno, type Files } from './files.ts'
import { writeProblem } from './write-problem.ts'

/** What a write needs to know besides the path. */
export interface WriteOptions {
  /** How the file is called in a message. */
  readonly file: string
  readonly pid: number
  /** Names the machine in the temporary file's name, so that one that is left over can be told for dead (`leftovers.ts`). */
  readonly machine?: string | undefined
  /** Whether the bytes are forced to the disk before the file gets its name. Default: yes. */
  readonly flush?: boolean | undefined
  /** Nothing was at the path a moment ago. Default: it is looked at. */
  readonly old?: 'nothing' | undefined
  /** Keeps what is there now as a numbered backup. Default: it is replaced. */
  readonly backup?: boolean
  /** Asked when all is ready, just before the old file is replaced: a problem keeps it. */
  readonly lastLook?: () => Promise<Diagnostic | undefined>
}

export type Written =
  | { readonly kind: 'written'; readonly backup?: string }
  | { readonly kind: 'failed'; readonly problem: Diagnostic }

/**
 * Writes a file whole or not at all: to a temporary file beside it, flushed to the disk, then renamed.
 * Whatever fails, the old file stays as it is and nothing is left over.
 */
export async function writeSafely(
  files: Files,
  path: string,
  data: Uint8Array,
  options: WriteOptions,
): Promise<Written> {
  let temporary: string | undefined
  let backup: string | undefined
  try {
    const old = options.old === undefined ? await files.stat(path) : undefined
    if (old?.isDirectory() === true) return { kind: 'failed', problem: writeProblem(options.file, 'EISDIR') }
    if (old !== undefined && !old.isFile()) {
      await files.writeFile(path, data)
      return { kind: 'written' }
    }
    // A symbolic link stays one; its target is what is replaced.
    const target = old === undefined ? path : await files.realpath(path)
    // To rename over it, the folder's rights would do; but who marked a file read-only meant it.
    if (old !== undefined) await files.assertWritable(target)
    temporary = await writeTemporary(files, target, data, { ...options, mode: old?.mode })
    if (old !== undefined && options.backup === true) backup = await copyAside(files, target)
    const problem = await options.lastLook?.()
    if (problem !== undefined) {
      await discard(files, temporary)
      return { kind: 'failed', problem }
    }
    await files.rename(temporary, target)
    return { kind: 'written', ...(backup !== undefined && { backup }) }
  } catch (error) {
    for (const left of [temporary, backup]) if (left !== undefined) await discard(files, left)
    const code = errno(error)
    if (code === '') throw error
    const step = temporary === undefined ? 'before' : 'rename'
    return { kind: 'failed', problem: writeProblem(options.file, code, step) }
  }
}

/** The temporary name is short, so that a long name of a văn bản stays within the system's limit. */
async function writeTemporary(
  files: Files,
  target: string,
  data: Uint8Array,
  options: WriteOptions & { readonly mode: number | undefined },
): Promise<string> {
  const { path, handle } = await createTemporary(files, dirname(target), options)
  try {
    try {
      await handle.writeFile(data)
      if (options.mode !== undefined) await handle.chmod(options.mode & 0o777)
      if (options.flush !== false) await handle.sync()
    } finally {
      await handle.close()
    }
    return path
  } catch (error) {
    await discard(files, path)
    throw error
  }
}

async function createTemporary(
  files: Files,
  folder: string,
  { pid, machine }: WriteOptions,
): Promise<{ path: string; handle: Awaited<ReturnType<Files['create']>> }> {
  const owner = machine === undefined ? String(pid) : `${machine}-${pid}`
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, `.vanban-${owner}-${attempt}.tmp`)
    try {
      return { path, handle: await files.create(path) }
    } catch (error) {
      // Its folder is mostly there, and would be asked about for each of a hundred thousand files.
      if (errno(error) === 'ENOENT' && attempt === 1) await files.makeFolder(folder)
      // Left by a process of the same number that was killed; not ours to remove.
      else if (errno(error) !== 'EEXIST' || attempt === ATTEMPTS) throw error
    }
  }
}

const ATTEMPTS = 1000

/** `ten.docx` → `ten.bak1.docx`, or the first number that is free: Word still opens it. */
async function copyAside(files: Files, path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const backup = path.replace(/(\.[^./\\]*)?$/, extension => `.bak${number}${extension}`)
    try {
      await files.copyNew(path, backup)
      return backup
    } catch (error) {
      if (errno(error) === 'EEXIST' && number < ATTEMPTS) continue
      if (errno(error) !== 'EEXIST') await discard(files, backup)
      throw error
    }
  }
}

async function discard(files: Files, path: string): Promise<void> {
  try {
    await files.remove(path)
  } catch {
    // The first failure is the one to report.
  }
}
