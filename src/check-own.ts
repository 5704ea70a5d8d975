import { nearest } from './diagnostics/nearest.ts'
import { inOrder } from './diagnostics/order.ts'
import { hasErrors } from './diagnostics/outcome.ts'
import type { Diagnostic } from './diagnostics/types.ts'
import type { Library } from './library.ts'
import { tuyBienSample } from './model/tuy-bien-shape.ts'
import { loadOwn, readTuyBien, rulesOf } from './own.ts'
import { check } from './pipeline.ts'
import { inspectTemplate } from './template/compile-template.ts'
import { ownSources, partialName, TUY_BIEN, type OwnFolder } from './template/own-template.ts'
import type { Walked } from './template/walk.ts'

/** What checking a folder of templates found. */
export interface CheckedFolder {
  readonly diagnostics: readonly Diagnostic[]
  /** The types that its templates make. */
  readonly types: readonly string[]
  /** How many examples were made with them. */
  readonly examples: number
}

/**
 * A folder of templates over the shipped set: all that a reading of them finds, then each type's shipped examples made
 * with them, and held to the decree. `template/khong-in` what the shipped template prints and this one does not;
 * `template/tep-la` a file that no document would use.
 */
export async function checkFolder(folder: OwnFolder, library: Library): Promise<CheckedFolder> {
  const own = library.types.filter(loai => folder.files[`${loai}.hbs`] !== undefined)
  // Partials alone change the documents of every type.
  const types = own.length > 0 ? own : library.types
  const diagnostics: Diagnostic[] = []
  const reached = new Set<string>()
  let examples = 0
  for (const loai of types) {
    const loaded = await loadOwn(folder, loai, library)
    diagnostics.push(...loaded.diagnostics)
    const read = await readAs(folder, loai, library)
    for (const name of read?.reached ?? []) reached.add(name)
    if (hasErrors(loaded.diagnostics) || read === undefined) continue
    diagnostics.push(...(await notPrinted(folder, loai, read, library)))
    const tried = await tryOut(folder, loai, read, library)
    diagnostics.push(...tried.diagnostics)
    examples += tried.examples
  }
  const broken = diagnostics.some(({ code }) => code === 'template/cu-phap')
  diagnostics.push(...strangeFiles(folder, library.types, broken ? undefined : reached))
  return { diagnostics: inOrder(diagnostics), types, examples }
}

async function readAs(folder: OwnFolder, loai: string, library: Library): Promise<Walked | undefined> {
  const rules = await rulesOf(library, readTuyBien(folder, loai).value?.tuyBien)
  return inspectTemplate(ownSources(folder, loai, rules)).value
}

async function notPrinted(
  folder: OwnFolder,
  loai: string,
  { read }: Walked,
  library: Library,
): Promise<readonly Diagnostic[]> {
  const shipped = await readAs({ files: {} }, loai, library)
  const { tuyBien } = readTuyBien(folder, loai).value ?? {}
  const declared = Object.keys((tuyBien?.schema.properties ?? {}) as object).map(key => `tuy_bien.${key}`)
  const mapOf = (key: string): string => key.slice(0, key.lastIndexOf('.'))
  const reached = new Set([...read].map(mapOf))
  // Of a map that is not printed at all, its own key tells enough.
  const dropped = [...(shipped?.read ?? [])].filter(key => reached.has(mapOf(key)))
  const missing = [...dropped, ...declared].filter(key => !read.has(key))
  const main = folder.files[`${loai}.hbs`] ?? Object.values(folder.files)[0]
  if (main === undefined) return []
  const start = Math.max(0, main.source.indexOf('<van-ban'))
  const at = (offset: number) => {
    const lines = main.source.slice(0, offset).split('\n')
    return { offset, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
  }
  return missing.map(key => {
    const [map = '', name = ''] = key.split(/\.(?=[^.]*$)/)
    return {
      code: NOT_PRINTED,
      severity: 'warning' as const,
      message:
        map === 'tuy_bien'
          ? `Khuôn không in khóa ${key}, dù lược đồ của khuôn có khai báo.`
          : `Khuôn không in khóa ${name} của ${map}; khuôn có sẵn có in.`,
      hint: `Ai ghi khóa này trong định nghĩa sẽ không thấy nó trên văn bản. In {{${map === 'tuy_bien' ? key : name}}} ${map === 'tuy_bien' ? 'trong khuôn' : `ở chỗ của ${map}`}, hoặc để vậy nếu có chủ ý.`,
      file: main.file,
      range: { start: at(start), end: at(start + '<van-ban'.length) },
    }
  })
}

interface Tried {
  readonly diagnostics: readonly Diagnostic[]
  readonly examples: number
}

async function tryOut(folder: OwnFolder, loai: string, walked: Walked, library: Library): Promise<Tried> {
  const { tuyBien } = readTuyBien(folder, loai).value ?? {}
  const sample = tuyBien === undefined ? undeclared(walked) : tuyBienSample(tuyBien.schema)
  const examples = Object.entries(await library.examples(loai))
  const diagnostics: Diagnostic[] = []
  for (const [name, text] of examples) {
    const options = { library, file: `examples/${name}`, readFile: () => Promise.resolve(PICTURE) }
    const definition = withTuyBien(text, sample)
    const before = await check(definition, options)
    const usual = new Set(before.diagnostics.map(identity))
    const { diagnostics: found } = await check(definition, { ...options, template: folder })
    // What the template leaves out is told once, of the template.
    const own = found.filter(({ code }) => code !== NOT_PRINTED)
    for (const one of own.filter(other => !usual.has(identity(other))))
      diagnostics.push({ ...one, hint: one.hint ?? `Gặp khi tạo ví dụ có sẵn «${name}» bằng khuôn này.` })
  }
  return { diagnostics, examples: examples.length }
}

/** Without a schema: a word for every key that the template names. */
function undeclared({ read }: Walked): Readonly<Record<string, string>> {
  const names = [...read].flatMap(key => /^tuy_bien\.(.+)$/.exec(key)?.[1] ?? [])
  return Object.fromEntries(names.map(name => [name, name]))
}

/** The definition with these in place of its own; JSON is YAML. */
function withTuyBien(text: string, sample: unknown): string {
  const without = text.replace(/^tuy_bien:.*\n(?:[ \t].*\n|\n)*/m, '')
  return `${without.replace(/\n?$/, '\n')}tuy_bien: ${JSON.stringify(sample)}\n`
}

const NOT_PRINTED = 'template/khong-in'

function identity({ code, file, pointer, message }: Diagnostic): string {
  return JSON.stringify([code, file, pointer, message])
}

/** What stands for the pictures of the examples, which are not shipped with the program: 120 × 80, white. */
const PICTURE = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAHgAAABQAQAAAAD64IwkAAAAFUlEQVR42mP4jwpG+aP8Uf4of6TwAfwUq41IRK7UAAAAAElFTkSuQmCC',
  ),
  letter => letter.charCodeAt(0),
)

function strangeFiles(
  { files }: OwnFolder,
  types: readonly string[],
  reached: ReadonlySet<string> | undefined,
): readonly Diagnostic[] {
  const mains = types.map(loai => `${loai}.hbs`)
  const schemas = [TUY_BIEN, ...types.map(loai => `${loai}.${TUY_BIEN}`)]
  return Object.entries(files).flatMap(([path, { file }]) => {
    if ([...mains, ...schemas].includes(path)) return []
    const partial = partialName(path)
    if (partial !== undefined && (reached === undefined || reached.has(partial))) return []
    const near = partial === undefined ? nearest(path, [...mains, ...schemas]) : undefined
    return [
      {
        code: 'template/tep-la',
        severity: 'warning' as const,
        message:
          partial === undefined
            ? 'Không văn bản nào dùng tệp này: khuôn mang tên loại văn bản.'
            : `Không khuôn nào gọi khuôn con này ({{> ${partial}}}).`,
        hint:
          near !== undefined
            ? `Có phải bạn muốn ${near}?`
            : partial === undefined
              ? `Các tên dùng được: ${mains.join(', ')}, partials/….hbs, ${TUY_BIEN}.`
              : 'Gọi nó trong một khuôn, hoặc bỏ tệp.',
        file,
      },
    ]
  })
}
