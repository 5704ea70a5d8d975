import { dirname, relative, resolve, sep } from 'node:path'
import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { CompileOptions } from '../pipeline.ts'
import type { Product, Target } from '../products.ts'
import { cacMuc, isNgay } from '../so-dang-ky/cac-muc.ts'
import { chonSo, isUnfinished, sameTep, type LuaChon } from '../so-dang-ky/chon-so.ts'
import type { MucMoi } from '../so-dang-ky/muc-moi.ts'
import { setKeys } from '../source/edit.ts'
import { decodeText } from '../source/read-bytes.ts'
import { readYaml, type Source } from '../source/read-yaml.ts'
import { fileProblem } from './file-codes.ts'
import { readDefinition, type Definition } from './read-definition.ts'
import { onDisk } from './read-input.ts'
import {
  readRegister,
  real,
  registerOf,
  registersOf,
  type ReadRegister,
  type Registers,
} from './register-file.ts'
import type { Session } from './session.ts'

/** What is asked of one run. */
export interface Wishes {
  readonly input: string
  readonly profile: string | boolean | undefined
  readonly register?: string | undefined
  readonly so?: number | undefined
  /** ISO */
  readonly ngay?: string | undefined
  /** ISO */
  readonly homNay: string
  readonly compile: Pick<CompileOptions, 'template' | 'typesetter' | 'pdfStandard'>
  readonly targets: readonly Target[]
  /** Collects the sources that the report will quote. */
  readonly seen: Map<string, Uint8Array>
}

/** All that issuing one document will write: ready, and nothing of it written yet. */
export interface IssuePlan {
  readonly luaChon: LuaChon
  readonly muc: MucMoi
  /** The definition as the register names it. */
  readonly tep: string
  readonly read: ReadRegister
  readonly definition: { readonly path: string; readonly old: Uint8Array; readonly bytes: Uint8Array }
  readonly products: ReadonlyMap<Target, readonly Product[]>
}

/**
 * Number, date, the definition as it will be, and its documents, held to every rule. What is wrong is told before
 * anything is taken.
 */
export async function planIssue(wishes: Wishes, session: Session): Promise<Outcome<IssuePlan>> {
  const { input, seen } = wishes
  const { profile, compile } = wishes
  const reading = await readDefinition(input, session, { profile, template: compile.template, seen })
  const definition = reading.value
  if (definition === undefined || hasErrors(reading.diagnostics)) return fail(...reading.diagnostics)
  const yaml = sourceOf(definition.bytes)
  const source = yaml.value
  if (source === undefined || hasErrors(yaml.diagnostics))
    return fail(...yaml.diagnostics.map(found => ({ file: input, ...found })))

  const registers = registersOf(wishes.register, definition.profile?.donVi, {
    file: input,
    cwd: session.io.cwd,
  })
  if (registers.value === undefined) return { diagnostics: registers.diagnostics }
  const path = await real(await onDisk(resolve(session.io.cwd, input), session.files), session)
  const written = writtenIn(source)
  const dated = await dateOf(written, { path, registers: registers.value }, wishes, session)
  if (dated.value === undefined) return { diagnostics: dated.diagnostics }
  const register = await registerOf(registers.value, Number(dated.value.iso.slice(0, 4)), session)
  const read = await readRegister(register, session)
  if (read.value === undefined) return { diagnostics: read.diagnostics }
  if (read.value.bytes !== undefined) seen.set(register.file, read.value.bytes)

  // The type decides about the series, the number about nothing: any will do until the series is known.
  const probe = withNumber(definition, written.so ?? 1, dated.value.iso)
  if (probe.value === undefined) return fail(...probe.diagnostics.map(found => ({ ...found, file: input })))
  const entry = await session.engine.entry(probe.value, { ...wishes.compile, ...definition.options })
  if (entry.value === undefined) return { diagnostics: entry.diagnostics }
  const muc = { ...entry.value, ...written }
  const tep = tepOf(path, register.path)
  const chosen = chonSo(cacMuc(read.value.so, register.chiNam), {
    muc,
    tep,
    ngay: dated.value,
    so: wishes.so,
    cach: registers.value.cach,
    homNay: wishes.homNay,
  })
  const told = chosen.diagnostics.map(found => placed(found, source, input))
  if (chosen.value === undefined) return fail(...told)
  const made = await makeProducts(definition, chosen.value, wishes, session)
  if (made.value === undefined) return fail(...told, ...made.diagnostics)
  const { bytes, products } = made.value
  return ok(
    {
      luaChon: chosen.value,
      muc,
      tep,
      read: read.value,
      definition: { path, old: definition.bytes, bytes },
      products,
    },
    [...reading.diagnostics, ...told, ...made.diagnostics],
  )
}

/** How a row names its definition: from the register's folder, with `/`, composed; so it holds on every machine. */
export function tepOf(path: string, register: string): string {
  return relative(dirname(register), path).split(sep).join('/').normalize('NFC')
}

interface Made {
  readonly bytes: Uint8Array
  readonly products: ReadonlyMap<Target, readonly Product[]>
}

async function makeProducts(
  definition: Definition,
  { so, ngay }: LuaChon,
  { compile, targets, input }: Wishes,
  { engine }: Session,
): Promise<Outcome<Made>> {
  const edited = withNumber(definition, so, ngay)
  if (edited.value === undefined) return fail(...edited.diagnostics.map(found => ({ ...found, file: input })))
  const products = new Map<Target, readonly Product[]>()
  let diagnostics: readonly Diagnostic[] = []
  for (const to of targets) {
    const made = await engine.compileFiles(edited.value, { ...compile, ...definition.options, to })
    diagnostics = made.diagnostics
    if (made.value === undefined || hasErrors(diagnostics)) return { diagnostics }
    products.set(to, made.value)
  }
  return ok({ bytes: edited.value, products }, diagnostics)
}

/** The definition's bytes with number and date in it; all other bytes are those of the file. */
function withNumber(definition: Definition, so: number, ngay: string): Outcome<Uint8Array> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(definition.bytes)
  const { value, diagnostics } = setKeys(text, [
    { key: 'so_van_ban', value: so, behind: ['co_quan_ban_hanh', 'co_quan_chu_quan', 'loai_van_ban'] },
    {
      key: 'thoi_gian_ban_hanh',
      value: ngay,
      behind: ['dia_danh', 'don_vi_soan_thao', 'ky_hieu', 'so_van_ban'],
    },
  ])
  return value === undefined ? { diagnostics } : ok(new TextEncoder().encode(value))
}

function sourceOf(bytes: Uint8Array): Outcome<Source> {
  const { value, diagnostics } = decodeText(bytes)
  return value === undefined ? { diagnostics } : readYaml(value)
}

/** Number and date as the definition has them; of another kind than they may be, the schema will tell. */
function writtenIn({ value }: Source): Pick<MucMoi, 'so' | 'thoiGian'> {
  if (typeof value !== 'object' || value === null) return {}
  const { so_van_ban: so, thoi_gian_ban_hanh: thoiGian } = value as Readonly<Record<string, unknown>>
  return {
    ...(typeof so === 'number' && { so }),
    ...((typeof thoiGian === 'string' || typeof thoiGian === 'number') && { thoiGian: String(thoiGian) }),
  }
}

interface Place {
  readonly path: string
  readonly registers: Registers
}

/** The date that is asked for, else the definition's, else that of a run that was broken off last year, else today. */
async function dateOf(
  { so, thoiGian }: Pick<MucMoi, 'so' | 'thoiGian'>,
  place: Place,
  { input, ngay, homNay }: Wishes,
  session: Session,
): Promise<Outcome<{ readonly iso: string; readonly neu: boolean }>> {
  const isWhole = thoiGian !== undefined && isNgay(thoiGian)
  if (ngay !== undefined && (!isWhole || so === undefined || ngay === thoiGian))
    return ok({ iso: ngay, neu: true })
  if (ngay !== undefined)
    return fail(
      fileProblem('so/lech-so', input, {
        message: `--ngay ${ngay} khác ngày đã ghi trong định nghĩa có số (thoi_gian_ban_hanh: ${thoiGian ?? ''}).`,
        hint: 'Bỏ --ngay, hoặc sửa thoi_gian_ban_hanh cho khớp.',
      }),
    )
  if (isWhole) return ok({ iso: thoiGian, neu: false })
  if (thoiGian !== undefined && !homNay.startsWith(thoiGian))
    return fail(
      fileProblem('so/thieu-ngay', input, {
        message: `Định nghĩa chỉ ghi thoi_gian_ban_hanh: ${thoiGian}, mà hôm nay là ${homNay}.`,
        hint: 'Nêu ngày ban hành: --ngay năm-tháng-ngày.',
      }),
    )
  return ok({ iso: (await brokenOffLastYear(place, homNay, session)) ?? homNay, neu: false })
}

/** In January: the date of a row that the last run of the old year left unfinished. */
async function brokenOffLastYear(
  { path, registers }: Place,
  homNay: string,
  session: Session,
): Promise<string | undefined> {
  if (homNay.slice(5, 7) !== '01') return undefined
  const register = await registerOf(registers, Number(homNay.slice(0, 4)) - 1, session)
  const { value } = await readRegister(register, session)
  if (value === undefined) return undefined
  const tep = tepOf(path, register.path)
  return cacMuc(value.so, register.chiNam).find(row => isUnfinished(row) && sameTep(row.o.tep, tep))?.ngay
}

function placed(found: Diagnostic, source: Source, file: string): Diagnostic {
  const range = found.pointer === undefined ? undefined : source.locate(found.pointer)
  return { ...found, file, ...(range !== undefined && { range }) }
}
