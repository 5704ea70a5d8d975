import { resolve } from 'node:path'
import { fail, hasErrors } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { CompileOptions } from '../pipeline.ts'
import type { Product, Target } from '../products.ts'
import type { PdfStandard } from '../writers/typst/pdf-standards.ts'
import type { Typesetter } from '../writers/typst/typeset.ts'
import { exitCode, exitCodeOf, type ExitCode } from './exit-code.ts'
import { faultIn } from './file-codes.ts'
import { statOf } from './files.ts'
import { planOutputs, type Job } from './plan-outputs.ts'
import { ownTemplate } from './own-template.ts'
import { readDefinition, type Reading } from './read-definition.ts'
import { reportTo } from './report.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'
import { writeProducts, type Taken } from './write-products.ts'

export interface RenderOptions {
  readonly output?: string
  readonly to?: Target
  readonly pdfStandard?: PdfStandard
  readonly dpi?: string
  readonly template?: string
  readonly profile?: string | boolean
  readonly force?: boolean
}

/** `vanban render`: each definition to its document. A bad one doesn't stop the others. */
export async function render(
  inputs: readonly string[],
  options: RenderOptions,
  session: Session,
): Promise<ExitCode> {
  const { io } = session
  const plan = planOutputs(inputs, {
    cwd: io.cwd,
    to: options.to,
    output: options.output,
    there: await whatIsThere(options.output, session),
    alsoRead: options.template === undefined ? [] : [options.template],
  })
  const epoch = parseEpoch(io.env.SOURCE_DATE_EPOCH)
  if (plan.kind === 'refused') return refuse(session, plan.message, plan.hint)
  if (epoch === 'invalid') return refuse(session, 'SOURCE_DATE_EPOCH phải là số giây nguyên từ năm 1970.')
  const wrong = misplaced(plan.to, options)
  if (wrong !== undefined) return refuse(session, wrong)
  if (BINARY.includes(plan.to) && io.isTTY.stdout && plan.jobs.some(job => job.output === 'stdout'))
    return refuse(
      session,
      `Không in tệp .${plan.to} ra màn hình.`,
      `Thêm -o <tệp .${plan.to}>, hoặc chuyển hướng: vanban render - > van-ban.${plan.to}`,
    )

  const seen = new Map<string, Uint8Array>()
  const template = await ownTemplate(options.template, session, seen)
  if (template.value === undefined) {
    await reportTo(session, template.diagnostics, seen)
    return exitCodeOf(template.diagnostics)
  }
  const setter = await typesetterFor(plan.to, session)
  if (setter !== undefined && setter.value === undefined) {
    await reportTo(session, setter.diagnostics, seen)
    return exitCodeOf(setter.diagnostics)
  }
  const compileOptions = {
    to: plan.to,
    ...(setter !== undefined && { typesetter: () => setter }),
    ...(options.pdfStandard !== undefined && { pdfStandard: options.pdfStandard }),
    ...(options.dpi !== undefined && { dotsPerInch: Number(options.dpi) }),
    ...(epoch !== undefined && { sourceDateEpoch: epoch }),
  }
  const reading = { ...template.value, profile: options.profile }
  const onChanged = options.force === true ? 'backup' : 'refuse'
  const taken = new Map(plan.taken)
  const found: Diagnostic[] = []
  for (const job of plan.jobs)
    found.push(...(await renderOne(job, { compileOptions, reading, onChanged, seen, taken }, session)))
  await reportTo(session, found, seen)
  return exitCodeOf(found)
}

interface Ways {
  readonly compileOptions: CompileOptions
  readonly reading: Reading
  readonly onChanged: 'refuse' | 'backup'
  /** Collects the sources that the report will quote. */
  readonly seen: Map<string, Uint8Array>
  /** Collects the paths of annexes, which are known only now. */
  readonly taken: Taken
}

async function renderOne(job: Job, ways: Ways, session: Session): Promise<readonly Diagnostic[]> {
  try {
    return await tryToRender(job, ways, session)
  } catch (error) {
    return [faultIn(job.input, error)]
  }
}

async function tryToRender(job: Job, ways: Ways, session: Session): Promise<readonly Diagnostic[]> {
  const { input } = job
  const seen = new Map<string, Uint8Array>()
  const read = await readDefinition(input, session, { ...ways.reading, seen })
  const outcome: Outcome<readonly Product[]> =
    read.value === undefined
      ? fail()
      : await session.engine.compileFiles(read.value.bytes, { ...ways.compileOptions, ...read.value.options })
  const found = [...read.diagnostics, ...outcome.diagnostics]
  if (found.length > 0) for (const [file, bytes] of seen) ways.seen.set(file, bytes)
  if (outcome.value === undefined || hasErrors(found)) return found
  return [...found, ...(await writeProducts(job, outcome.value, ways, session))]
}

async function refuse(session: Session, message: string, hint?: string): Promise<ExitCode> {
  await complain(session, message, hint)
  return exitCode.failure
}

async function whatIsThere(
  output: string | undefined,
  { files, io }: Session,
): Promise<'folder' | 'file' | 'nothing'> {
  if (output === undefined) return 'nothing'
  try {
    const stat = await statOf(files, resolve(io.cwd, output))
    return stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file'
  } catch {
    // Not allowed to look: the writing will say why.
    return 'nothing'
  }
}

const BINARY: readonly Target[] = ['docx', 'pdf', 'png']

/** Once for all files: what is not installed is told once. */
async function typesetterFor(to: Target, { engine }: Session): Promise<Outcome<Typesetter> | undefined> {
  return to === 'docx' || to === 'text' ? undefined : engine.typesetter({ withRaster: to === 'png' })
}

/** What is wrong with options of one kind of product. */
function misplaced(to: Target, { pdfStandard, dpi }: RenderOptions): string | undefined {
  if (pdfStandard !== undefined && to !== 'pdf') return '--pdf-standard chỉ dùng khi xuất PDF (--to pdf).'
  if (dpi === undefined) return undefined
  if (to !== 'png') return '--dpi chỉ dùng khi xuất PNG (--to png).'
  const { least, most } = dotsPerInch
  return /^\d+$/.test(dpi) && Number(dpi) >= least && Number(dpi) <= most
    ? undefined
    : `--dpi phải là số nguyên từ ${least} đến ${most}.`
}

/** A page of more takes gigabytes. */
const dotsPerInch = { least: 36, most: 600 } as const

function parseEpoch(value: string | undefined): number | 'invalid' | undefined {
  if (value === undefined || value === '') return undefined
  const seconds = Number(value)
  return /^\d+$/.test(value) && seconds <= END_OF_YEAR_9999 ? seconds : 'invalid'
}

const END_OF_YEAR_9999 = 253_402_300_799
