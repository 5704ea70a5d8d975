import { readdirSync, readFileSync } from 'node:fs'
import { loaiVanBan } from './decree/loai-van-ban.ts'
import type { CoChu } from './decree/thanh-phan.ts'
import type { Library, LoaiDaNap } from './library.ts'
import { compileSchema } from './model/compile-schema.ts'
import { PROFILE } from './model/describe-place.ts'
import { filledSchemas } from './model/filled-schemas.ts'
import type { Schemas } from './model/schema-at.ts'
import type { Validator } from './model/validate.ts'
import { compileTemplate } from './template/compile-template.ts'
import { partialsOf } from './template/own-template.ts'
import { packSkeleton, type Skeleton } from './writers/docx/pack.ts'
import { makeSkeleton } from './writers/docx/skeleton.ts'

/**
 * The shipped schemas and templates, compiled as they are on disk: for development and tests. The built
 * program has a module of the same shape in its place, compiled ahead (scripts/build.ts).
 */
export const shipped: Library = {
  types: typesIn(readdirSync(folder('schemas'))),
  load: loai => Promise.resolve(load(loai)),
  profileValidator: () => Promise.resolve((profileValidator ??= compileSchema(readSchemas(), PROFILE))),
  schemas: () => Promise.resolve(readSchemas()),
  reportValidator: () => Promise.resolve(reportValidator()),
  skeleton: coChu => Promise.resolve(skeletonOf(coChu)),
  sources: () => Promise.resolve(readSources()),
  examples: loai => Promise.resolve(readExamples(loai)),
  starters: loai => Promise.resolve(readStarterFiles(loai)),
}

/** What `--report json` writes: published beside the document types, of which `bao-cao` is one. */
export const REPORT_SCHEMA = 'bao-cao-vanban.schema.json'

/** A type is supported when it has a schema. */
export function typesIn(files: readonly string[]): readonly string[] {
  return loaiVanBan.map(loai => loai.id).filter(id => files.includes(`${id}.schema.json`))
}

export function readSchemas(): Schemas {
  const files = readdirSync(folder('schemas')).filter(file => file.endsWith('.schema.json'))
  return Object.fromEntries(
    files.sort().map(file => [file, JSON.parse(read(`schemas/${file}`)) as Schemas[string]]),
  )
}

export function readSources(): Readonly<Record<string, string>> {
  const main = readdirSync(folder('templates')).filter(file => file.endsWith('.hbs'))
  const partials = readdirSync(folder('templates/partials')).map(file => `partials/${file}`)
  return Object.fromEntries([...main, ...partials].sort().map(file => [file, read(`templates/${file}`)]))
}

export function readExamples(loai: string): Readonly<Record<string, string>> {
  return readDefinitions('examples', loai)
}

export function readStarterFiles(loai: string): Readonly<Record<string, string>> {
  return readDefinitions('khoi-dau', loai)
}

function readDefinitions(shelf: 'examples' | 'khoi-dau', loai: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder(`${shelf}/${loai}`)).filter(file => file.endsWith('.yaml'))
  return Object.fromEntries(
    files.sort().map(file => [`${loai}/${file}`, read(`${shelf}/${loai}/${file}`)] as const),
  )
}

const skeletons = new Map<CoChu, Skeleton>()

function skeletonOf(coChu: CoChu): Skeleton {
  const skeleton = skeletons.get(coChu) ?? packSkeleton(makeSkeleton(coChu))
  skeletons.set(coChu, skeleton)
  return skeleton
}

let profileValidator: Validator | undefined
let ofReports: LoaiDaNap['validator'] | undefined

function reportValidator(): LoaiDaNap['validator'] {
  ofReports ??= compileSchema(readSchemas(), REPORT_SCHEMA)
  return ofReports
}

const loaded = new Map<string, LoaiDaNap>()

function load(loai: string): LoaiDaNap | undefined {
  if (!shipped.types.includes(loai)) return undefined
  const known = loaded.get(loai)
  if (known !== undefined) return known
  const schemas = readSchemas()
  const sources = readSources()
  const file = `${loai}.hbs`
  const template = compileTemplate({ file, main: sources[file] ?? '', partials: partialsOf(sources) })
  if (template.value === undefined) throw new Error(JSON.stringify(template.diagnostics))
  const fresh = {
    id: loai,
    validator: compileSchema(filledSchemas(schemas), `${loai}.schema.json`),
    template: template.value,
  }
  loaded.set(loai, fresh)
  return fresh
}

function folder(name: string): URL {
  return new URL(`../${name}`, import.meta.url)
}

function read(name: string): string {
  return readFileSync(folder(name), 'utf8')
}
