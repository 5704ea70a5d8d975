import { expandInputs, type Expanded, type Input, type Surroundings } from '../batch/expand-inputs.ts'
import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { fileProblem } from './file-codes.ts'
import { onDisk, readInput } from './read-input.ts'
import type { Session } from './session.ts'

export interface InputOptions {
  readonly filesFrom?: string
}

export interface Gathered {
  readonly inputs: readonly Input[]
  /** Folders that were searched. */
  readonly folders: readonly string[]
}

/**
 * All definitions that a command line names: files, folders, patterns, and the list of `--files-from`. Codes: `file/khong-co-tep-nao`,
 * those of reading a list. What is there of the inputs is given even when a pattern gave nothing.
 */
export async function gatherInputs(
  names: readonly string[],
  { filesFrom }: InputOptions,
  session: Session,
  { withProfiles = false }: Pick<Surroundings, 'withProfiles'> = {},
): Promise<Outcome<Gathered>> {
  const list = await listOf(filesFrom, session)
  if (list.value === undefined) return fail(...list.diagnostics)
  const all = [...names, ...list.value]
  const look = (path: string): ReturnType<typeof lookAt> => lookAt(path, session)
  const expanded = await expandInputs(all, { cwd: session.io.cwd, look, withProfiles })
  const problems = [...expanded.empty.map(nothingIn), ...expanded.unread.map(unread)]
  return hasErrors(problems) ? fail(...problems) : ok({ inputs: expanded.inputs, folders: expanded.folders })
}

/** What is wrong with the names themselves, before anything is looked for. */
export function wrongNames(names: readonly string[], { filesFrom }: InputOptions): string | undefined {
  if (names.length === 0 && filesFrom === undefined) return 'thiếu tham số <tệp>.'
  const times = [...names, filesFrom].filter(name => name === STANDARD_INPUT).length
  return times > 1 ? 'Đầu vào chuẩn (-) chỉ đọc được một lần.' : undefined
}

async function listOf(file: string | undefined, session: Session): Promise<Outcome<readonly string[]>> {
  if (file === undefined) return ok([])
  const read = await readInput(file, session)
  if (read.value === undefined) return fail(...read.diagnostics)
  const { readList } = await import('../batch/read-list.ts')
  // In a list «-» is a file of that name.
  return ok(readList(read.value).map(name => (name === STANDARD_INPUT ? './-' : name)))
}

/** What is at a path, as the disk knows it. */
export async function lookAt(
  path: string,
  { files }: Session,
): ReturnType<Parameters<typeof expandInputs>[1]['look']> {
  try {
    const found = await onDisk(path, files)
    const stat = await files.stat(found)
    return { path: found, is: stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file' }
  } catch {
    // Not allowed to look: reading it will say so.
    return { path, is: 'file' }
  }
}

function unread({ folder, code }: Expanded['unread'][number]): Diagnostic {
  const why = ['EACCES', 'EPERM'].includes(code) ? 'không có quyền đọc' : `hệ thống báo ${code}`
  return fileProblem('file/khong-doc-duoc', folder, { message: `Không đọc được thư mục này: ${why}.` })
}

function nothingIn({ name, kind }: Expanded['empty'][number]): Diagnostic {
  return fileProblem('file/khong-co-tep-nao', name, {
    message:
      kind === 'folder'
        ? 'Thư mục này không có tệp định nghĩa nào (.yaml, .yml).'
        : 'Mẫu tên này không khớp tệp định nghĩa nào.',
    hint: 'Kiểm tra lại tên thư mục và thư mục đang đứng; ** là mọi thư mục con, như "ke-hoach/**/*.yaml".',
  })
}
