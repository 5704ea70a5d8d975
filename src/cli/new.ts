import { dirname, extname, join, resolve } from 'node:path'
import { printable } from '../diagnostics/display.ts'
import { hasErrors } from '../diagnostics/outcome.ts'
import type { DonVi } from '../don-vi/types.ts'
import { compose } from '../khoi-dau/compose.ts'
import { tenTep } from '../khoi-dau/ten-tep.ts'
import type { Wishes } from '../khoi-dau/wishes.ts'
import { askerOf, cancelled, type Asker } from './ask.ts'
import { createFile } from './create-file.ts'
import { exitCode, exitCodeOf, type ExitCode } from './exit-code.ts'
import { fileProblem } from './file-codes.ts'
import { findProfile, type ProfileWishes } from './find-profile.ts'
import { schemaRef } from './modeline.ts'
import { decideDonVi, decideNguoiKy, decideStarter, decideTrichYeu, type Decided } from './new-choices.ts'
import { reportTo } from './report.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'
import { nameOf, startersOf, startersTable } from './starters.ts'
import { unknownType } from './unknown-type.ts'

export interface NewOptions extends Pick<ProfileWishes, 'profile'> {
  readonly output?: string
  readonly mau?: string
  readonly trichYeu?: string
  readonly nguoiKy?: string
  readonly donVi?: string
  readonly yes?: boolean
  readonly list?: boolean
}

/** `vanban new`: a definition with comments that renders as it stands; asks on a terminal for what is not given. */
export async function newDefinition(
  wish: string | undefined,
  options: NewOptions,
  session: Session,
): Promise<ExitCode> {
  const types = await session.engine.types()
  if (wish !== undefined && !types.includes(wish)) return unknownType(wish, session)
  if (options.list === true) {
    await session.io.stdout.write(await startersTable(wish === undefined ? types : [wish], session))
    return exitCode.clean
  }
  const asker = options.yes === true ? undefined : await askerOf(session)
  const loai = wish ?? (await asker?.choose({ message: 'Loại văn bản?', options: types.map(asOption) }))
  if (loai === undefined) return asker === undefined ? noType(types, session) : gaveUp(session)
  const place = await placeOf(options.output, session)
  if (place === undefined) return notYaml(options.output ?? '', session)
  const seen = new Map<string, Uint8Array>()
  const folder = resolve(session.io.cwd, place.folder)
  const found = await findProfile(folder, session, { profile: options.profile, seen })
  if (hasErrors(found.diagnostics)) {
    await reportTo(session, found.diagnostics, seen)
    return exitCodeOf(found.diagnostics)
  }
  const decided = await decide(loai, options, found.value?.donVi, { session, asker })
  if (!('value' in decided)) return refuse(decided.refusal, session)
  return write(decided.value, place, asker, session)
}

type Choices = Omit<Wishes, 'schema'>

/** All questions, in the order of the page. */
async function decide(
  loai: string,
  options: NewOptions,
  donVi: DonVi | undefined,
  { session, asker }: { readonly session: Session; readonly asker: Asker | undefined },
): Promise<Decided<Choices>> {
  const starter = await decideStarter(await startersOf(loai, session), options.mau, asker)
  if (!('value' in starter)) return starter
  const trichYeu = await decideTrichYeu({ loai, starter: starter.value }, options.trichYeu, asker)
  if (!('value' in trichYeu)) return trichYeu
  const unit = await decideDonVi(loai, donVi, options.donVi, asker)
  if (!('value' in unit)) return unit
  const nguoiKy = await decideNguoiKy(loai, donVi, options.nguoiKy, asker)
  if (!('value' in nguoiKy)) return nguoiKy
  return {
    value: {
      loai,
      starter: starter.value,
      trichYeu: trichYeu.value,
      ...(unit.value !== undefined && { donViSoanThao: unit.value }),
      ...(nguoiKy.value !== undefined && { nguoiKy: nguoiKy.value }),
      ...(donVi !== undefined && { donVi }),
    },
  }
}

interface Place {
  readonly folder: string
  /** Default: named after the trích yếu. */
  readonly file?: string
}

/** Where `-o` points; undefined for a file that can be no definition. */
async function placeOf(output: string | undefined, { files, io }: Session): Promise<Place | undefined> {
  if (output === undefined) return { folder: '' }
  if (/[/\\]$/.test(output)) return { folder: output }
  if ((await files.stat(resolve(io.cwd, output)))?.isDirectory() === true) return { folder: output }
  const ending = extname(output).toLowerCase()
  if (PRODUCTS.includes(ending)) return undefined
  const file = YAML.includes(ending) ? output : `${output}.yaml`
  return { folder: dirname(file), file }
}

const YAML = ['.yaml', '.yml']
const PRODUCTS = ['.docx', '.doc', '.pdf', '.svg', '.png', '.txt', '.json', '.md']

async function write(
  choices: Choices,
  place: Place,
  asker: Asker | undefined,
  session: Session,
): Promise<ExitCode> {
  let file = place.file ?? join(place.folder, tenTep(choices.loai, choices.trichYeu))
  for (;;) {
    const path = resolve(session.io.cwd, file)
    const schema = await schemaRef(choices.loai, path, session)
    const text = compose({ ...choices, ...(schema !== undefined && { schema }) })
    const created = await createFile(session.files, path, new TextEncoder().encode(text), file)
    if (created.kind === 'created') return report(file, choices, session)
    if (created.kind === 'failed' || asker === undefined) {
      const problem = created.kind === 'failed' ? created.problem : exists(file)
      await reportTo(session, [problem], new Map())
      return exitCodeOf([problem])
    }
    const other = await asker.text({
      message: `Đã có ${file}. Ghi vào tệp nào?`,
      initial: beside(file),
      validate: named,
    })
    if (other === undefined) return gaveUp(session)
    file = other
  }
}

function exists(file: string): ReturnType<typeof fileProblem> {
  return fileProblem('file/da-co', file, {
    message: 'Không ghi: đã có tệp này.',
    hint: `Ghi vào tệp khác: -o ${quoted(beside(file))}`,
  })
}

async function report(file: string, { donVi }: Choices, { io }: Session): Promise<ExitCode> {
  const name = quoted(file)
  const init = donVi === undefined ? '\nGhi cơ quan, người ký một lần cho mọi văn bản: vanban init' : ''
  await io.stderr.write(
    `Đã ghi ${printable(file)}\nXem trang trong khi viết: vanban preview ${name}\nTạo văn bản: vanban render ${name}${init}\n`,
  )
  return exitCode.clean
}

function asOption(loai: string): { readonly value: string; readonly label: string } {
  return { value: loai, label: nameOf(loai) }
}

/** `ke-hoach.yaml` → `ke-hoach-2.yaml` */
function beside(file: string): string {
  return file.replace(/(?:-(\d{1,3}))?(\.ya?ml)$/i, (_, number: string | undefined, ending: string) => {
    return `-${Number(number ?? 1) + 1}${ending}`
  })
}

function named(answer: string): string | undefined {
  return YAML.includes(extname(answer).toLowerCase()) ? undefined : 'Tên tệp có đuôi .yaml.'
}

/** As a shell takes it for one word. */
function quoted(file: string): string {
  return /^[\w./\\:-]+$/.test(file) ? file : `"${printable(file)}"`
}

async function noType(types: readonly string[], session: Session): Promise<ExitCode> {
  await complain(session, 'thiếu loại văn bản.', 'Ví dụ: vanban new ke-hoach --mau hoi-nghi. Các mẫu có sẵn:')
  await session.io.stderr.write(await startersTable(types, session))
  return exitCode.failure
}

async function notYaml(output: string, session: Session): Promise<ExitCode> {
  const hint = `Định nghĩa là tệp .yaml; tạo văn bản từ đó bằng vanban render. Ví dụ: -o ${quoted(output.replace(/\.\w+$/, '.yaml'))}`
  await complain(session, `«${output}» không phải tên tệp định nghĩa.`, hint)
  return exitCode.failure
}

async function refuse(
  refusal: Extract<Decided<never>, { refusal: unknown }>['refusal'],
  session: Session,
): Promise<ExitCode> {
  if (refusal === 'cancelled') return gaveUp(session)
  await complain(session, refusal.message, refusal.hint)
  return exitCode.failure
}

async function gaveUp(session: Session): Promise<ExitCode> {
  await cancelled(session)
  return exitCode.interrupted
}
