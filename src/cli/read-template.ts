import { basename, dirname, join, resolve } from 'node:path'
import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { OwnTemplate } from '../pipeline.ts'
import { decodeText } from '../source/read-bytes.ts'
import { fileProblem } from './file-codes.ts'
import { errno } from './files.ts'
import { onDisk, readInput } from './read-input.ts'
import type { Session } from './session.ts'

/** A template of one's own as the command line names it, and every file that it is read from. */
export interface ReadTemplate {
  readonly template: OwnTemplate
  /** The bytes, by the name that reports use. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Reads what `--template` names: one template, with the schema of `tuy_bien` beside it, or a folder of templates,
 * partials and schemas. Codes: those of `readInput`; `file/khong-co-khuon`.
 */
export async function readTemplate(name: string, session: Session): Promise<Outcome<ReadTemplate>> {
  // Standard input is for definitions: as a template, «-» is a file of that name.
  const path = name === STANDARD_INPUT ? './-' : name
  const isFolder = (
    await session.files
      .stat(await onDisk(resolve(session.io.cwd, path), session.files))
      .catch(() => undefined)
  )?.isDirectory()
  return isFolder === true ? readFolder(path, session) : readOne(path, session)
}

/** Reads a folder of templates. */
export async function readFolder(folder: string, session: Session): Promise<Outcome<ReadTemplate>> {
  const top = await namesIn(folder, session)
  const partials = top.includes('partials') ? await namesIn(join(folder, 'partials'), session) : []
  const names = [
    ...top.filter(name => TEMPLATE.test(name) || SCHEMA.test(name)),
    ...partials.filter(name => TEMPLATE.test(name)).map(name => `partials/${name}`),
  ]
  if (!names.some(name => TEMPLATE.test(name)) || names.length > MAX_FILES)
    return fail(
      fileProblem('file/khong-co-khuon', folder, {
        message:
          names.length > MAX_FILES
            ? `Thư mục này có quá ${MAX_FILES} tệp khuôn.`
            : 'Thư mục này không có khuôn nào (tệp .hbs).',
        hint: 'Bắt đầu từ khuôn có sẵn: vanban template eject ke-hoach -o ' + folder,
      }),
    )
  return gathered(
    names.map(name => [name, join(folder, name)] as const),
    session,
    texts => ({ files: texts }),
  )
}

const TEMPLATE = /^(?!\.).*\.hbs$/
const SCHEMA = /^(?!\.)(.+\.)?tuy-bien\.schema\.json$/
const MAX_FILES = 200

async function readOne(path: string, session: Session): Promise<Outcome<ReadTemplate>> {
  const folder = dirname(path)
  const beside = await namesIn(folder, session)
  const wanted = [`${basename(path).replace(/\.[^.]*$/, '')}.tuy-bien.schema.json`, 'tuy-bien.schema.json']
  const schema = wanted.find(name => beside.includes(name))
  const names: readonly Named[] = [
    ['main', path],
    ...(schema === undefined ? [] : [['tuyBien', join(folder, schema)] as const]),
  ]
  return gathered(names, session, ({ main, tuyBien }) => ({
    source: main?.source ?? '',
    file: path,
    ...(tuyBien !== undefined && { tuyBien }),
  }))
}

type Named = readonly [key: string, file: string]

type Texts = Readonly<Record<string, { readonly source: string; readonly file: string }>>

async function gathered(
  names: readonly Named[],
  session: Session,
  make: (texts: Texts) => OwnTemplate,
): Promise<Outcome<ReadTemplate>> {
  const diagnostics: Diagnostic[] = []
  const texts: Record<string, { source: string; file: string }> = {}
  const files = new Map<string, Uint8Array>()
  for (const [key, file] of names) {
    const read = await readInput(file, session)
    const text = read.value === undefined ? undefined : decodeText(read.value)
    diagnostics.push(
      ...[...read.diagnostics, ...(text?.diagnostics ?? [])].map(found => ({ file, ...found })),
    )
    if (read.value !== undefined) files.set(file, read.value)
    if (text?.value !== undefined) texts[key] = { source: text.value, file }
  }
  if (hasErrors(diagnostics)) return { diagnostics }
  return ok({ template: make(texts), files }, diagnostics)
}

async function namesIn(folder: string, { files, io }: Session): Promise<readonly string[]> {
  try {
    const names = await files.readdir(await onDisk(resolve(io.cwd, folder), files))
    return names.map(name => name.normalize('NFC')).sort()
  } catch (error) {
    if (errno(error) === '') throw error
    return []
  }
}

/** Adds the shipped partials to the sources of a report: what one's own calls wrongly fails within them. */
export async function shippedFiles({ engine }: Session): Promise<ReadonlyMap<string, Uint8Array>> {
  const encoder = new TextEncoder()
  return new Map(
    Object.entries(await engine.sources()).map(([file, source]) => [file, encoder.encode(source)]),
  )
}
