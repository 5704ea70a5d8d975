import type { Page } from '../diagnostics/page.ts'
import type { Outcome } from '../diagnostics/types.ts'
import type { Library } from '../library.ts'
import type { CompileOptions } from '../pipeline.ts'
import type { Product } from '../products.ts'
import type { Typesetter } from '../writers/typst/typeset.ts'

/** The JSON Schemas by file name. */
export type Schemas = Awaited<ReturnType<Library['schemas']>>

/** The rest of the program as the commands see it. */
export interface Engine {
  compileFiles(input: Uint8Array, options: CompileOptions): Promise<Outcome<readonly Product[]>>
  check(input: Uint8Array, options: CompileOptions): Promise<Outcome<unknown>>
  /** What sets pages, from packages that need not be installed. */
  typesetter(options: { readonly withRaster: boolean }): Promise<Outcome<Typesetter>>
  /** Whether a file with such an ending is just as vanban wrote it; text has no stamp. */
  readStamp(bytes: Uint8Array, ending: string): Promise<'untouched' | 'changed' | 'foreign'>
  findPage(code: string): Promise<Page | undefined>
  allPages(): Promise<readonly Page[]>
  /** The ids of the supported types. */
  types(): Promise<readonly string[]>
  schemas(): Promise<Schemas>
}

/** Each part is loaded when it is first asked for: a cold start pays only for what its command needs. */
export const engine: Engine = {
  compileFiles: async (input, options) => (await import('../pipeline.ts')).compileFiles(input, options),
  check: async (input, options) => (await import('../pipeline.ts')).check(input, options),
  // The build gives its bundle's own path for import.meta.url.
  typesetter: async options =>
    (await import('../load-typesetter.ts')).loadTypesetter(import.meta.url, options),
  readStamp: async (bytes, ending) => {
    if (ending === '.docx') return (await import('../writers/docx/stamp.ts')).readStamp(bytes)
    if (!['.pdf', '.svg', '.png'].includes(ending)) return 'foreign'
    return (await import('../writers/typst/stamp.ts')).readPageStamp(bytes)
  },
  findPage: async code => (await import('../pages.ts')).findPage(code),
  allPages: async () => (await import('../pages.ts')).allPages,
  types: async () => (await import('../library.ts')).shippedLibrary.types,
  schemas: async () => (await import('../library.ts')).shippedLibrary.schemas(),
}
