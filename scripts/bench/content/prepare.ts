import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type * as Vanban from '../../../src/index.ts'
import { blocksOf } from '../docx/blocks.ts'
import { mailTemplateOf, syntaxes, templateOf, type Data, type Syntax } from '../docx/template.ts'
import { dong, fillWords, nhan } from './dong.ts'

/** The same words for every contestant; its files lie in a folder of that name. */
export type ContentName = 'nam-van-ban' | 'thu'

export const vanBan = [
  'cong-van/duc-pho-2023',
  'cong-van/tinh-quang-ngai-2020',
  'cong-van/tp-quang-ngai-2024',
  'ke-hoach/duc-pho-2024',
  'ke-hoach/tra-bong-2024',
].map(name => `examples/${name}.yaml`)

export const thu = 'scripts/bench/content/thu-moi.yaml'
export const ROWS = 1000

/**
 * Writes what each contestant starts from. For every document: `definition.yaml` (vanban), a template named after each
 * package that has one, `blocks.json` and `co-chu` (the docx library), and `data.json`, a
 * list: one for a document, the rows for a letter.
 */
export async function prepare(folder: string, vanban: typeof Vanban, documents = vanBan): Promise<void> {
  for (const file of documents) {
    const definition = readFileSync(file, 'utf8')
    const docx = await docxOf(definition, vanban)
    const { data } = templateOf(docx, syntaxes.docxtemplater)
    write(join(folder, 'nam-van-ban', basename(file, '.yaml')), definition, {
      ...templates(syntax => templateOf(docx, syntax).template),
      ...(await forDocx(docx, definition, vanban)),
      'data.json': JSON.stringify([data] satisfies readonly Data[]),
    })
  }
  const letter = readFileSync(thu, 'utf8')
  const tagged = fillWords(letter, nhan)
  const docx = await docxOf(tagged, vanban)
  write(join(folder, 'thu', 'thu-moi'), letter, {
    ...templates(syntax => mailTemplateOf(docx, syntax)),
    ...(await forDocx(docx, tagged, vanban)),
    'data.json': JSON.stringify(Array.from({ length: ROWS }, (_, i) => dong(i))),
  })
}

function templates(make: (syntax: Syntax) => Uint8Array): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Object.entries(syntaxes).map(([name, syntax]) => [`${name}.docx`, make(syntax)]))
}

async function docxOf(definition: string, vanban: typeof Vanban): Promise<Uint8Array> {
  const { value, diagnostics } = await vanban.compile(definition)
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

/** The plain use of the docx library has the same blocks and styles. */
async function forDocx(
  docx: Uint8Array,
  definition: string,
  vanban: typeof Vanban,
): Promise<Readonly<Record<string, string>>> {
  const { value } = await vanban.check(definition)
  return { 'blocks.json': JSON.stringify(blocksOf(docx)), 'co-chu': value?.layout.coChu ?? 'lon' }
}

function write(
  folder: string,
  definition: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, data] of Object.entries({ 'definition.yaml': definition, ...files }))
    writeFileSync(join(folder, name), data)
}
