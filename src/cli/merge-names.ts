import { basename, join } from 'node:path'
import { nameOf, type NamePattern } from '../batch/name-pattern.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import { columnName, textOf, type DataRow } from '../merge/data.ts'
import { STT } from '../merge/fill.ts'
import type { RowName } from '../merge/survey.ts'
import type { Target } from '../products.ts'
import { pathKey } from './plan-outputs.ts'
import { endingOf } from './targets.ts'

export interface Naming {
  readonly pattern: NamePattern
  readonly ascii: boolean
  /** The definition, as named on the command line. */
  readonly input: string
  readonly folder: string
  readonly to: Target
}

/** `{ten}`: the definition's name without its ending. */
const TEN = 'ten'

/** The columns that a pattern asks for. */
export function columnsOf(pattern: NamePattern): readonly string[] {
  return pattern.fields.map(columnName).filter(field => field !== TEN)
}

/**
 * Where a row's document goes, or what it lacks for a name.
 * @param width figures of its number, where the data has no column `stt`
 */
export function pathOf(
  row: DataRow,
  width: number,
  { pattern, ascii, input, folder, to }: Naming,
): { readonly path: string } | { readonly missing: readonly string[] } {
  const ten = input === STANDARD_INPUT ? 'van-ban' : basename(input).replace(/\.(ya?ml|json)$/i, '')
  const lookup = (field: string): string | undefined => {
    const name = columnName(field)
    const cell = row.cells.get(name)
    if (cell !== undefined) return textOf(cell)
    if (name === STT) return String(row.row).padStart(width, '0')
    return name === TEN ? ten : undefined
  }
  const named = nameOf(pattern, lookup, { ascii })
  return 'name' in named
    ? { path: join(folder, named.name + endingOf[to]) }
    : { missing: named.missing.map(columnName) }
}

/** The same for two names of one file. */
export function keyOf(row: DataRow, width: number, naming: Naming, cwd: string): RowName {
  const named = pathOf(row, width, naming)
  return 'path' in named ? { key: pathKey(named.path, cwd), path: named.path } : named
}
