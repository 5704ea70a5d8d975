import { hasErrors } from '../diagnostics/outcome.ts'
import type { Page } from '../diagnostics/page.ts'
import type { Outcome } from '../diagnostics/types.ts'
import type { Library } from '../library.ts'
import type { FilledSource } from '../don-vi/fill.ts'
import type { ProfileFile, ProfileText } from '../don-vi/types.ts'
import type { CheckedFolder } from '../check-own.ts'
import type { CompileOptions, OwnFolder } from '../pipeline.ts'
import type { View } from '../preview/view.ts'
import type { Product } from '../products.ts'
import type { Shown } from '../show.ts'
import type { MucMoi } from '../so-dang-ky/muc-moi.ts'
import type { ReadReport } from '../read-report.ts'
import type { Source } from '../source/read-yaml.ts'
import type { Typesetter } from '../writers/typst/typeset.ts'

/** The JSON Schemas by file name. */
export type Schemas = Awaited<ReturnType<Library['schemas']>>

/** The rest of the program as the commands see it. */
export interface Engine {
  compileFiles(input: Uint8Array, options: CompileOptions): Promise<Outcome<readonly Product[]>>
  check(input: Uint8Array, options: CompileOptions): Promise<Outcome<unknown>>
  /** What the register of outgoing documents says of a definition; none of one that has errors. */
  entry(input: Uint8Array, options: CompileOptions): Promise<Outcome<MucMoi>>
  /** An office's profile, held to its schema. */
  readProfile(text: ProfileText): Promise<Outcome<ProfileFile>>
  /** A definition with all that its profile gives, and where each of it came from. */
  fill(input: Uint8Array, options: Pick<CompileOptions, 'profile' | 'file'>): Promise<Outcome<FilledSource>>
  /** A definition with all that is filled in, also by the program, and where each of it came from. */
  show(input: Uint8Array, options: CompileOptions): Promise<Outcome<Shown>>
  /** A definition that is filled in before it is compiled or checked. */
  readSource(input: Uint8Array): Promise<Outcome<Source>>
  compileSource(read: Outcome<Source>, options: CompileOptions): Promise<Outcome<readonly Product[]>>
  checkSource(read: Outcome<Source>, options: CompileOptions): Promise<Outcome<unknown>>
  /** What sets pages, from packages that need not be installed. */
  typesetter(options: { readonly withRaster: boolean }): Promise<Outcome<Typesetter>>
  /** Which versions of those packages there are. */
  typesetterId(): Promise<string>
  /** The value of a definition, of whatever type; what is wrong with it is told when it is compiled. */
  readValue(input: Uint8Array): Promise<unknown>
  /** A definition's pages as the preview shows them. */
  view(input: Uint8Array, options: CompileOptions, typesetter: Typesetter): Promise<Outcome<View>>
  /** Whether a file with such an ending is just as vanban wrote it; text has no stamp. */
  readStamp(bytes: Uint8Array, ending: string): Promise<'untouched' | 'changed' | 'foreign'>
  /** A run read back from its JSON report. */
  readReport(text: string): Promise<ReadReport>
  findPage(code: string): Promise<Page | undefined>
  allPages(): Promise<readonly Page[]>
  /** The ids of the supported types. */
  types(): Promise<readonly string[]>
  schemas(): Promise<Schemas>
  /** The shipped templates and partials by file. */
  sources(): Promise<Readonly<Record<string, string>>>
  /** The files of a type's template: its own, and the partials that it calls. */
  templateFiles(loai: string): Promise<readonly string[]>
  checkFolder(folder: OwnFolder): Promise<CheckedFolder>
  /** The files that definitions of a type start from. */
  starters(loai: string): Promise<Readonly<Record<string, string>>>
  /** The shipped schema of a type as a file, absolute; undefined where the package lies in no folder. */
  schemaFile(loai: string): Promise<string | undefined>
}

/** Each part is loaded when it is first asked for: a cold start pays only for what its command needs. */
export const engine: Engine = {
  compileFiles: async (input, options) => (await import('../pipeline.ts')).compileFiles(input, options),
  check: async (input, options) => (await import('../pipeline.ts')).check(input, options),
  readProfile: async text => {
    const [{ readProfile }, { shippedLibrary }] = await Promise.all([
      import('../profile.ts'),
      import('../library.ts'),
    ])
    return readProfile(text, shippedLibrary)
  },
  fill: async (input, options) => {
    const [{ readSource }, { fillIn }, { shippedLibrary }] = await Promise.all([
      import('../pipeline.ts'),
      import('../profile.ts'),
      import('../library.ts'),
    ])
    return fillIn(readSource(input), options, shippedLibrary)
  },
  show: async (input, options) => (await import('../show.ts')).showFilled(input, options),
  entry: async (input, options) => {
    const [{ check }, { mucMoi }] = await Promise.all([
      import('../pipeline.ts'),
      import('../so-dang-ky/muc-moi.ts'),
    ])
    const { value, diagnostics } = await check(input, options)
    return value === undefined || hasErrors(diagnostics)
      ? { diagnostics }
      : { value: mucMoi(value.vanBan), diagnostics }
  },
  readSource: async input => (await import('../pipeline.ts')).readSource(input),
  compileSource: async (read, options) => (await import('../pipeline.ts')).compileSource(read, options),
  checkSource: async (read, options) => (await import('../pipeline.ts')).checkSource(read, options),
  // The build gives its bundle's own path for import.meta.url.
  typesetter: async options =>
    (await import('../load-typesetter.ts')).loadTypesetter(import.meta.url, options),
  typesetterId: async () => (await import('../load-typesetter.ts')).typesetterId(import.meta.url),
  readValue: async input => (await import('../pipeline.ts')).readSource(input).value?.value,
  view: async (input, options, typesetter) =>
    (await import('../preview/compile-view.ts')).compileView(input, options, typesetter),
  readStamp: async (bytes, ending) => {
    if (ending === '.docx') return (await import('../writers/docx/stamp.ts')).readStamp(bytes)
    if (!['.pdf', '.svg', '.png'].includes(ending)) return 'foreign'
    return (await import('../writers/typst/stamp.ts')).readPageStamp(bytes)
  },
  readReport: async text => (await import('../read-report.ts')).readReport(text),
  findPage: async code => (await import('../pages.ts')).findPage(code),
  allPages: async () => (await import('../pages.ts')).allPages,
  types: async () => (await import('../library.ts')).shippedLibrary.types,
  schemas: async () => (await import('../library.ts')).shippedLibrary.schemas(),
  sources: async () => (await import('../library.ts')).shippedLibrary.sources(),
  templateFiles: async loai => {
    const [{ templateFiles }, { shippedLibrary }] = await Promise.all([
      import('../own.ts'),
      import('../library.ts'),
    ])
    return templateFiles(loai, shippedLibrary)
  },
  checkFolder: async folder => {
    const [{ checkFolder }, { shippedLibrary }] = await Promise.all([
      import('../check-own.ts'),
      import('../library.ts'),
    ])
    return checkFolder(folder, shippedLibrary)
  },
  starters: async loai => (await import('../library.ts')).shippedLibrary.starters(loai),
  schemaFile: async loai => (await import('./schema-file.ts')).schemaFile(loai, import.meta.url),
}
