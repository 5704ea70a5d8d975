import type { Album, ReadFile } from './anh/load-anh.ts'
import { checkPrinted } from './check/check-printed.ts'
import { checkTree } from './check/check-tree.ts'
import { inOrder } from './diagnostics/order.ts'
import { andThen, fail, hasErrors, ok } from './diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from './diagnostics/types.ts'
import { layOut } from './layout/lay-out.ts'
import { landscape, pageOf } from './layout/page.ts'
import type { Layout } from './layout/types.ts'
import { shippedLibrary, type Library, type LoaiDaNap } from './library.ts'
import { marksOf, parseMarkup } from './markup/parse.ts'
import { strangePictures } from './markup/picture.ts'
import { toTree } from './markup/to-tree.ts'
import { cacHinh } from './model/cac-hinh.ts'
import { normalize } from './model/normalize.ts'
import type { VanBan } from './model/van-ban.ts'
import type { FilledSource } from './don-vi/fill.ts'
import type { Profile } from './don-vi/types.ts'
import type { Own } from './own.ts'
import { productsOf, type PageOptions, type Product, type Target } from './products.ts'
import { readModel } from './read-model.ts'
import { decodeText, normalise } from './source/read-bytes.ts'
import { readYaml, type Source } from './source/read-yaml.ts'
import type { OwnTemplate } from './template/own-template.ts'
import { inTemplate, renderMarkup, type Template } from './template/render.ts'
import type { VanBanTree } from './tree/nodes.ts'

export type { Profile, ProfileText } from './don-vi/types.ts'
export type { OwnFolder, OwnTemplate } from './template/own-template.ts'

export interface CompileOptions extends PageOptions {
  /** Default: `docx`. */
  readonly to?: Target
  /** Named in diagnostics. */
  readonly file?: string
  /** A template in place of the shipped one (Handlebars source and the name to report it under), or a folder of them. */
  readonly template?: OwnTemplate
  /** The office's profile that the definition stands under: what the definition does not say is taken from it. */
  readonly profile?: Profile
  /** Default: the shipped one. */
  readonly library?: Library
  /** Seconds since 1970, for the document properties when the definition has no full date (SOURCE_DATE_EPOCH). */
  readonly sourceDateEpoch?: number
  /**
   * Reads a picture by its path as the definition has it, and throws as `node:fs` does. Without it, a definition that
   * names pictures can't be compiled.
   */
  readonly readFile?: ReadFile
}

/** A definition taken through every stage but the writing. */
export interface Compiled {
  readonly vanBan: VanBan
  readonly tree: VanBanTree
  readonly layout: Layout
  readonly pictures: Album
}

/**
 * A definition (YAML text, or a file's bytes) → the document's bytes: a .docx, UTF-8 text, a PDF, or its first page
 * as SVG or PNG. Nothing is written when a diagnostic is an error. Diagnostics carry file, line and column, and are sorted.
 */
export async function compile(
  input: string | Uint8Array,
  options: CompileOptions = {},
): Promise<Outcome<Uint8Array>> {
  const { value, diagnostics } = await compileFiles(input, options)
  const [document] = value ?? []
  return document === undefined ? { diagnostics } : ok(document.bytes, diagnostics)
}

/**
 * As `compile`, with all pages of SVG and PNG, and the annexes that have files of their own (`tep_phu_luc: rieng`) after
 * the document.
 */
export async function compileFiles(
  input: string | Uint8Array,
  options: CompileOptions = {},
): Promise<Outcome<readonly Product[]>> {
  return compileSource(await readPlain(input), options)
}

/**
 * As `compileFiles`, from a definition that has been read. Its value must never be changed in place: what was found out about
 * an object is kept for the next definition that has it.
 */
export async function compileSource(
  read: Outcome<Source>,
  options: CompileOptions = {},
): Promise<Outcome<readonly Product[]>> {
  const { value, diagnostics } = await checkSource(read, options)
  if (value === undefined || hasErrors(diagnostics)) return { diagnostics }
  const products = await productsOf(value, {
    ...options,
    to: options.to ?? 'docx',
    date: dateOf(value.vanBan, options.sourceDateEpoch),
    skeleton: () => (options.library ?? shippedLibrary).skeleton(value.layout.coChu),
  })
  const found = products.diagnostics.map(problem => locate(problem, undefined, options.file))
  return { ...products, diagnostics: inOrder([...diagnostics, ...found]) }
}

/** Everything that `compile` does, short of writing. */
export async function check(
  input: string | Uint8Array,
  options: CompileOptions = {},
): Promise<Outcome<Compiled>> {
  return checkSource(await readPlain(input), options)
}

/** A definition's text, or its file's bytes → its value, with the place of each part. */
export function readSource(input: string | Uint8Array): Outcome<Source> {
  return andThen(typeof input === 'string' ? ok(normalise(input)) : decodeText(input), readYaml)
}

/** As `readSource`, of a definition that waits for no data: placeholders are a mistake, `\\${` is a plain `${`. */
async function readPlain(input: string | Uint8Array): Promise<Outcome<Source>> {
  const read = readSource(input)
  if (read.value?.text.includes('${') !== true) return read
  const { unfilled } = await import('./merge/unfilled.ts')
  return andThen(read, unfilled)
}

/** As `check`, from a definition that has been read: the value may have been filled in since, from elsewhere. */
export async function checkSource(
  read: Outcome<Source>,
  options: CompileOptions = {},
): Promise<Outcome<Compiled>> {
  return checkRead(read, await filledIn(read, options), options)
}

/** As `check`, with the definition as it was filled in. */
export async function checkFilled(
  input: string | Uint8Array,
  options: CompileOptions = {},
): Promise<{ readonly checked: Outcome<Compiled>; readonly source?: Source | FilledSource }> {
  const read = readSource(input)
  const filled = await filledIn(read, options)
  const checked = await checkRead(read, filled, options)
  return { checked, ...(filled.value !== undefined && { source: filled.value }) }
}

async function checkRead(
  read: Outcome<Source>,
  filled: Outcome<Source>,
  options: CompileOptions,
): Promise<Outcome<Compiled>> {
  const library = options.library ?? shippedLibrary
  const source = filled.value
  const modelled =
    source === undefined ? fail<VanBan>() : withoutEcho(await readModel(source, library), filled)
  const type = modelled.value?.loai_van_ban
  const loai = type === undefined ? undefined : await library.load(type)
  const own = await ownOf(loai, options)
  const strange =
    modelled.value === undefined ? undefined : own.value?.tuyBien?.check(modelled.value.tuy_bien ?? {})
  const suited = { ...modelled, diagnostics: [...modelled.diagnostics, ...(strange ?? [])] }
  const illustrated = await withPictures(suited, options)
  const outcome = andThen(illustrated, ({ vanBan, pictures }) =>
    andThen(own, ({ template }) => stages(vanBan, template, pictures)),
  )
  return {
    ...outcome,
    diagnostics: inOrder(
      [...filled.diagnostics, ...outcome.diagnostics]
        .filter(found => !isIdleDefault(found, source))
        .map(found => locate(found, source ?? read.value, options.file)),
    ),
  }
}

/** Only what stands under a profile, or seems to want one, pays for it. */
async function filledIn(
  read: Outcome<Source>,
  { profile, file, library = shippedLibrary }: CompileOptions,
): Promise<Outcome<Source | FilledSource>> {
  if (profile === undefined && !(read.value !== undefined && wantsProfile(read.value.value))) return read
  const { fillIn } = await import('./profile.ts')
  return fillIn(read, { profile, file }, library)
}

/** A signer by name of reference, or no type: a profile in a definition's place. */
function wantsProfile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { loai_van_ban, nguoi_ky } = value as { readonly loai_van_ban?: unknown; readonly nguoi_ky?: unknown }
  return loai_van_ban === undefined || [nguoi_ky].flat().some(one => typeof one === 'string')
}

/** A name that calls no signer has been told; that it is no map needs no telling. */
function withoutEcho<T>(modelled: Outcome<T>, filled: Outcome<unknown>): Outcome<T> {
  const told = filled.diagnostics.flatMap(({ severity, pointer }) => (severity === 'error' ? [pointer] : []))
  if (told.length === 0) return modelled
  return {
    ...modelled,
    diagnostics: modelled.diagnostics.filter(
      ({ code, pointer }) => code !== 'schema/sai-kieu' || !told.includes(pointer),
    ),
  }
}

/** A default of the profile is for all documents: that this one has no use for it is no problem. */
function isIdleDefault({ code, pointer }: Diagnostic, source: Source | undefined): boolean {
  return IDLE.includes(code) && pointer !== undefined && source?.siteOf?.(pointer) !== undefined
}

const IDLE: readonly string[] = ['prose/khoa-khong-tac-dung', 'tham-chieu/khong-dung']

/** VanBan → tree → layout, each stage only where the one before found no error. */
function stages(vanBan: VanBan, template: Template, pictures: Album): Outcome<Compiled> {
  const markup = renderMarkup(normalize(vanBan), template)
  const elements = andThen(andThen(markup, parseMarkup), root => ok(root, strangePictures(root, pictures)))
  const tree = andThen(elements, root => toTree(root, vanBan.vien_dan))
  const checked = andThen(tree, value =>
    ok(value, checkTree(value, elements.value && marksOf(elements.value))),
  )
  // Whatever is wrong up to here, the template has written.
  const written = { ...checked, diagnostics: checked.diagnostics.map(found => inTemplate(found, template)) }
  const printed = andThen(written, value => ok(value, checkPrinted(vanBan, value)))
  const laidOut = andThen(printed, value =>
    andThen(layOut(value, pictures.sizes), layout => ok({ vanBan, tree: value, layout, pictures })),
  )
  // A ký hiệu that the program made comes of the body's name.
  const pointed = (found: Diagnostic): Diagnostic =>
    found.pointer === '/ky_hieu' && vanBan.ky_hieu === undefined
      ? { ...found, pointer: '/co_quan_ban_hanh' }
      : found
  return { ...laidOut, diagnostics: laidOut.diagnostics.map(pointed) }
}

/** A sound model with the pictures that it names; what is wrong with either is told together. */
async function withPictures(
  modelled: Outcome<VanBan>,
  { readFile }: CompileOptions,
): Promise<Outcome<{ readonly vanBan: VanBan; readonly pictures: Album }>> {
  const { value: vanBan, diagnostics } = modelled
  if (vanBan === undefined) return { diagnostics }
  const named = cacHinh(vanBan)
  if (named.length === 0) return ok({ vanBan, pictures: { files: new Map(), sizes: new Map() } }, diagnostics)
  const upright = pageOf(vanBan.le_trang === undefined ? {} : { trinhBay: { leTrang: vanBan.le_trang } })
  const { loadAnh } = await import('./anh/load-anh.ts')
  const loaded = await loadAnh(
    named.map(({ hinh, pointer, as, ngang }) => ({
      anh: hinh,
      pointer,
      as,
      textWidth: (ngang ? landscape(upright) : upright).textWidth,
    })),
    readFile,
  )
  const all = [...diagnostics, ...loaded.diagnostics]
  return loaded.value === undefined ? fail(...all) : ok({ vanBan, pictures: loaded.value }, all)
}

async function ownOf(
  loai: LoaiDaNap | undefined,
  options: CompileOptions,
): Promise<Outcome<Own | { readonly template: Template; readonly tuyBien?: never }>> {
  if (loai === undefined) return fail()
  if (options.template === undefined) return ok({ template: loai.template })
  const { loadOwn } = await import('./own.ts')
  return loadOwn(options.template, loai.id, options.library ?? shippedLibrary)
}

/** The document's own date; failing that, the one that the caller gives. Never the clock. */
function dateOf(vanBan: VanBan, epoch: number | undefined): string | undefined {
  const own = String(vanBan.thoi_gian_ban_hanh ?? '')
  if (/^\d{4}-\d{2}-\d{2}$/.test(own)) return `${own}T00:00:00Z`
  const date = new Date((epoch ?? NaN) * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** What a definition lacks, whatever the profile says at the place that is pointed at. */
const OWN: readonly string[] = ['decree/ky-hieu-thieu-don-vi']

/** Pointer → line and column, once, at the end. */
function locate(found: Diagnostic, source: Source | undefined, file: string | undefined): Diagnostic {
  const { pointer } = found
  const options = { onKey: found.onKey === true }
  const isSited = found.range !== undefined || found.file !== undefined || OWN.includes(found.code)
  const site = isSited || pointer === undefined ? undefined : source?.siteOf?.(pointer, options)
  if (site !== undefined) return { ...found, ...site }
  const range = found.range ?? (pointer === undefined ? undefined : source?.locate(pointer, options))
  return {
    ...found,
    ...(found.file === undefined && file !== undefined && { file }),
    ...(range !== undefined && { range }),
  }
}
