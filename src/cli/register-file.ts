import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { DonVi } from '../don-vi/types.ts'
import { readSo } from '../so-dang-ky/read-csv.ts'
import type { CachDanhSo } from '../so-dang-ky/day-so.ts'
import type { So } from '../so-dang-ky/so.ts'
import { soMoi, writeSo } from '../so-dang-ky/write-csv.ts'
import { foreignFormat } from '../source/encodings.ts'
import { fileProblem } from './file-codes.ts'
import { errno } from './files.ts'
import type { Lock } from './lock.ts'
import { machineId, type Machine } from './machine.ts'
import { onDisk } from './read-input.ts'
import type { Session } from './session.ts'
import { writeSafely } from './write-file.ts'
import { writeProblem } from './write-problem.ts'
import { lockOf, openElsewhere } from './write-product.ts'

/** Where an office's registers are, and how they number. */
export interface Registers {
  /** Absolute; `{nam}` stands for the year. */
  readonly tep: string
  readonly cach: CachDanhSo
}

/** The register of one year. */
export interface Register {
  /** Absolute, as the disk knows it. */
  readonly path: string
  /** As reports name it. */
  readonly file: string
  readonly nam: number
  /** The year of all its rows, where its name has one. */
  readonly chiNam?: number
}

export interface ReadRegister {
  readonly register: Register
  readonly so: So
  /** Undefined where there is none yet. */
  readonly bytes: Uint8Array | undefined
}

const NAM = '{nam}'

/**
 * The registers that `--register` names, or the profile.
 * @param file what the complaint is about
 */
export function registersOf(
  wish: string | undefined,
  donVi: DonVi | undefined,
  { file, cwd }: { readonly file: string; readonly cwd: string },
): Outcome<Registers> {
  const { tep, daySo, nhom } = donVi?.soDangKy ?? {}
  const cach = { daySo, nhom }
  if (wish !== undefined) return ok({ tep: resolve(cwd, wish), cach })
  if (tep !== undefined) return ok({ tep, cach })
  return fail(
    fileProblem('so/chua-co-so', file, {
      message:
        donVi === undefined
          ? 'Chưa biết sổ đăng ký văn bản đi ở đâu: không có don-vi.yaml ở thư mục này và các thư mục trên.'
          : `Chưa biết sổ đăng ký văn bản đi ở đâu: «${donVi.file}» không có so_dang_ky.`,
      hint: "Ghi so_dang_ky: { tep: 'so-dang-ky/van-ban-di-{nam}.csv' } vào don-vi.yaml, hoặc nêu --register <tệp>.",
    }),
  )
}

export async function registerOf({ tep }: Registers, nam: number, session: Session): Promise<Register> {
  const { cwd } = session.io
  const path = await onDisk(tep.replaceAll(NAM, String(nam)), session.files)
  const near = relative(cwd, path)
  return {
    path: await real(path, session),
    file: near === '' || near.startsWith('..') || isAbsolute(near) ? path : near,
    nam,
    ...(tep.includes(NAM) && { chiNam: nam }),
  }
}

/** The path without symbolic links, so that all who lock it lock the same; what is not there yet by its folder. */
export async function real(path: string, { files }: Session): Promise<string> {
  for (const [there, rest] of [
    [path, ''],
    [dirname(path), relative(dirname(path), path)],
  ] as const) {
    try {
      return join(await files.realpath(there), rest)
    } catch (error) {
      if (errno(error) === '') throw error
    }
  }
  return path
}

/** No register of paper is that large. */
const MAX_BYTES = 64 * 1024 * 1024

/** The register's rows; of one that is not there yet, the headings alone. Diagnostics name it. */
export async function readRegister(register: Register, { files }: Session): Promise<Outcome<ReadRegister>> {
  const { path, file } = register
  const refuse = (message: string): Outcome<ReadRegister> =>
    fail(
      fileProblem('so/khong-doc-duoc', file, {
        message,
        hint: 'Sổ là một tệp CSV; kiểm tra lại tên tệp sổ.',
      }),
    )
  if (!/\.csv$/i.test(path)) return refuse(`Sổ đăng ký phải là tệp .csv; «${basename(path)}» thì không.`)
  try {
    const stat = await files.stat(path)
    if (stat === undefined) return ok({ register, so: soMoi, bytes: undefined })
    if (!stat.isFile()) return refuse('Sổ đăng ký phải là một tệp, không phải thư mục.')
    if (stat.size > MAX_BYTES) return refuse('Sổ đăng ký lớn quá 64 MiB.')
    const bytes = await files.readFile(path)
    if (bytes.length === 0) return fail(emptied(file))
    const format = foreignFormat(bytes)
    if (format !== undefined) return refuse(`Đây là ${format}, không phải sổ dạng CSV.`)
    const { value: so, diagnostics } = readSo(bytes)
    const named = diagnostics.map(found => ({ ...found, file }))
    return so === undefined ? fail(...named) : ok({ register, so, bytes }, named)
  } catch (error) {
    if (errno(error) === '') throw error
    return fail(
      fileProblem('file/khong-doc-duoc', file, {
        message: `Không đọc được sổ đăng ký: hệ thống báo ${errno(error)}.`,
        hint: 'Kiểm tra quyền đọc và kết nối tới thư mục chung.',
      }),
    )
  }
}

/** Taken for a new one, it would give numbers a second time. */
function emptied(file: string): Diagnostic {
  return fileProblem('so/khong-doc-duoc', file, {
    message: 'Sổ đăng ký trống trơn, cả dòng tên cột cũng không còn.',
    hint: 'Lấy lại bản lưu trước của sổ. Nếu đúng là sổ chưa có văn bản nào thì xóa tệp này, vanban tự lập sổ mới.',
  })
}

/** What tells that somebody has the register open, who would lose or undo what is written now. */
export async function openedElsewhere(
  { path, file }: Register,
  { files }: Session,
): Promise<Diagnostic | undefined> {
  const lock = await lockOf(path, files)
  return lock === undefined ? undefined : openElsewhere(file, lock)
}

/**
 * Writes a register in place of the one that was read, if that is still there and the lock is ours; else a problem, and
 * nothing is changed. While Excel or a virus scanner holds the file, it is tried a few times.
 */
export async function writeRegister(
  { register, bytes }: ReadRegister,
  so: So,
  { session, machine, lock }: { readonly session: Session; readonly machine: Machine; readonly lock: Lock },
): Promise<Diagnostic | undefined> {
  const { path, file } = register
  for (let attempt = 1; ; attempt += 1) {
    const opened = await openedElsewhere(register, session)
    if (opened !== undefined) return opened
    const written = await writeSafely(session.files, path, writeSo(so), {
      file,
      pid: session.io.pid,
      machine: machineId(machine),
      lastLook: async () =>
        (await lock.isOurs()) && (await isStill(path, bytes, session)) ? undefined : changedMeanwhile(file),
    })
    if (written.kind === 'written') return undefined
    if (written.problem.code !== 'file/dang-mo' || attempt === ATTEMPTS) return written.problem
    await machine.sleep(300)
  }
}

const ATTEMPTS = 5

/** Whether a file is as it was read. */
export async function isStill(
  path: string,
  bytes: Uint8Array | undefined,
  { files }: Session,
): Promise<boolean> {
  const there = (await files.stat(path)) !== undefined
  if (!there || bytes === undefined) return there === (bytes !== undefined)
  return Buffer.compare(await files.readFile(path), bytes) === 0
}

export function changedMeanwhile(file: string): Diagnostic {
  return fileProblem('so/doi-giua-chung', file, {
    message: 'Không ghi: tệp này vừa được chương trình khác lưu, sau khi vanban đọc.',
    hint: 'Chạy lại lệnh này.',
  })
}

/** What the system says of a folder or file that can't be written to. */
export async function notWritable(
  path: string,
  file: string,
  { files }: Session,
): Promise<Diagnostic | undefined> {
  try {
    if ((await files.stat(path)) !== undefined) await files.assertWritable(path)
    return undefined
  } catch (error) {
    if (errno(error) === '') throw error
    return writeProblem(file, errno(error))
  }
}
