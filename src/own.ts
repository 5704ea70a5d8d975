import { andThen, fail, ok } from './diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from './diagnostics/types.ts'
import type { Library } from './library.ts'
import { vocabulary } from './markup/vocabulary.ts'
import { compileTuyBien, MAX_TUY_BIEN, type TuyBien } from './model/tuy-bien.ts'
import { tuyBienShape } from './model/tuy-bien-shape.ts'
import { readYaml } from './source/read-yaml.ts'
import { inspectTemplate } from './template/compile-template.ts'
import {
  compileOwnTemplate,
  ownSources,
  tuyBienOf,
  type NamedText,
  type OwnRules,
  type OwnTemplate,
} from './template/own-template.ts'
import type { Template } from './template/render.ts'

/** A template of one's own with what it declares of `tuy_bien`. */
export interface Own {
  readonly template: Template
  readonly tuyBien?: TuyBien
}

const ready = new WeakMap<OwnTemplate, Map<string, Promise<Outcome<Own>>>>()

/** The template that a type gets from a user's own; compiled once, however many documents it makes. */
export function loadOwn(own: OwnTemplate, loai: string, library: Library): Promise<Outcome<Own>> {
  const known = ready.get(own) ?? new Map<string, Promise<Outcome<Own>>>()
  ready.set(own, known)
  const loaded = known.get(loai) ?? compileOwn(own, loai, library)
  known.set(loai, loaded)
  return loaded
}

async function compileOwn(own: OwnTemplate, loai: string, library: Library): Promise<Outcome<Own>> {
  const declared = readTuyBien(own, loai)
  const rules = await rulesOf(library, declared.value?.tuyBien)
  return andThen(declared, ({ tuyBien }) =>
    andThen(compileOwnTemplate(own, loai, rules), template =>
      ok({ template, ...(tuyBien !== undefined && { tuyBien }) }),
    ),
  )
}

export async function rulesOf(library: Library, tuyBien: TuyBien | undefined): Promise<OwnRules> {
  return {
    shipped: await library.sources(),
    tags: vocabulary,
    ...(tuyBien !== undefined && { tuyBien: tuyBienShape(tuyBien.schema) }),
  }
}

/** The schema that a template declares beside itself, if any; its problems are at their lines. */
export function readTuyBien(own: OwnTemplate, loai: string): Outcome<{ readonly tuyBien?: TuyBien }> {
  const text = tuyBienOf(own, loai)
  if (text === undefined) return ok({})
  // JSON is YAML: its reader knows the lines.
  const lines = readYaml(text.source).value
  const compiled = andThen(parseJson(text), compileTuyBien)
  const located = ({ pointer, ...found }: Diagnostic): Diagnostic => {
    const range = found.range ?? (pointer === undefined ? undefined : lines?.locate(pointer))
    return { ...found, file: text.file, ...(range !== undefined && { range }) }
  }
  const diagnostics = compiled.diagnostics.map(located)
  return compiled.value === undefined ? { diagnostics } : ok({ tuyBien: compiled.value }, diagnostics)
}

function parseJson({ source }: NamedText): Outcome<unknown> {
  const problem = (message: string): Diagnostic => ({
    code: 'template/luoc-do',
    severity: 'error',
    message,
    pointer: '',
  })
  if (source.length > MAX_TUY_BIEN)
    return fail(problem(`Lược đồ của tuy_bien dài quá ${MAX_TUY_BIEN / 1024} nghìn chữ.`))
  try {
    return ok(JSON.parse(source))
  } catch {
    const [broken] = readYaml(source).diagnostics.filter(found => found.severity === 'error')
    const told = problem('Lược đồ của tuy_bien không phải JSON đúng cú pháp.')
    return fail({ ...told, ...(broken?.range !== undefined && { range: broken.range }) })
  }
}

/** The files of a type's shipped template: its own first, then the partials that it calls. */
export async function templateFiles(loai: string, library: Library): Promise<readonly string[]> {
  const sources = ownSources({ files: {} }, loai, await rulesOf(library, undefined))
  const reached = inspectTemplate(sources).value?.reached ?? new Set<string>()
  return [`${loai}.hbs`, ...[...reached].sort().map(name => `partials/${name}.hbs`)]
}
