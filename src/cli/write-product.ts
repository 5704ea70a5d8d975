import { basename, dirname, extname, join, resolve } from 'node:path'
import { printable } from '../diagnostics/display.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { fileProblem } from './file-codes.ts'
import { errno, type Files } from './files.ts'
import { lookOnDisk } from './read-input.ts'
import type { Session } from './session.ts'
import { writeSafely } from './write-file.ts'
import { writeProblem } from './write-problem.ts'

export interface ProductOptions {
  /** Whether a file that vanban did not write, or someone has changed since, is replaced. */
  readonly onChanged: 'refuse' | 'backup'
  /** As of `writeSafely`. */
  readonly machine?: string | undefined
  readonly flush?: boolean | undefined
}

/** What became of a product. */
export interface Placed {
  readonly state: 'written' | 'unchanged' | 'failed'
  readonly diagnostics: readonly Diagnostic[]
  /** A line for stderr: what was done; '' when it failed. */
  readonly said: string
  /** Whether a backup was kept, which is told in any case. */
  readonly kept: boolean
}

/**
 * Writes a product where it belongs, unless that would lose somebody's work: a file that carries its stamp is replaced
 * when it is just as vanban wrote it, anything else only with a backup.
 */
export async function writeProduct(
  file: string,
  data: Uint8Array,
  options: ProductOptions,
  session: Session,
): Promise<Placed> {
  try {
    return await writeUnlessPrecious(file, data, options, session)
  } catch (error) {
    if (errno(error) === '') throw error
    return failed(writeProblem(file, errno(error)))
  }
}

async function writeUnlessPrecious(
  file: string,
  data: Uint8Array,
  options: ProductOptions,
  session: Session,
): Promise<Placed> {
  const { files, io } = session
  const seen = await lookOnDisk(resolve(io.cwd, file), files)
  const { path } = seen
  const old = await oldBytes(path, files, seen)
  if (old === 'unreadable') return failed(unreadable(file))
  if (typeof old === 'object' && same(old, data))
    return { state: 'unchanged', diagnostics: [], said: `Không đổi: ${printable(file)}\n`, kept: false }
  const lock = old === undefined ? undefined : await lockOf(path, files)
  if (lock !== undefined) return failed(openElsewhere(file, lock))
  const precious = old !== undefined && (await isPrecious(path, old, session))
  if (precious && options.onChanged === 'refuse') return failed(changed(file))
  const written = await writeSafely(files, path, data, {
    file,
    pid: io.pid,
    machine: options.machine,
    flush: options.flush,
    old: seen.stat === undefined ? 'nothing' : undefined,
    // A backup keeps whatever is there by then.
    ...(precious ? { backup: true } : { lastLook: () => changedSince(old, path, file, files) }),
  })
  if (written.kind === 'failed') return failed(written.problem)
  const kept = written.backup === undefined ? '' : ` (bản cũ giữ ở ${besides(file, written.backup)})`
  const said = `Đã ghi ${printable(file + kept)}\n`
  return { state: 'written', diagnostics: [], said, kept: kept !== '' }
}

function failed(problem: Diagnostic): Placed {
  return { state: 'failed', diagnostics: [problem], said: '', kept: false }
}

/** No document of ours is that large. */
const MAX_OLD_BYTES = 64 * 1024 * 1024

type Old = Uint8Array | 'too large' | 'unreadable' | undefined

/** @param seen what is there, where that has just been looked at */
async function oldBytes(
  path: string,
  files: Files,
  seen?: Awaited<ReturnType<typeof lookOnDisk>>,
): Promise<Old> {
  try {
    const stat = seen === undefined ? await files.stat(path) : seen.stat
    if (stat?.isFile() !== true) return undefined
    return stat.size > MAX_OLD_BYTES ? 'too large' : await files.readFile(path)
  } catch (error) {
    if (errno(error) === '') throw error
    return 'unreadable'
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0
}

/** Somebody may have saved the file after it was judged: a problem if it is not as it was then. */
async function changedSince(
  old: Old,
  path: string,
  file: string,
  files: Files,
): Promise<Diagnostic | undefined> {
  const now = await oldBytes(path, files)
  if (now === 'unreadable') return unreadable(file)
  if (typeof now === 'object' && typeof old === 'object') return same(now, old) ? undefined : changed(file)
  return now === old ? undefined : changed(file)
}

/** Text has no stamp: whatever differs may be somebody's work. */
async function isPrecious(
  path: string,
  old: Uint8Array | 'too large',
  { engine }: Session,
): Promise<boolean> {
  if (old === 'too large') return true
  if (old.length === 0) return false
  return (await engine.readStamp(old, extname(path).toLowerCase())) !== 'untouched'
}

/**
 * What keeps a product from being written there, as far as can be known before: for whom nothing may be begun that can't
 * be finished.
 */
export async function obstacleOf(
  file: string,
  { onChanged }: ProductOptions,
  session: Session,
): Promise<Diagnostic | undefined> {
  const { files, io } = session
  try {
    const seen = await lookOnDisk(resolve(io.cwd, file), files)
    const { path } = seen
    const old = await oldBytes(path, files, seen)
    if (old === 'unreadable') return unreadable(file)
    if (old === undefined) {
      const folder = (await files.stat(dirname(path))) === undefined ? undefined : dirname(path)
      if (folder !== undefined) await files.assertWritable(folder)
      return undefined
    }
    await files.assertWritable(path)
    const lock = await lockOf(path, files)
    if (lock !== undefined) return openElsewhere(file, lock)
    return onChanged === 'refuse' && (await isPrecious(path, old, session)) ? changed(file) : undefined
  } catch (error) {
    if (errno(error) === '') throw error
    return writeProblem(file, errno(error))
  }
}

/** The file by which Word or LibreOffice tells others that it has the document open. */
export async function lockOf(path: string, files: Files): Promise<string | undefined> {
  for (const name of [ownerFile(basename(path)), `.~lock.${basename(path)}#`]) {
    if ((await files.stat(join(dirname(path), name))) !== undefined) return name
  }
  return undefined
}

/** Word's is `~$` and the name without its first two letters; a base name of 7 loses one, a shorter none. Excel's none. */
function ownerFile(name: string): string {
  if (/\.csv$/i.test(name)) return `~$${name}`
  const length = name.length - extname(name).length
  return `~$${name.slice(Math.min(2, Math.max(0, length - 6)))}`
}

export function openElsewhere(file: string, lock: string): Diagnostic {
  const program = lock.startsWith('~$') ? 'Word, Excel' : 'LibreOffice'
  return fileProblem('file/dang-mo', file, {
    message: `Không ghi: có vẻ ${program} đang mở tệp này (có tệp khóa «${lock}»).`,
    hint: `Đóng tệp trong ${program} rồi chạy lại; nếu không còn mở ở đâu, xóa tệp khóa đó.`,
  })
}

function changed(file: string): Diagnostic {
  return fileProblem('file/da-sua-tay', file, {
    message: 'Không ghi đè: tệp này đã có người sửa, hoặc không do vanban ghi.',
    hint: 'Chạy lại với --force để thay; tệp cũ được giữ thành bản dự phòng có đánh số.',
  })
}

function unreadable(file: string): Diagnostic {
  return fileProblem('file/khong-doc-duoc', file, {
    message: 'Đã có tệp này nhưng không đọc được để biết có ai sửa chưa, nên không ghi đè.',
    hint: 'Kiểm tra quyền đọc, hoặc ghi sang thư mục khác bằng -o.',
  })
}

function besides(file: string, path: string): string {
  return join(dirname(file), basename(path))
}
