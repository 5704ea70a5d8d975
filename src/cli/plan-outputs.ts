import { basename, dirname, extname, join, resolve } from 'node:path'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { Target } from '../products.ts'
import { endingOf, targetByEnding } from './targets.ts'

/** One input and where its product goes: a path as the user would write it, or standard output. */
export interface Job {
  readonly input: string
  readonly output: { readonly path: string } | 'stdout'
}

export interface OutputWishes {
  readonly cwd: string
  readonly to?: Target | undefined
  /** The value of `-o`. */
  readonly output?: string | undefined
  /** What is at that path now. */
  readonly there?: 'folder' | 'file' | 'nothing'
  /** Files that are read besides the inputs, and must not be overwritten either. */
  readonly alsoRead?: readonly string[]
}

export type Plan =
  | {
      readonly kind: 'plan'
      readonly jobs: readonly Job[]
      readonly to: Target
      /** What is read and written, by `pathKey`, with the input that it belongs to. */
      readonly taken: ReadonlyMap<string, string>
    }
  | { readonly kind: 'refused'; readonly message: string; readonly hint?: string }

/** Where each input's product goes, or why the wishes can't be met. Nothing is touched. */
export function planOutputs(inputs: readonly string[], wishes: OutputWishes): Plan {
  const { output, there = 'nothing' } = wishes
  if (inputs.filter(input => input === STANDARD_INPUT).length > 1)
    return refused('Đầu vào chuẩn (-) chỉ đọc được một lần.')
  const target = output === undefined ? 'beside' : targetOf(output, there)
  const other = output === undefined || there === 'folder' ? undefined : otherKindOf(output)
  if (other !== undefined) return refused(`vanban không ghi ra tệp như «${output ?? ''}».`, other)
  if (target === 'file' && inputs.length > 1)
    return refused(
      `Có ${inputs.length} tệp vào nhưng «${output ?? ''}» là một tệp.`,
      'Với nhiều tệp vào, -o phải là một thư mục.',
    )
  const ending = target === 'file' ? targetByEnding.get(extname(output ?? '').toLowerCase()) : undefined
  const to = wishes.to ?? ending ?? 'docx'
  if (ending !== undefined && ending !== to)
    return refused(
      `Đuôi của «${output ?? ''}» không hợp với --to ${to}.`,
      `Tệp ra phải có đuôi ${endingOf[to]}.`,
    )
  const names = target === 'folder' ? productNames(inputs, wishes.cwd) : inputs.map(stem)
  const jobs = inputs.map((input, i) => ({
    input,
    output: outputFor(input, { output, target, to, name: names[i] ?? '' }),
  }))
  const paths = pathsOf(jobs, wishes)
  return paths.kind === 'clash' ? refused(...paths.words) : { kind: 'plan', jobs, to, taken: paths.taken }
}

const CONVERTED = 'Ghi ra tệp .docx, rồi mở nó bằng Word hoặc LibreOffice và lưu thành dạng cần có (Save as).'
const TEXT = 'Dạng chữ thuần có đuôi .txt; văn bản trình bày đầy đủ có đuôi .docx hoặc .pdf.'
const PICTURE = 'Hình của các trang có đuôi .png hoặc .svg.'
const DEFINITION = 'Đây là đuôi của tệp định nghĩa; tệp ra có đuôi .docx, .pdf, .svg, .png hoặc .txt.'

/** Names of documents that can't be written. Were they taken for folders', their owners would be puzzled. */
const otherKinds: ReadonlyMap<string, string> = new Map([
  ...['.doc', '.odt', '.rtf'].map(ending => [ending, CONVERTED] as const),
  ...['.html', '.htm', '.md'].map(ending => [ending, TEXT] as const),
  ...['.jpg', '.jpeg', '.gif', '.webp'].map(ending => [ending, PICTURE] as const),
  ...['.yaml', '.yml', '.json'].map(ending => [ending, DEFINITION] as const),
])

/** What to do instead, unless the name is one of a folder, which a slash at its end says. */
function otherKindOf(output: string): string | undefined {
  return /[/\\]$/.test(output) ? undefined : otherKinds.get(extname(output).toLowerCase())
}

type Place = 'beside' | 'folder' | 'file'

function targetOf(output: string, there: 'folder' | 'file' | 'nothing'): Place {
  if (there !== 'nothing' && !/[/\\]$/.test(output)) return there
  return /[/\\]$/.test(output) || !targetByEnding.has(extname(output).toLowerCase()) ? 'folder' : 'file'
}

function outputFor(
  input: string,
  {
    output = '',
    target,
    to,
    name,
  }: {
    readonly output: string | undefined
    readonly target: Place
    readonly to: Target
    readonly name: string
  },
): Job['output'] {
  const file = name + endingOf[to]
  if (target === 'file') return { path: output }
  if (target === 'folder') return { path: join(output, file) }
  if (input === STANDARD_INPUT || to === 'text') return 'stdout'
  return { path: join(dirname(input), file) }
}

/** `ke-hoach.yaml` → `ke-hoach`. What comes by standard input has no name of its own. */
function stem(input: string): string {
  return input === STANDARD_INPUT ? 'van-ban' : basename(input).replace(/\.(ya?ml|json)$/i, '')
}

/**
 * Names of products in one folder. Inputs of one name from several folders, as `ke-hoach/day-du.yaml` and
 * `cong-van/day-du.yaml`, carry their folder's: `ke-hoach-day-du`.
 */
function productNames(inputs: readonly string[], cwd: string): readonly string[] {
  const stems = inputs.map(stem)
  const times = new Map<string, number>()
  for (const name of stems) times.set(sameFile(name), (times.get(sameFile(name)) ?? 0) + 1)
  return inputs.map((input, i) => {
    const name = stems[i] ?? ''
    if (input === STANDARD_INPUT || times.get(sameFile(name)) === 1) return name
    return `${basename(dirname(resolve(cwd, input)))}-${name}`
  })
}

/** Names that differ in case or normal form alone are one file on Windows and macOS. */
function sameFile(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** The same for two names of one file. */
export function pathKey(path: string, cwd: string): string {
  return sameFile(resolve(cwd, path))
}

type Paths =
  | { readonly kind: 'taken'; readonly taken: ReadonlyMap<string, string> }
  | { readonly kind: 'clash'; readonly words: readonly [message: string, hint: string] }

/** All that is read and written, unless two products fall on one path, or a product on a file that is read. */
function pathsOf(jobs: readonly Job[], { cwd, alsoRead = [] }: OutputWishes): Paths {
  const taken = new Map<string, string>()
  for (const path of [...jobs.map(job => job.input), ...alsoRead]) taken.set(pathKey(path, cwd), path)
  const read = new Set(taken.keys())
  for (const { input, output } of jobs) {
    if (output === 'stdout') continue
    const path = pathKey(output.path, cwd)
    if (read.has(path))
      return clash(`Tệp ra «${output.path}» trùng với một tệp vào.`, 'Chọn tên khác bằng -o.')
    const other = taken.get(path)
    if (other !== undefined)
      return clash(
        `«${other}» và «${input}» cùng ghi ra «${output.path}».`,
        'Đổi tên một tệp, hoặc chạy riêng từng tệp với -o khác nhau.',
      )
    taken.set(path, input)
  }
  return { kind: 'taken', taken }
}

function clash(message: string, hint: string): Paths {
  return { kind: 'clash', words: [message, hint] }
}

function refused(message: string, hint?: string): Plan {
  return { kind: 'refused', message, ...(hint !== undefined && { hint }) }
}
