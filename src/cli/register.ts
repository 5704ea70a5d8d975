import { basename, dirname, extname, resolve } from 'node:path'
import { timLoai, tenIn } from '../decree/loai-van-ban.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { hasErrors, ok } from '../diagnostics/outcome.ts'
import { printable } from '../diagnostics/display.ts'
import { at, soatSo } from '../so-dang-ky/bao-cao.ts'
import { cacMuc } from '../so-dang-ky/cac-muc.ts'
import { loc } from '../so-dang-ky/loc.ts'
import { inSo, type DangIn } from '../so-dang-ky/in-so.ts'
import type { Muc } from '../so-dang-ky/so.ts'
import { exitCode, exitCodeOf, type ExitCode } from './exit-code.ts'
import { findProfile } from './find-profile.ts'
import { todayOf } from './machine.ts'
import { onDisk } from './read-input.ts'
import { readRegister, registerOf, registersOf, type ReadRegister, type Registers } from './register-file.ts'
import { reportTo } from './report.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'
import { unknownType } from './unknown-type.ts'
import { writeProduct } from './write-product.ts'

export interface RegisterOptions {
  readonly nam?: string
  readonly tim?: string
  readonly loai?: string
  readonly format: DangIn
  /** Whether it was asked for; else the ending of `-o` says. */
  readonly isFormatGiven?: boolean
  readonly output?: string
  readonly register?: string
  readonly profile?: string | boolean
}

/** `vanban register`: the register of a year, and what is wrong with its numbers. */
export async function register(options: RegisterOptions, session: Session): Promise<ExitCode> {
  const { loai, nam, output } = options
  if (nam !== undefined && !/^(19|2\d)\d\d$/.test(nam))
    return refuse(session, `--nam phải là một năm; «${nam}» thì không.`, 'Ví dụ: --nam 2026')
  if (loai !== undefined && timLoai(loai) === undefined) return unknownType(loai, session)
  const format = formatOf(options)
  if (format === undefined)
    return refuse(
      session,
      `Đuôi của «${output ?? ''}» không hợp với dạng in.`,
      'Dùng .csv, .json hoặc .txt, hoặc nêu --format.',
    )
  const machine = session.machine ?? (await import('./machine.ts')).thisMachine
  const seen = new Map<string, Uint8Array>()
  const year = Number(nam ?? todayOf(machine).slice(0, 4))
  const read = await readYear(options, { year, seen }, session)
  if (read.value === undefined) {
    await reportTo(session, read.diagnostics, seen)
    return exitCodeOf(read.diagnostics)
  }
  const { so, register: place, rows, registers } = read.value
  const found: Diagnostic[] = [
    ...read.diagnostics,
    ...soatSo(rows, year, { cach: registers.cach, coQuan: '' }).map(one => ({ ...one, file: place.file })),
    ...(await withoutFile(read.value, session)),
  ]
  const chosen = loc(rows, { nam: year, tim: options.tim, loai })
  const bytes = inSo(so, chosen, format, output === undefined ? session.io.columns?.() : undefined)
  if (output === undefined) await session.io.stdout.write(bytes)
  else {
    const placed = await writeProduct(output, bytes, { onChanged: 'refuse' }, session)
    await session.io.stderr.write(placed.said)
    found.push(...placed.diagnostics)
  }
  if (format === 'table') await session.io.stderr.write(`${summary(place.file, chosen, options)}\n`)
  await reportTo(session, found, seen)
  return hasErrors(found) ? exitCodeOf(found) : exitCode.clean
}

interface Year extends ReadRegister {
  readonly rows: readonly Muc[]
  readonly registers: Registers
}

async function readYear(
  { register: wish, profile }: RegisterOptions,
  { year, seen }: { readonly year: number; readonly seen: Map<string, Uint8Array> },
  session: Session,
): Promise<Outcome<Year>> {
  const { cwd } = session.io
  const found = await findProfile(cwd, session, { profile, seen })
  if (hasErrors(found.diagnostics)) return { diagnostics: found.diagnostics }
  const registers = registersOf(wish, found.value?.donVi, { file: 'vanban register', cwd })
  if (registers.value === undefined) return { diagnostics: registers.diagnostics }
  const place = await registerOf(registers.value, year, session)
  const read = await readRegister(place, session)
  if (read.value === undefined) return { diagnostics: read.diagnostics }
  if (read.value.bytes !== undefined) seen.set(place.file, read.value.bytes)
  else await session.io.stderr.write(printable(`Chưa có sổ «${place.file}»: chưa cấp số nào.`) + '\n')
  return ok({ ...read.value, rows: cacMuc(read.value.so, place.chiNam), registers: registers.value })
}

/** Rows whose definition is no longer where they say. */
async function withoutFile(
  { rows, register: { path, file } }: Year,
  { files }: Session,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const row of rows) {
    if (row.o.tep === '') continue
    const definition = await onDisk(resolve(dirname(path), row.o.tep.replaceAll('\\', '/')), files)
    const there = await files.stat(definition).catch(() => 'unknown')
    if (there !== undefined) continue
    found.push({
      code: 'so/mat-tep',
      severity: 'hint',
      file,
      message: `Không thấy tệp định nghĩa «${row.o.tep}» của số ${row.o.soKyHieu}.`,
      hint: `Đã đổi tên hoặc chuyển đi thì sửa cột «Tệp định nghĩa», tính từ thư mục của ${basename(path)}.`,
      ...at(row),
    })
  }
  return found
}

function formatOf({ format, isFormatGiven, output }: RegisterOptions): DangIn | undefined {
  const ending = output === undefined ? '' : extname(output).toLowerCase()
  const byEnding = endings[ending]
  if (output === undefined || (isFormatGiven === true && ending === '')) return format
  return isFormatGiven === true && byEnding !== format ? undefined : byEnding
}

const endings: Readonly<Record<string, DangIn>> = { '.csv': 'csv', '.json': 'json', '.txt': 'table' }

function summary(file: string, rows: readonly Muc[], { tim, loai }: RegisterOptions): string {
  const of = [
    ...(loai === undefined ? [] : [tenOf(loai).toLowerCase()]),
    ...(tim === undefined ? [] : [`có «${tim}»`]),
  ]
  return printable(`${rows.length} văn bản${of.length > 0 ? ` (${of.join(', ')})` : ''} trong sổ ${file}`)
}

function tenOf(loai: string): string {
  const known = timLoai(loai)
  return known === undefined ? loai : tenIn(known)
}

async function refuse(session: Session, message: string, hint?: string): Promise<ExitCode> {
  await complain(session, message, hint)
  return exitCode.failure
}
