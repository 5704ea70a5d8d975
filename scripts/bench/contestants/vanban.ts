import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Vanban from '../../../src/index.ts'
import { inTurn, worksIn, type Contestant, type Work } from './contestant.ts'

/**
 * As a program uses the library: from YAML text for a document, from a row for a letter whose definition is read once.
 * Everything is checked as in the command line.
 */
export const vanban: Contestant = {
  name: 'vanban',
  async open(folder, options) {
    const library = (await import(options.vanban)) as typeof Vanban
    const works = worksIn<Row>(folder)
    const schemas = works.some(isLetter) ? await library.shippedLibrary.schemas() : {}
    return inTurn(works, work => {
      const make = isLetter(work) ? merging(work, schemas, library) : compiling(work, library)
      return async (row, index) => {
        const { value, diagnostics } = await make(row, index)
        const [document] = value ?? []
        if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
        return document.bytes
      }
    })
  },
}

type Row = Readonly<Record<string, string>>
type Schemas = Awaited<ReturnType<typeof Vanban.shippedLibrary.schemas>>

type Making = (row: Row, index: number) => ReturnType<typeof Vanban.compileSource>

function isLetter({ folder }: Work<Row>): boolean {
  return existsSync(join(folder, LETTER))
}

const LETTER = 'letter.yaml'

function compiling({ folder }: Work<Row>, { compileFiles }: typeof Vanban): Making {
  const definitions = JSON.parse(readFileSync(join(folder, 'definitions.json'), 'utf8')) as readonly string[]
  return (_, index) => compileFiles(definitions[index] ?? '')
}

function merging(
  { folder }: Work<Row>,
  schemas: Schemas,
  { compileSource, fill, planFill, readSource, wantedBy }: typeof Vanban,
): Making {
  const source = readSource(readFileSync(join(folder, LETTER), 'utf8')).value
  if (source === undefined) throw new Error('the letter is not YAML')
  const { loai_van_ban: loai } = source.value as { readonly loai_van_ban: string }
  const plan = planFill(source.value, wantedBy(schemas, loai, source.value))
  return row => compileSource(fill(source, plan, { row: 1, at: 1, cells: new Map(Object.entries(row)) }))
}
