import { dirname, resolve } from 'node:path'
import { MAX_ANH_BYTES } from '../anh/gioi-han.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import { onDisk } from './read-input.ts'
import type { Session } from './session.ts'

/**
 * Reads the pictures of a definition: paths are relative to its folder, or to the current one for standard input.
 * Fails as the disk does; with EFBIG for what no picture needs, before it is read.
 * @param definition as named on the command line
 */
export function pictureReader(
  definition: string,
  { io, files }: Session,
): (path: string) => Promise<Uint8Array> {
  const folder = definition === STANDARD_INPUT ? io.cwd : dirname(resolve(io.cwd, definition))
  return async path => {
    const found = await onDisk(resolve(folder, path), files)
    const stat = await files.stat(found)
    if (stat === undefined) throw systemError('ENOENT')
    if (stat.isDirectory()) throw systemError('EISDIR')
    // A device or a pipe may have no end.
    if (!stat.isFile()) throw systemError('EINVAL')
    if (stat.size > MAX_ANH_BYTES) throw systemError('EFBIG')
    return files.readFile(found)
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}
