import { dirname, resolve } from 'node:path'
import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import { printable } from '../diagnostics/display.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { Target } from '../products.ts'
import { inNgayGon, isNgay, ngayOf } from '../so-dang-ky/cac-muc.ts'
import { inSoKyHieu } from '../so-dang-ky/muc-moi.ts'
import type { PdfStandard } from '../writers/typst/pdf-standards.ts'
import { exitCode, exitCodeOf, type ExitCode } from './exit-code.ts'
import { faultIn } from './file-codes.ts'
import { commitIssue } from './issue-commit.ts'
import { planIssue, type IssuePlan, type Wishes } from './issue-plan.ts'
import { removeLeftovers } from './leftovers.ts'
import { takeLock } from './lock.ts'
import { machineId, todayOf, type Machine } from './machine.ts'
import { ownTemplate } from './own-template.ts'
import { placedAsWritten } from './placed-as-written.ts'
import { planOutputs, type Job } from './plan-outputs.ts'
import { changedMeanwhile, notWritable, openedElsewhere } from './register-file.ts'
import { reportTo } from './report.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'
import { obstacleOf, type ProductOptions } from './write-product.ts'
import { suffixed } from './write-products.ts'

export interface IssueOptions {
  readonly so?: string
  readonly ngay?: string
  readonly output?: string
  readonly pdf?: boolean
  readonly pdfStandard?: PdfStandard
  readonly template?: string
  readonly profile?: string | boolean
  readonly register?: string
  readonly wait?: string
  readonly force?: boolean
  readonly dryRun?: boolean
}

/**
 * `vanban issue`: number and date for one document. All is worked out and held to the rules before the register is
 * touched; its row is written first, and is what keeps the number: a run that is broken off is finished by the next.
 */
export async function issue(input: string, options: IssueOptions, session: Session): Promise<ExitCode> {
  const wrong = misused(input, options)
  if (wrong !== undefined) return refuse(session, ...wrong)
  const machine = session.machine ?? (await import('./machine.ts')).thisMachine
  const seen = new Map<string, Uint8Array>()
  const wishes = await wishesOf(input, options, { machine, seen }, session)
  if (wishes.value === undefined) {
    await reportTo(session, wishes.diagnostics, seen)
    return exitCodeOf(wishes.diagnostics)
  }
  const outputs = await outputsOf(input, options, session)
  if ('refused' in outputs) return refuse(session, ...outputs.refused)
  const later: string[] = []
  const found = await tryToIssue(wishes.value, outputs, { options, machine, later }, session)
  await reportTo(session, await placedAsWritten(found, input, seen, session), seen)
  await session.io.stderr.write(later.join(''))
  return exitCodeOf(found)
}

interface Circumstances {
  readonly options: IssueOptions
  readonly machine: Machine
  /** What was done, told last: above a screenful of hints the number would scroll away. */
  readonly later: string[]
}

async function tryToIssue(
  wishes: Wishes,
  outputs: Outputs,
  circumstances: Circumstances,
  session: Session,
): Promise<readonly Diagnostic[]> {
  try {
    return await issueOne(wishes, outputs, circumstances, session)
  } catch (error) {
    return [faultIn(wishes.input, error)]
  }
}

async function issueOne(
  wishes: Wishes,
  outputs: Outputs,
  { options, machine, later }: Circumstances,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const before = await planIssue(wishes, session)
  if (before.value === undefined || hasErrors(before.diagnostics)) return before.diagnostics
  const obstacles = await obstaclesTo(before.value, wishes, outputs, session)
  if (obstacles.length > 0) return [...before.diagnostics, ...obstacles]
  if (options.dryRun === true) {
    later.push(`Sẽ cấp ${named(before.value)}; chưa ghi gì.\n`)
    return before.diagnostics
  }
  const { register } = before.value.read
  const lock = await takeLock(register.path, {
    file: register.file,
    files: session.files,
    machine,
    pid: session.io.pid,
    wait: Number(options.wait ?? WAIT),
    onWait: async () => session.io.stderr.write('Sổ đăng ký đang được lần chạy khác giữ, chờ …\n'),
  })
  if (lock.value === undefined) return lock.diagnostics
  try {
    await sweep(before.value, outputs, machine, session)
    // Others may have taken numbers, and the definition may have been saved, since.
    const now = await planIssue(wishes, session)
    if (now.value === undefined || hasErrors(now.diagnostics)) return now.diagnostics
    if (now.value.read.register.path !== register.path) return [changedMeanwhile(wishes.input)]
    const written = await commitIssue(
      now.value,
      { input: wishes.input, outputs, lock: lock.value, machine, later, name: named(now.value) },
      session,
    )
    return [...now.diagnostics, ...written]
  } finally {
    await lock.value.release()
  }
}

/** s */
const WAIT = 30

/** `số 05/KH-UBND ngày 20/11/2026` */
function named({ luaChon, muc }: IssuePlan): string {
  return `số ${inSoKyHieu(luaChon.so, muc.kyHieu)} ngày ${inNgayGon(luaChon.ngay)}`
}

/** Where each product goes. */
export interface Outputs extends ProductOptions {
  readonly jobs: ReadonlyMap<Target, Job>
}

async function outputsOf(
  input: string,
  { output, pdf, force, template }: IssueOptions,
  { io, files }: Session,
): Promise<Outputs | { readonly refused: readonly [string, string?] }> {
  const stat =
    output === undefined ? undefined : await files.stat(resolve(io.cwd, output)).catch(() => undefined)
  const plan = planOutputs([{ file: input }], {
    cwd: io.cwd,
    to: 'docx',
    output,
    there: stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file',
    alsoRead: template === undefined ? [] : [template],
  })
  if (plan.kind === 'refused')
    return { refused: plan.hint === undefined ? [plan.message] : [plan.message, plan.hint] }
  const [job] = plan.jobs
  const jobs = new Map<Target, Job>()
  if (job !== undefined && typeof job.output !== 'string') {
    jobs.set('docx', job)
    const path = job.output.path.replace(/\.docx$/i, '.pdf')
    if (pdf === true) jobs.set('pdf', { input, output: { path } })
  }
  return { jobs, onChanged: force === true ? 'backup' : 'refuse' }
}

async function wishesOf(
  input: string,
  options: IssueOptions,
  { machine, seen }: { readonly machine: Machine; readonly seen: Map<string, Uint8Array> },
  session: Session,
): Promise<Outcome<Wishes>> {
  const template = await ownTemplate(options.template, session, seen)
  if (template.value === undefined) return { diagnostics: template.diagnostics }
  const setter = options.pdf === true ? await session.engine.typesetter({ withRaster: false }) : undefined
  if (setter !== undefined && setter.value === undefined) return fail(...setter.diagnostics)
  return ok({
    input,
    profile: options.profile,
    register: options.register,
    so: options.so === undefined ? undefined : Number(options.so),
    ngay: options.ngay,
    homNay: todayOf(machine),
    compile: {
      ...template.value,
      ...(setter !== undefined && { typesetter: () => setter }),
      ...(options.pdfStandard !== undefined && { pdfStandard: options.pdfStandard }),
    },
    targets: options.pdf === true ? ['docx', 'pdf'] : ['docx'],
    seen,
  })
}

/** Nothing is begun that can be seen not to end. */
async function obstaclesTo(
  { read: { register }, definition, products }: IssuePlan,
  { input }: Wishes,
  { jobs, onChanged }: Outputs,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const paths = [...jobs].flatMap(([to, { output }]) =>
    typeof output === 'string'
      ? []
      : (products.get(to) ?? []).map(({ suffix }) => suffixed(output.path, suffix)),
  )
  const asked = [
    () => openedElsewhere(register, session),
    () => notWritable(register.path, register.file, session),
    () => notWritable(dirname(register.path), register.file, session),
    () => notWritable(definition.path, input, session),
    () => notWritable(dirname(definition.path), input, session),
    ...paths.map(path => () => obstacleOf(path, { onChanged }, session)),
  ]
  const found: Diagnostic[] = []
  for (const ask of asked) {
    const obstacle = await ask()
    if (obstacle !== undefined && !found.some(other => same(other, obstacle))) found.push(obstacle)
  }
  return found
}

/** What runs of this machine that were killed have left where this one writes. */
async function sweep(
  { read: { register }, definition }: IssuePlan,
  { jobs }: Outputs,
  machine: Machine,
  session: Session,
): Promise<void> {
  const paths = [...jobs.values()].flatMap(({ output }) => (typeof output === 'string' ? [] : [output.path]))
  const folders = new Set([register.path, definition.path, ...paths].map(path => dirname(path)))
  await removeLeftovers(folders, { machine: machineId(machine), isAlive: machine.isRunning }, session)
}

function same(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.file === b.file
}

function misused(input: string, options: IssueOptions): readonly [string, string?] | undefined {
  const { so, ngay, wait, pdf, pdfStandard } = options
  if (input === STANDARD_INPUT)
    return ['issue cần một tệp: số và ngày được ghi vào tệp đó.', 'Nêu tên tệp định nghĩa thay cho -.']
  if (so !== undefined && (!/^\d{1,6}$/.test(so) || Number(so) < 1))
    return ['--so phải là số nguyên từ 1 đến 999999.']
  if (ngay !== undefined && !isNgay(ngay)) {
    const meant = ngayOf(ngay)
    return [
      `--ngay phải là một ngày có thật, dạng năm-tháng-ngày; «${ngay}» thì không.`,
      meant === undefined ? 'Ví dụ: --ngay 2026-11-20' : `Có phải bạn muốn --ngay ${meant}?`,
    ]
  }
  if (wait !== undefined && !/^\d{1,5}$/.test(wait)) return ['--wait phải là số giây, từ 0.']
  if (pdfStandard !== undefined && pdf !== true) return ['--pdf-standard chỉ dùng kèm --pdf.']
  return undefined
}

async function refuse(session: Session, message: string, hint?: string): Promise<ExitCode> {
  await complain(session, printable(message), hint)
  return exitCode.failure
}
