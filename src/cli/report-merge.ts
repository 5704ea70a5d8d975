import { join, resolve } from 'node:path'
import { expandInputs } from '../batch/expand-inputs.ts'
import { diagnosticsOf } from '../diagnostics/findings.ts'
import { fail, ok } from '../diagnostics/outcome.ts'
import { countsText, STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { RunReport } from '../diagnostics/run-report.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { exitCode, exitCodeOf, exitCodeOfRun, type ExitCode } from './exit-code.ts'
import { fileProblem } from './file-codes.ts'
import { errno } from './files.ts'
import { lookAt } from './gather-inputs.ts'
import { joinReports, type NamedRun } from './join-reports.ts'
import { missing, onDisk } from './read-input.ts'
import { parseReports, writeForms } from './reports.ts'
import { reportTo } from './report.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'

export interface ReportMergeOptions {
  readonly report?: readonly string[]
  readonly quiet?: boolean
}

/** `vanban report merge`: the JSON reports of a job's parts as one, in any form. Ends as the whole job would have. */
export async function mergeReports(
  inputs: readonly string[],
  options: ReportMergeOptions,
  session: Session,
): Promise<ExitCode> {
  const { names, problems } = await namesOf(inputs, session)
  const plan = parseReports(options.report ?? [], { cwd: session.io.cwd, files: names })
  if (plan.kind === 'refused') {
    await complain(session, plan.message, plan.hint)
    return exitCode.failure
  }
  const runs: NamedRun[] = []
  const unread: Diagnostic[] = [...problems]
  for (const name of names) {
    const read = await readRun(name, session)
    if (read.value === undefined) unread.push(...read.diagnostics)
    else runs.push({ name, run: read.value })
  }
  const joined = joinReports(runs, unread)
  if (joined === undefined) {
    await reportTo(session, unread, new Map())
    return exitCodeOf(unread)
  }
  const unwritten = await writeForms(joined, plan.wishes, session)
  await tell(joined, { count: runs.length, unwritten, isQuiet: options.quiet === true }, session)
  const ofWriting = exitCodeOf(unwritten)
  return ofWriting === exitCode.clean ? exitCodeOfRun(joined) : ofWriting
}

/** Patterns and folders stand for the reports in them. */
async function namesOf(
  inputs: readonly string[],
  session: Session,
): Promise<{ readonly names: readonly string[]; readonly problems: readonly Diagnostic[] }> {
  const { cwd } = session.io
  const look = (path: string): ReturnType<typeof lookAt> => lookAt(path, session)
  const patterns: string[] = []
  for (const name of inputs) {
    const isFolder = name !== STANDARD_INPUT && (await look(resolve(cwd, name))).is === 'folder'
    patterns.push(isFolder ? join(name, '*.json') : name)
  }
  const { inputs: found, empty } = await expandInputs(patterns, { cwd, look })
  return {
    names: found.map(({ file }) => file),
    problems: empty.map(({ name }) =>
      fileProblem('file/khong-co-tep-nao', name, {
        message: 'Không có báo cáo JSON nào ở đây.',
        hint: 'Mỗi phần ghi báo cáo của mình bằng --report json=<tệp>.',
      }),
    ),
  }
}

async function readRun(name: string, session: Session): Promise<Outcome<RunReport>> {
  const text = await readText(name, session)
  if (text.value === undefined) return fail(...text.diagnostics)
  const read = await session.engine.readReport(text.value)
  if ('run' in read) return ok(read.run)
  return fail(
    fileProblem('file/bao-cao-hong', name, {
      message: `Đây không phải báo cáo JSON của vanban: ${read.problem}.`,
      hint: 'Chỉ gộp được các tệp do --report json=<tệp> ghi.',
    }),
  )
}

/** A report may be larger than any definition. */
async function readText(name: string, { files, io }: Session): Promise<Outcome<string>> {
  try {
    if (name === STANDARD_INPUT) return ok(await drained(io.stdin()))
    const path = await onDisk(resolve(io.cwd, name), files)
    if ((await files.stat(path)) === undefined) return fail(await missing(name, path, files))
    return ok(new TextDecoder().decode(await files.readFile(path)))
  } catch (error) {
    const code = errno(error)
    if (code === '') throw error
    const why = code === 'EISDIR' ? 'đây là một thư mục' : `hệ thống báo ${code}`
    return fail(fileProblem('file/khong-doc-duoc', name, { message: `Không đọc được báo cáo này: ${why}.` }))
  }
}

async function drained(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The first errors, without the lines they are about, which are elsewhere; then how many of everything. */
async function tell(
  run: RunReport,
  { count, unwritten, isQuiet }: { count: number; unwritten: readonly Diagnostic[]; isQuiet: boolean },
  session: Session,
): Promise<void> {
  const open = diagnosticsOf(run).filter(found => found.accepted !== true)
  const errors = open.filter(found => found.severity === 'error')
  await reportTo(session, [...unwritten, ...errors.slice(0, SHOWN)], new Map())
  if (isQuiet) return
  const more = errors.length > SHOWN ? ` Trên đây là ${SHOWN} lỗi đầu.` : ''
  const found = open.length === 0 ? 'không có vấn đề nào' : countsText(open)
  const units = run.command === 'merge' ? 'hàng' : 'tệp'
  await session.io.stderr.write(`Đã gộp ${count} báo cáo: ${run.files.length} ${units}, ${found}.${more}\n`)
}

const SHOWN = 50
