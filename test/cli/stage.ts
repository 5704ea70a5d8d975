import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import type { Asker } from '../../src/cli/ask.ts'
import { engine as real, type Engine } from '../../src/cli/engine.ts'
import { disk, type Files } from '../../src/cli/files.ts'
import { run } from '../../src/cli/run.ts'
import type { Machine } from '../../src/cli/machine.ts'
import type { Io } from '../../src/cli/session.ts'
import type { System } from '../../src/cli/system.ts'
import type { Threads } from '../../src/cli/threads.ts'
import type { Diagnostic } from '../../src/diagnostics/types.ts'
import { readReport } from '../../src/read-report.ts'
import type { Typesetter } from '../../src/writers/typst/typeset.ts'

/** A folder of its own for one test, with a command line in it. */
export interface Stage {
  readonly folder: string
  readonly write: (file: string, data: string | Uint8Array) => Promise<void>
  readonly read: (file: string) => Promise<string>
  readonly names: (folder?: string) => Promise<readonly string[]>
  readonly vanban: (argv: readonly string[], props?: Props) => Promise<Result>
}

export interface Props {
  readonly engine?: Partial<Engine>
  readonly files?: Partial<Files>
  readonly stdin?: string
  readonly env?: Io['env']
  readonly isTTY?: Io['isTTY']
  readonly interrupted?: Io['interrupted']
  readonly columns?: Io['columns']
  readonly terminal?: Io['terminal']
  readonly asker?: Asker
  readonly machine?: Machine
  readonly system?: System
  readonly threads?: Threads
  readonly build?: string
}

export interface Result {
  readonly code: number
  readonly out: string
  readonly err: string
}

export async function stage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'vanban-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return {
    folder,
    async write(file, data) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), data)
    },
    read: file => readFile(join(folder, file), 'utf8'),
    names: async (inner = '.') => (await readdir(join(folder, inner))).sort(),
    vanban: (argv, props = {}) => runIn(folder, argv, props),
  }
}

/** A disk on which one step fails with an error of the system. */
export function failing(step: keyof Files, code: string): Partial<Files> {
  return { [step]: () => Promise.reject(systemError(code)) }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code })
}

export function problem(code: string, props: Partial<Diagnostic> = {}): Diagnostic {
  return { code, severity: 'error', message: 'Có vấn đề.', ...props }
}

/** Codes in a report, in its order. */
export function codesIn(report: string): readonly string[] {
  return [...report.matchAll(/(?:lỗi|cảnh báo|gợi ý) ([a-z0-9-]+\/[a-z0-9-]+):/g)].map(
    match => match[1] ?? '',
  )
}

async function runIn(folder: string, argv: readonly string[], props: Props): Promise<Result> {
  const out: Uint8Array[] = []
  const err: Uint8Array[] = []
  const into = (chunks: Uint8Array[]): Io['stdout'] => ({
    write: data => Promise.resolve(void chunks.push(Buffer.from(data))),
  })
  const io: Io = {
    stdin: () => chunksOf(props.stdin ?? ''),
    stdout: into(out),
    stderr: into(err),
    cwd: folder,
    env: props.env ?? {},
    isTTY: props.isTTY ?? { stdout: false, stderr: false },
    interrupted: props.interrupted ?? (() => new Promise(() => undefined)),
    ...(props.columns !== undefined && { columns: props.columns }),
    ...(props.terminal !== undefined && { terminal: props.terminal }),
    pid: 7,
  }
  const code = await run(argv, io, {
    engine: { ...fakeEngine, ...props.engine },
    files: { ...disk, ...props.files },
    ...(props.asker !== undefined && { asker: props.asker }),
    ...(props.machine !== undefined && { machine: props.machine }),
    ...(props.system !== undefined && { system: props.system }),
    threads: props.threads ?? oneCore,
    ...(props.build !== undefined && { build: props.build }),
  })
  // It ends with 2 as wrong usage does, and would pass for that.
  expect(text(err)).not.toContain('vanban hỏng giữa chừng')
  return { code, out: text(out), err: text(err) }
}

async function* chunksOf(data: string): AsyncIterable<Uint8Array> {
  await Promise.resolve()
  yield Buffer.from(data)
}

function text(chunks: readonly Uint8Array[]): string {
  return Buffer.concat(chunks).toString('utf8')
}

const oneCore: Threads = {
  cores: () => Promise.resolve(1),
  start: () => Promise.reject(new Error('no thread')),
}

/** The fake engine never asks it for anything. */
const noTypesetter = {} as Typesetter

/**
 * Its «.docx» is the definition in capitals, with a stamp in front. Text with LỖI in it has an error, with
 * GỢI Ý a hint, with PHỤ LỤC two annexes in files of their own. As SVG and PNG each has two pages.
 */
export const fakeEngine: Engine = {
  compileFiles: async (input, options) => {
    const outcome = await fakeEngine.check(input, options)
    const text = Buffer.from(input).toString('utf8').toUpperCase()
    if (options.to === 'text') return { ...outcome, value: [{ suffix: '', bytes: Buffer.from(text) }] }
    const suffixes = ['', ...(text.includes('PHỤ LỤC') ? ['-phu-luc-1', '-phu-luc-2'] : [])]
    const pages = options.to === 'svg' || options.to === 'png' ? ['-trang-1', '-trang-2'] : ['']
    const value = suffixes
      .flatMap(suffix => pages.map(page => suffix + page))
      .map(suffix => ({ suffix, bytes: Buffer.from(`STAMP:${text}${suffix}`) }))
    return { ...outcome, value }
  },
  check: (input, { file = '' }) => {
    const text = Buffer.from(input).toString('utf8')
    return Promise.resolve({
      value: text,
      diagnostics: [
        ...(text.includes('LỖI') ? [problem('schema/thieu-truong', { file })] : []),
        ...(text.includes('GỢI Ý') ? [problem('text/hai-dau-cach', { file, severity: 'hint' })] : []),
      ],
    })
  },
  entry: () => Promise.resolve({ diagnostics: [] }),
  readProfile: text => real.readProfile(text),
  fill: (input, options) => real.fill(input, options),
  show: (input, options) => real.show(input, options),
  readSource: () => Promise.resolve({ diagnostics: [] }),
  compileSource: () => Promise.resolve({ diagnostics: [] }),
  checkSource: () => Promise.resolve({ diagnostics: [] }),
  typesetter: () => Promise.resolve({ value: noTypesetter, diagnostics: [] }),
  typesetterId: () => Promise.resolve(''),
  readValue: input => Promise.resolve(parse(Buffer.from(input).toString('utf8'))),
  view: () => Promise.resolve({ diagnostics: [] }),
  readStamp: (bytes, ending) => {
    if (ending === '.txt') return Promise.resolve('foreign')
    const text = Buffer.from(bytes).toString('utf8')
    if (!text.startsWith('STAMP:')) return Promise.resolve('foreign')
    return Promise.resolve(text.includes('sửa tay') ? 'changed' : 'untouched')
  },
  readReport,
  findPage: code => Promise.resolve(page.code === code ? page : undefined),
  allPages: () => Promise.resolve([page]),
  types: () => Promise.resolve(['ke-hoach', 'cong-van']),
  schemas: () => Promise.resolve({}),
  sources: () =>
    Promise.resolve({ 'ke-hoach.hbs': '{{> dau}}', 'partials/dau.hbs': '{{ky_hieu}}', 'cong-van.hbs': '' }),
  templateFiles: loai => Promise.resolve([`${loai}.hbs`, 'partials/dau.hbs']),
  checkFolder: () => Promise.resolve({ diagnostics: [], types: ['ke-hoach'], examples: 2 }),
  starters: loai =>
    Promise.resolve({
      [`${loai}/trong.yaml`]: '# Trống: tự viết\n\ntrich_yeu: Ví dụ\n\nnoi_dung: [Đoạn văn.]\n',
    }),
  schemaFile: () => Promise.resolve(undefined),
}

const page = {
  code: 'decree/ky-hieu-co-nam',
  title: 'Ký hiệu có năm',
  why: 'Ký hiệu không ghi năm.',
  quote: '«Số: .../KH-UBND»',
  cite: { place: 'PL I.II.3.c', text: 'điểm c khoản 3 Mục II Phần I Phụ lục I' },
  bad: 'ky_hieu: 2024/KH-UBND\n',
  good: 'ky_hieu: KH-UBND\n',
}
