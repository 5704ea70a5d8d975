import { basename, dirname, extname, join, resolve } from 'node:path'
import { hasErrors } from '../diagnostics/outcome.ts'
import { printable } from '../diagnostics/display.ts'
import { composeProfile } from '../don-vi/compose.ts'
import { askerOf, cancelled } from './ask.ts'
import { checkProfile } from './check-profile.ts'
import { createFile } from './create-file.ts'
import { exitCode, exitCodeOf, type ExitCode } from './exit-code.ts'
import { fileProblem } from './file-codes.ts'
import type { Files } from './files.ts'
import { findProfile, nameOf, PROFILE_NAME } from './find-profile.ts'
import { decideProfile } from './init-choices.ts'
import { schemaRef } from './modeline.ts'
import { reportTo } from './report.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'

export interface InitOptions {
  readonly output: string
  readonly ten?: string
  readonly vietTat?: string
  readonly chuQuan?: string
  readonly diaDanh?: string
  readonly diaChi?: string
  readonly dienThoai?: string
  readonly thuDienTu?: string
  readonly nguoiKy?: readonly string[]
  readonly donVi?: readonly string[]
  readonly noiNhan?: readonly string[]
  readonly luu?: string
  readonly coChu?: string
  readonly daySo?: 'theo-loai' | 'chung' | 'khong'
  readonly keThua?: string
  readonly khuon?: string
}

/** `vanban init`: a profile with comments; asks on a terminal for what is not given. Never overwrites. */
export async function init(options: InitOptions, session: Session): Promise<ExitCode> {
  const file = await fileOf(options.output, session)
  if (file === undefined)
    return refuse(session, `«${options.output}» không phải tên của một tệp YAML.`, 'Ví dụ: -o don-vi.yaml')
  const path = resolve(session.io.cwd, file)
  // Nobody answers ten questions for a file that then is not written.
  if ((await session.files.stat(path)) !== undefined) return exists(file, session)
  const asker = await askerOf(session)
  const decided = await decideProfile(options, { asker, above: await profileAbove(dirname(path), session) })
  if ('refusal' in decided) {
    if (decided.refusal !== 'cancelled') return refuse(session, decided.refusal.message, decided.refusal.hint)
    await cancelled(session)
    return exitCode.interrupted
  }
  const missing = await missingOf(decided.value, dirname(path), session)
  if (missing !== undefined) return refuse(session, missing, 'Đường dẫn tính từ thư mục của tệp sẽ viết.')
  const text = composeProfile({ ...decided.value, schema: await schemaRef('don-vi', path, session) })
  const created = await createFile(session.files, path, new TextEncoder().encode(text), file)
  if (created.kind === 'exists') return exists(file, session)
  if (created.kind === 'failed') {
    await reportTo(session, [created.problem], new Map())
    return exitCodeOf([created.problem])
  }
  return report(file, session)
}

/** What was written is held to the rules like any other: a name in capitals, a title that signs otherwise. */
async function report(file: string, session: Session): Promise<ExitCode> {
  const seen = new Map<string, Uint8Array>()
  const found = await checkProfile(file, { seen }, session)
  await reportTo(session, found, seen)
  const named =
    basename(file) === PROFILE_NAME
      ? ''
      : `Tên tệp không phải ${PROFILE_NAME} nên không được tự tìm thấy: nêu --profile khi chạy lệnh.\n`
  await session.io.stderr.write(
    `Đã ghi ${printable(file)}\n${named}${hasErrors(found) ? 'Sửa các chỗ trên trong tệp.\n' : ''}Viết văn bản mới: vanban new\n`,
  )
  return exitCodeOf(found)
}

async function fileOf(output: string, { files, io }: Session): Promise<string | undefined> {
  const isFolder =
    /[/\\]$/.test(output) || (await files.stat(resolve(io.cwd, output)))?.isDirectory() === true
  if (isFolder) return join(output, PROFILE_NAME)
  return ['.yaml', '.yml'].includes(extname(output).toLowerCase()) ? output : undefined
}

/** The profile that the new one may inherit, as seen from its folder. */
async function profileAbove(folder: string, session: Session): Promise<string | undefined> {
  const above = dirname(folder) === folder ? undefined : await findProfile(dirname(folder), session)
  const [path] = above?.value?.paths ?? []
  return path === undefined ? undefined : nameOf(path, folder)
}

/** A folder or profile that is named and not there would make a profile that does not work. */
async function missingOf(
  { keThua, khuon }: { readonly keThua?: string | undefined; readonly khuon?: string | undefined },
  folder: string,
  { files }: Session,
): Promise<string | undefined> {
  const there = async (name: string): ReturnType<Files['stat']> => files.stat(resolve(folder, name))
  if (keThua !== undefined && (await there(keThua))?.isFile() !== true)
    return `không có hồ sơ «${keThua}» để kế thừa.`
  if (khuon !== undefined && (await there(khuon))?.isDirectory() !== true)
    return `không có thư mục khuôn «${khuon}».`
  return undefined
}

async function exists(file: string, session: Session): Promise<ExitCode> {
  const problem = fileProblem('file/da-co', file, {
    message: 'Không ghi: đã có tệp này.',
    hint: 'Sửa tệp đang có, hoặc ghi vào tệp khác bằng -o.',
  })
  await reportTo(session, [problem], new Map())
  return exitCodeOf([problem])
}

async function refuse(session: Session, message: string, hint: string): Promise<ExitCode> {
  await complain(session, message, hint)
  return exitCode.failure
}
