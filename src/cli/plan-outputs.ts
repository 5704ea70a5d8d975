import { basename, dirname, extname, join, resolve } from 'node:path'
import { folderBelow, type Input } from '../batch/expand-inputs.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { Target } from '../products.ts'
import { rivalsOf } from './rivals.ts'
import { endingOf, targetByEnding } from './targets.ts'

/** One input and where its product goes. */
export interface Job {
  readonly input: string
  readonly output: Destination
  /** Files of this run that an annex or a page of its own might fall on, by `pathKey`, with their inputs. */
  readonly rivals?: Readonly<Record<string, string>>
}

/** A path as the user would write it; standard output; nowhere, as it has no name. */
export type Destination = { readonly path: string } | 'stdout' | 'nowhere'

export interface OutputWishes {
  readonly cwd: string
  readonly to?: Target | undefined
  /** The value of `-o`. */
  readonly output?: string | undefined
  /** What is at that path now. */
  readonly there?: 'folder' | 'file' | 'nothing'
  /** Files that are read besides the inputs, and must not be overwritten either. */
  readonly alsoRead?: readonly string[]
  /** The name of each product in the folder, without its ending, where `--name` gives them; undefined: it has none. */
  readonly names?: readonly (string | undefined)[]
}

export type Plan =
  | {
      readonly kind: 'plan'
      readonly jobs: readonly Job[]
      readonly to: Target
    }
  | { readonly kind: 'refused'; readonly message: string; readonly hint?: string }

/** Where each input's product goes, or why the wishes can't be met. Nothing is touched. */
export function planOutputs(inputs: readonly Input[], wishes: OutputWishes): Plan {
  const { output, there = 'nothing' } = wishes
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
  if (target === 'file' && wishes.names !== undefined)
    return refused(
      `--name đặt tên tệp, nhưng «${output ?? ''}» đã là một tệp.`,
      'Với --name, -o là một thư mục.',
    )
  const names = wishes.names ?? (target === 'folder' ? productNames(inputs, wishes.cwd) : inputs.map(stem))
  const jobs = inputs.map((input, i) => ({
    input: input.file,
    output: outputFor(input.file, { output, target, to, name: names[i], named: wishes.names !== undefined }),
  }))
  const read = [...inputs.map(({ file }) => file), ...(wishes.alsoRead ?? [])]
  const paths = pathsOf(jobs, read, wishes.cwd)
  if (paths.kind === 'clash') return refused(...paths.words)
  return { kind: 'plan', to, jobs: jobs.map((job, i) => ({ ...job, ...paths.rivals[i] })) }
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
  wishes: {
    readonly output: string | undefined
    readonly target: Place
    readonly to: Target
    readonly name: string | undefined
    readonly named: boolean
  },
): Destination {
  const { output = '', target, to, name = stem({ file: input }), named } = wishes
  const file = name + endingOf[to]
  if (named && wishes.name === undefined) return 'nowhere'
  if (target === 'file') return { path: output }
  if (target === 'folder') return { path: join(output, file) }
  if (input === STANDARD_INPUT || (to === 'text' && !named)) return 'stdout'
  return { path: join(dirname(input), file) }
}

/** `ke-hoach.yaml` → `ke-hoach`. What comes by standard input has no name of its own. */
export function stem({ file }: Input): string {
  return file === STANDARD_INPUT ? 'van-ban' : basename(file).replace(/\.(ya?ml|json)$/i, '')
}

/**
 * Names of products in one folder. What was found in a folder or by a pattern keeps the folders that it lay in, files named
 * one by one lie flat. Those of one name from several folders, as `ke-hoach/day-du.yaml` and `cong-van/day-du.yaml`, carry
 * their folder's: `ke-hoach-day-du`.
 */
function productNames(inputs: readonly Input[], cwd: string): readonly string[] {
  const places = inputs.map(input => folderBelow(input, cwd))
  const names = inputs.map((input, i) => join(places[i] ?? '', stem(input)))
  const times = new Map<string, number>()
  for (const name of names) times.set(sameFile(name), (times.get(sameFile(name)) ?? 0) + 1)
  return inputs.map((input, i) => {
    const name = names[i] ?? ''
    if (input.file === STANDARD_INPUT || times.get(sameFile(name)) === 1) return name
    return join(places[i] ?? '', `${basename(dirname(resolve(cwd, input.file)))}-${stem(input)}`)
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
  | { readonly kind: 'free'; readonly rivals: ReturnType<typeof rivalsOf> }
  | { readonly kind: 'clash'; readonly words: readonly [message: string, hint: string] }

/** Whether two products fall on one path, or a product on a file that is read; if not, what they might fall on later. */
function pathsOf(jobs: readonly Job[], files: readonly string[], cwd: string): Paths {
  const read = new Map(files.map(file => [pathKey(file, cwd), file]))
  const written = new Map<string, string>()
  const keys = jobs.map(({ output }) => (typeof output === 'string' ? undefined : pathKey(output.path, cwd)))
  for (const [i, { input, output }] of jobs.entries()) {
    const path = keys[i]
    if (path === undefined || typeof output === 'string') continue
    if (read.has(path))
      return clash(`Tệp ra «${output.path}» trùng với một tệp vào.`, 'Chọn tên khác bằng -o.')
    const other = written.get(path)
    if (other !== undefined)
      return clash(
        `«${other}» và «${input}» cùng ghi ra «${output.path}».`,
        'Đổi tên một tệp, dùng --name, hoặc chạy riêng từng tệp với -o khác nhau.',
      )
    written.set(path, input)
  }
  return { kind: 'free', rivals: rivalsOf(keys, new Map([...read, ...written])) }
}

function clash(message: string, hint: string): Paths {
  return { kind: 'clash', words: [message, hint] }
}

function refused(message: string, hint?: string): Plan {
  return { kind: 'refused', message, ...(hint !== undefined && { hint }) }
}
