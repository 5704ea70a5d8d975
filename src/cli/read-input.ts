import { basename, dirname, join, resolve } from 'node:path'
import { nearest } from '../diagnostics/nearest.ts'
import { fail, ok } from '../diagnostics/outcome.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { MAX_BYTES, tooLarge } from '../source/read-bytes.ts'
import { fileProblem } from './file-codes.ts'
import { errno, type Files } from './files.ts'
import type { Session } from './session.ts'

/** The bytes of a file as named on the command line, or of standard input for `-`. */
export async function readInput(file: string, session: Session): Promise<Outcome<Uint8Array>> {
  try {
    if (file === STANDARD_INPUT) return await capped(session.io.stdin(), file)
    const path = await onDisk(resolve(session.io.cwd, file), session.files)
    const stat = await session.files.stat(path)
    if (stat === undefined) return fail(await missing(file, path, session.files))
    if (stat.isDirectory()) return fail(folder(file))
    if (stat.isFile() && stat.size > MAX_BYTES) return fail({ ...tooLarge(stat.size), file })
    if (stat.isFile()) return ok(await session.files.readFile(path))
    return await capped(session.files.readStream(path), file)
  } catch (error) {
    return fail(unreadable(file, error))
  }
}

/** Why the system gave no file to read. What is no error of the system is thrown on. */
export function unreadable(file: string, error: unknown): Diagnostic {
  const code = errno(error)
  if (code === '') throw error
  const why = ['EACCES', 'EPERM'].includes(code) ? 'không có quyền đọc' : `hệ thống báo ${code}`
  return fileProblem('file/khong-doc-duoc', file, { message: `Không đọc được tệp này: ${why}.` })
}

/**
 * The path by which the disk knows a file. A name that macOS gave out decomposed (NFD) and one typed
 * composed (NFC) look the same to their owner and are two names to other systems.
 */
export async function onDisk(path: string, files: Files): Promise<string> {
  return (await lookOnDisk(path, files)).path
}

/** As `onDisk`, with what is there. */
export async function lookOnDisk(
  path: string,
  files: Files,
): Promise<{ readonly path: string; readonly stat: Awaited<ReturnType<Files['stat']>> }> {
  const stat = await files.stat(path)
  const folder = dirname(path)
  if (stat !== undefined || folder === path) return { path, stat }
  const within = await onDisk(folder, files)
  const name = basename(path)
  // Both are looked for by name: reading a folder of a hundred thousand names for each of them takes its time.
  for (const twin of new Set([name, name.normalize('NFC'), name.normalize('NFD')])) {
    const found = join(within, twin)
    const there = found === path ? undefined : await files.stat(found)
    if (there !== undefined) return { path: found, stat: there }
  }
  return { path: join(within, name), stat }
}

/** No more than a definition may have is read from a pipe without end. */
async function capped(stream: AsyncIterable<Uint8Array>, file: string): Promise<Outcome<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MAX_BYTES) return fail({ ...tooLarge(size), file })
  }
  return ok(Buffer.concat(chunks))
}

/** Says that there is no such file, and which there is of a similar name. */
export async function missing(
  file: string,
  path: string,
  files: Files,
): Promise<ReturnType<typeof fileProblem>> {
  const names = await namesIn(dirname(path), files)
  // A name without its ending begins the one with it.
  const near = nearest(basename(path), names)
  return fileProblem('file/khong-tim-thay', file, {
    message: 'Không tìm thấy tệp này.',
    hint: near === undefined ? undefined : `Có phải bạn muốn «${join(dirname(file), near)}»?`,
  })
}

function folder(file: string): ReturnType<typeof fileProblem> {
  return fileProblem('file/la-thu-muc', file, {
    message: 'Đây là một thư mục, không phải một tệp.',
    hint: `Nêu từng tệp, ví dụ: ${join(file, '*.yaml')}`,
  })
}

async function namesIn(path: string, files: Files): Promise<readonly string[]> {
  try {
    return [...(await files.readdir(path))].sort()
  } catch {
    return []
  }
}
