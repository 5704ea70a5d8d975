import { extname, resolve } from 'node:path'
import { nearest } from '../diagnostics/nearest.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { RunReport } from '../diagnostics/run-report.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { exitCodeOfRun } from './exit-code.ts'
import { fileProblem } from './file-codes.ts'
import { errno } from './files.ts'
import { pathKey } from './plan-outputs.ts'
import { onDisk } from './read-input.ts'
import { rebased, rootOf } from './rebased.ts'
import { isReportForm, reportForms, reportText, type ReportForm } from './report-forms.ts'
import type { Session } from './session.ts'
import { writeSafely } from './write-file.ts'
import { writeProblem } from './write-problem.ts'

/** A report that is wanted, and where: a path as the user writes it, `-` is standard output. */
export interface ReportWish {
  readonly form: ReportForm
  readonly path: string
}

export type ReportPlan =
  | { readonly kind: 'plan'; readonly wishes: readonly ReportWish[] }
  | { readonly kind: 'refused'; readonly message: string; readonly hint?: string }

/** What is known before a run of what it reads and writes. */
export interface Surroundings {
  readonly cwd: string
  /** Files that it reads or writes. */
  readonly files?: Iterable<string>
  /** Whether a product goes to standard output. */
  readonly printsProduct?: boolean
}

/** The values of `--report`, or why they can't be met. Nothing is touched. */
export function parseReports(values: readonly string[], around: Surroundings): ReportPlan {
  const wishes: ReportWish[] = []
  const taken = new Map(Array.from(around.files ?? [], file => [pathKey(file, around.cwd), file]))
  for (const value of values) {
    const wish = parseOne(value)
    if ('message' in wish) return { kind: 'refused', ...wish }
    const key = wish.path === STANDARD_OUTPUT ? STANDARD_OUTPUT : pathKey(wish.path, around.cwd)
    const other = taken.get(key)
    if (key === STANDARD_OUTPUT && (around.printsProduct === true || other !== undefined))
      return refused(
        'Đầu ra chuẩn (-) chỉ nhận được một thứ: một báo cáo, hoặc văn bản.',
        `Ghi báo cáo ra tệp, ví dụ: --report ${wish.form}=bao-cao${reportForms[wish.form].ending}`,
      )
    if (other !== undefined)
      return refused(`Báo cáo «${wish.path}» trùng với tệp «${other}» của chính lệnh này.`, OTHER_NAME)
    if (isPrecious(wish.path))
      return refused(
        `Báo cáo «${wish.path}» mang đuôi của định nghĩa, văn bản hay dữ liệu.`,
        `Ví dụ: --report ${wish.form}=bao-cao${reportForms[wish.form].ending}`,
      )
    taken.set(key, wish.path)
    wishes.push(wish)
  }
  return { kind: 'plan', wishes }
}

const STANDARD_OUTPUT = STANDARD_INPUT
const OTHER_NAME = 'Chọn tên tệp khác cho báo cáo.'
const FORMS = `Các dạng: ${Object.keys(reportForms).join(', ')}. Ví dụ: --report sarif=bao-cao.sarif; - là đầu ra chuẩn.`

function parseOne(value: string): ReportWish | { readonly message: string; readonly hint: string } {
  const at = value.indexOf('=')
  const form = at < 0 ? value : value.slice(0, at)
  const path = at < 0 ? '' : value.slice(at + 1)
  if (!isReportForm(form)) {
    const near = nearest(form, Object.keys(reportForms))
    const guess = near === undefined ? '' : `Có phải bạn muốn «${near}»? `
    return { message: `không có dạng báo cáo «${form}».`, hint: guess + FORMS }
  }
  if (path === '') return { message: `--report ${form} chưa nêu tệp: cần <dạng>=<tệp>.`, hint: FORMS }
  return { form, path }
}

function refused(message: string, hint: string): ReportPlan {
  return { kind: 'refused', message, hint }
}

/**
 * Writes a run's reports, whatever the run has found. A report replaces an older one, but never a file that the run has
 * read or written, nor what looks like a definition or a document.
 */
export async function writeReports(
  run: RunReport,
  wishes: readonly ReportWish[],
  session: Session,
): Promise<readonly Diagnostic[]> {
  if (wishes.length === 0) return []
  const { cwd } = session.io
  const own = new Set(
    run.files.flatMap(({ file, outputs }) => [file, ...outputs]).map(file => pathKey(file, cwd)),
  )
  const told = rebased(run, { cwd, root: rootOf(session.io) })
  const clashes = wishes.filter(({ path }) => path !== STANDARD_OUTPUT && own.has(pathKey(path, cwd)))
  const rest = wishes.filter(wish => !clashes.includes(wish))
  return [...clashes.map(({ path }) => clash(path)), ...(await writeForms(told, rest, session))]
}

/** The same for a run whose files are named as reports name them. */
export async function writeForms(
  run: RunReport,
  wishes: readonly ReportWish[],
  session: Session,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const { form, path } of wishes) {
    const text = await reportText(form, run, { exitCode: exitCodeOfRun(run), engine: session.engine })
    if (path === STANDARD_OUTPUT) await session.io.stdout.write(text)
    else found.push(...(await writeText(path, text, session)))
  }
  return found
}

/** Writes a file of reports' kind (a baseline, too) over an older one. */
export async function writeText(
  path: string,
  text: string,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const { files, io } = session
  try {
    const target = await onDisk(resolve(io.cwd, path), files)
    if (isPrecious(path) && (await files.stat(target)) !== undefined) return [clash(path)]
    const written = await writeSafely(files, target, Buffer.from(text), { file: path, pid: io.pid })
    return written.kind === 'failed' ? [withoutOutput(written.problem)] : []
  } catch (error) {
    if (errno(error) === '') throw error
    return [withoutOutput(writeProblem(path, errno(error)))]
  }
}

/** Endings that no report has: a slip of the pen must not cost a document. */
const PRECIOUS = [
  '.yaml',
  '.yml',
  '.hbs',
  '.docx',
  '.pdf',
  '.png',
  '.svg',
  '.xlsx',
  '.csv',
  '.tsv',
  '.jsonl',
  '.md',
]

function isPrecious(path: string): boolean {
  return PRECIOUS.includes(extname(path).toLowerCase())
}

function clash(path: string): Diagnostic {
  return fileProblem('file/trung-bao-cao', path, {
    message: 'Không ghi báo cáo: đây là tệp vào, tệp ra, hoặc một tệp không phải báo cáo.',
    hint: OTHER_NAME,
  })
}

/** `-o` is where products go. */
function withoutOutput(problem: Diagnostic): Diagnostic {
  const { hint } = problem
  return hint === undefined ? problem : { ...problem, hint: hint.replace(/ bằng -o/, '') }
}
