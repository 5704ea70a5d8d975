import type { Outcome } from '../diagnostics/types.ts'
import type { HinhDang } from '../model/hinh-dang.ts'
import { compileTemplate, type TemplateSources } from './compile-template.ts'
import type { Template } from './render.ts'
import type { Tags } from './scan-tags.ts'

/** A text of a user's own, and what to call it in reports. */
export interface NamedText {
  readonly source: string
  readonly file: string
}

/** Templates of one's own: one in place of a document's, or a folder over the shipped set. */
export type OwnTemplate = (NamedText & { readonly tuyBien?: NamedText }) | OwnFolder

/** What a folder holds, by path within it: `ke-hoach.hbs`, `partials/phan-dau.hbs`, `tuy-bien.schema.json`. */
export interface OwnFolder {
  readonly files: Readonly<Record<string, NamedText>>
}

/** What an own template is held to. */
export interface OwnRules {
  /** The shipped sources by file. */
  readonly shipped: Readonly<Record<string, string>>
  readonly tags: Tags
  readonly tuyBien?: HinhDang | undefined
}

/** A user's own template over the shipped set. Loads the whole of Handlebars, so only when asked for. */
export function compileOwnTemplate(own: OwnTemplate, loai: string, rules: OwnRules): Outcome<Template> {
  return compileTemplate(ownSources(own, loai, rules))
}

/** A type's sources with one's own in their place. */
export function ownSources(own: OwnTemplate, loai: string, rules: OwnRules): TemplateSources {
  const file = `${loai}.hbs`
  const main = 'files' in own ? own.files[file] : own
  const partials = 'files' in own ? ownPartials(own) : {}
  return {
    file: main?.file ?? file,
    main: main?.source ?? rules.shipped[file] ?? '',
    partials: { ...partialsOf(rules.shipped), ...mapped(partials, text => text.source) },
    partialFiles: mapped(partials, text => text.file),
    tags: rules.tags,
    ...(rules.tuyBien !== undefined && { tuyBien: rules.tuyBien }),
  }
}

/** The schema of `tuy_bien` that a template declares beside itself. */
export function tuyBienOf(own: OwnTemplate, loai: string): NamedText | undefined {
  if (!('files' in own)) return own.tuyBien
  return own.files[`${loai}.${TUY_BIEN}`] ?? own.files[TUY_BIEN]
}

export const TUY_BIEN = 'tuy-bien.schema.json'

/** The partials of a set of sources, by the name that templates call them. */
export function partialsOf(sources: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([file, source]) => {
      const name = partialName(file)
      return name === undefined ? [] : [[name, source]]
    }),
  )
}

function ownPartials({ files }: OwnFolder): Readonly<Record<string, NamedText>> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, text]) => {
      const name = partialName(file)
      return name === undefined ? [] : [[name, text]]
    }),
  )
}

/** `partials/phan-dau.hbs` → `phan-dau` */
export function partialName(file: string): string | undefined {
  return /^partials\/(.+)\.hbs$/.exec(file)?.[1]
}

function mapped<A, B>(entries: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]))
}
