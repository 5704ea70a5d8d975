import type { Schemas } from '../model/schema-at.ts'
import type { Outcome } from '../diagnostics/types.ts'
import { compileTemplate } from './compile-template.ts'
import { knownKeys } from './known-keys.ts'
import type { Template } from './render.ts'

/** A user's own template over the shipped partials. Loads the whole of Handlebars, so only when asked for. */
export function compileOwnTemplate(
  own: { readonly source: string; readonly file: string },
  shipped: Readonly<Record<string, string>>,
  schemas: Schemas,
  tags: readonly string[],
): Outcome<Template> {
  const sources = { file: own.file, main: own.source, partials: partialsOf(shipped), tags }
  return compileTemplate(sources, knownKeys(schemas))
}

/** The partials of a set of sources, by the name that templates call them. */
export function partialsOf(sources: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sources)
      .filter(([file]) => file.startsWith('partials/'))
      .map(([file, source]) => [file.slice('partials/'.length, -'.hbs'.length), source]),
  )
}
