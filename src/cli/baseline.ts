import { dirname, resolve } from 'node:path'
import { baselineText, judgeBy, parseBaseline, type Accepted } from '../diagnostics/baseline.ts'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { FileReport } from '../diagnostics/run-report.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { fileCodes, fileProblem } from './file-codes.ts'
import { errno } from './files.ts'
import { onDisk } from './read-input.ts'
import { nameFrom } from './rebased.ts'
import { writeText } from './reports.ts'
import type { Session } from './session.ts'

export interface BaselineOptions {
  readonly baseline?: string
  readonly updateBaseline?: boolean
}

/** A baseline at work in a run. */
export interface Baseline {
  /** Marks what is accepted; files come in their order. */
  judge(report: FileReport): FileReport
  /** After the last file: writes the baseline where that is wanted; says what is accepted in vain. */
  close(): Promise<readonly Diagnostic[]>
}

/**
 * The baseline of `--baseline`, undefined without one. Its files are named from its own folder, so that it holds from wherever
 * the command is run. Codes: `file/khong-co-moc`, `file/moc-hong`, `file/moc-thua`, those of writing.
 */
export async function openBaseline(
  { baseline: path, updateBaseline = false }: BaselineOptions,
  session: Session,
): Promise<Outcome<Baseline | undefined>> {
  if (path === undefined) return ok(undefined)
  const entries = await readBaseline(path, updateBaseline, session)
  if (entries.value === undefined) return fail(...entries.diagnostics)
  const { cwd } = session.io
  const root = dirname(resolve(cwd, path))
  const judging = judgeBy(entries.value, {
    nameOf: file => (file === '' ? '' : nameFrom(file, { cwd, root })),
    isAcceptable: found => fileCodes.get(found.code)?.exit !== 'failure',
    acceptAll: updateBaseline,
  })
  return ok({
    judge: report => judging.judge(report),
    close: async () => {
      if (!updateBaseline) return judging.leftOver().map(entry => inVain(path, entry))
      const kept = await stillThere(judging.updated(), root, session)
      return writeText(path, baselineText(kept), session)
    },
  })
}

async function readBaseline(
  path: string,
  mayBeMissing: boolean,
  { files, io }: Session,
): Promise<Outcome<readonly Accepted[]>> {
  try {
    const target = await onDisk(resolve(io.cwd, path), files)
    if ((await files.stat(target)) === undefined) return mayBeMissing ? ok([]) : fail(missing(path))
    const entries = parseBaseline(Buffer.from(await files.readFile(target)).toString('utf8'))
    return entries === undefined ? fail(broken(path)) : ok(entries)
  } catch (error) {
    const code = errno(error)
    if (code === '') throw error
    return fail(
      fileProblem('file/khong-doc-duoc', path, { message: `Không đọc được tệp mốc: hệ thống báo ${code}.` }),
    )
  }
}

/** Entries of files that are gone go with them. */
async function stillThere(
  entries: readonly Accepted[],
  root: string,
  { files }: Session,
): Promise<readonly Accepted[]> {
  const there = new Map<string, boolean>()
  for (const { file } of entries) if (!there.has(file)) there.set(file, await exists(resolve(root, file)))
  return entries.filter(({ file }) => there.get(file) === true)

  async function exists(path: string): Promise<boolean> {
    try {
      return (await files.stat(await onDisk(path, files))) !== undefined
    } catch {
      // Not allowed to look is not gone.
      return true
    }
  }
}

function missing(path: string): Diagnostic {
  return fileProblem('file/khong-co-moc', path, {
    message: 'Không tìm thấy tệp mốc này.',
    hint: 'Chạy một lần với --update-baseline để tạo, hoặc kiểm tra lại tên tệp.',
  })
}

function broken(path: string): Diagnostic {
  return fileProblem('file/moc-hong', path, {
    message: 'Đây không phải tệp mốc do vanban ghi, hoặc tệp đã hỏng.',
    hint: 'Lấy lại bản cũ từ kho, hoặc xóa đi rồi chạy với --update-baseline.',
  })
}

function inVain(path: string, { file, code, message, count }: Accepted): Diagnostic {
  const times = count > 1 ? ` (${count} lần)` : ''
  return {
    ...fileProblem('file/moc-thua', path, {
      message: `Vấn đề đã chấp nhận không còn xảy ra: «${file}», ${code}${times}: ${message}`,
      hint: 'Chạy lại với --update-baseline để bỏ nó khỏi tệp mốc.',
    }),
    severity: 'hint',
  }
}
