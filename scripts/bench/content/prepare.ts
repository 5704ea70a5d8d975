import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type * as Vanban from '../../../src/index.ts'
import { blocksOf, type PlainDocument } from '../docx/blocks.ts'
import { mailTemplateOf } from '../docx/mail-template.ts'
import { syntaxes, type Syntax } from '../docx/syntax.ts'
import { templateOf } from '../docx/template.ts'
import { chuMoi, VARIANTS } from './chu-moi.ts'
import { dong, fillWords, nhan } from './dong.ts'

/**
 * The same words for every contestant; its files lie in a folder of that name. Real documents with a template for each
 * type, with one for each document, and with words that are new each time; a letter.
 */
export type ContentName = 'nam-van-ban' | 'khuon-rieng' | 'chu-moi' | 'thu'

export const vanBan = [
  'cong-van/duc-pho-2023',
  'cong-van/tinh-quang-ngai-2020',
  'cong-van/tp-quang-ngai-2024',
  'ke-hoach/duc-pho-2024',
  'ke-hoach/tra-bong-2024',
].map(name => `examples/${name}.yaml`)

export const thu = 'scripts/bench/content/thu-moi.yaml'
export const ROWS = 1000

/** What is made with one template: documents of a type, or a letter. */
interface Work {
  readonly folder: string
  readonly definitions: readonly string[]
}

/**
 * Writes what each contestant starts from, in a folder for each template. The templates are named after the packages;
 * `data.json` has what fills them, for each document or row. Beside it, in the same order, `definitions.json` (vanban) and
 * `docx.json` (the docx library); of a letter `letter.yaml` and one entry.
 */
export async function prepare(
  folder: string,
  vanban: typeof Vanban,
  files = vanBan,
  variants = VARIANTS,
): Promise<void> {
  const texts = files.map(file => ({ file, definition: readFileSync(file, 'utf8') }))
  const types = [...new Set(files.map(typeOf))].map(type => ({
    type,
    own: texts.filter(({ file }) => typeOf(file) === type).map(({ definition }) => definition),
  }))
  for (const { type, own } of types) {
    await prepareType({ folder: join(folder, 'nam-van-ban', type), definitions: own }, vanban)
    const fresh = Array.from({ length: variants }, (_, i) => own.map(text => chuMoi(text, i))).flat()
    await prepareType({ folder: join(folder, 'chu-moi', type), definitions: fresh }, vanban)
  }
  for (const { file, definition } of texts) {
    const name = `${typeOf(file)}-${basename(file, '.yaml')}`
    await prepareType({ folder: join(folder, 'khuon-rieng', name), definitions: [definition] }, vanban)
  }
  const letter = readFileSync(thu, 'utf8')
  const made = await make(fillWords(letter, nhan), vanban)
  write(join(folder, 'thu', 'thu-moi'), {
    'letter.yaml': letter,
    ...templates(syntax => mailTemplateOf(made.docx, syntax)),
    'docx.json': JSON.stringify([made.document]),
    'data.json': JSON.stringify(Array.from({ length: ROWS }, (_, i) => dong(i))),
  })
}

async function prepareType({ folder, definitions }: Work, vanban: typeof Vanban): Promise<void> {
  const made = []
  for (const definition of definitions) made.push(await make(definition, vanban))
  const products = made.map(({ docx }) => docx)
  write(folder, {
    'definitions.json': JSON.stringify(definitions),
    ...templates(syntax => templateOf(products, syntax).template),
    'docx.json': JSON.stringify(made.map(({ document }) => document)),
    'data.json': JSON.stringify(templateOf(products, syntaxes.docxtemplater).data),
  })
}

/** `cong-van` of `examples/cong-van/….yaml`. */
function typeOf(file: string): string {
  return basename(dirname(file))
}

function templates(make: (syntax: Syntax) => Uint8Array): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Object.entries(syntaxes).map(([name, syntax]) => [`${name}.docx`, make(syntax)]))
}

/** The finished document, and what the plain use of the docx library starts from: the same blocks and styles. */
async function make(
  definition: string,
  vanban: typeof Vanban,
): Promise<{ readonly docx: Uint8Array; readonly document: PlainDocument }> {
  const { value: docx, diagnostics } = await vanban.compile(definition)
  if (docx === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const { value } = await vanban.check(definition)
  return { docx, document: { blocks: blocksOf(docx), coChu: value?.layout.coChu ?? 'lon' } }
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, name), data)
}
