import type { Diagnostic } from '../diagnostics/types.ts'
import type { DataEvents, DataFile } from '../merge/data.ts'
import { locateData } from '../merge/locate-data.ts'
import { kindOf, readData } from '../merge/read-data.ts'
import { survey, type Survey, type SurveyWishes } from '../merge/survey.ts'
import { located, type Fillable } from './merge-definition.ts'
import { columnsOf, keyOf, type Naming } from './merge-names.ts'
import type { Wishes } from './merge-wishes.ts'
import { stemsOf } from './rivals.ts'

/** What is told of rows: with `--skip-bad-rows` each row says it itself. */
export const OF_ROWS: readonly string[] = [
  'tron/o-trong',
  'tron/sai-kieu',
  'tron/o-loi',
  'tron/danh-sach-lech',
]

/** What is known of the data before the first document. */
export interface Seen {
  readonly survey: Survey
  readonly read: () => DataEvents
  /** Documents that an annex or page of another might fall on, by that other's `pathKey`. */
  readonly rivals: Rivals
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** Whether something is wrong that is not of some rows alone. */
  readonly isOff: boolean
}

/** Looks through the whole of the data. */
export async function look(
  file: DataFile,
  { source, plan }: Fillable,
  wishes: Wishes &
    Pick<SurveyWishes, 'see'> & {
      readonly input: string
      readonly sheet: string | undefined
      readonly cwd: string
    },
): Promise<Seen> {
  const { naming, selection, see, input, sheet, cwd } = wishes
  const read = (): DataEvents => readData(file, { sheet })
  let isTight = false
  const found = await survey(read, plan, {
    selection,
    ...(see !== undefined && { see }),
    nameColumns: columnsOf(naming.pattern),
    nameOf: (row, width) => {
      const name = keyOf(row, width, naming, cwd)
      if ('key' in name && stemsOf(name.key).length > 0) isTight = true
      return name
    },
  })
  const kind = await kindOf(file)
  const data = await locateData(
    file,
    typeof kind === 'object' ? undefined : kind,
    found.ofData,
    found.columns,
  )
  const diagnostics = [...found.ofDefinition.map(one => located(one, input, source)), ...data.diagnostics]
  return {
    survey: found,
    read,
    rivals: isTight ? await rivalsIn(read, String(found.rows).length, naming, cwd) : new Map(),
    diagnostics,
    sources: new Map(data.text === undefined ? [] : [[file.name, new TextEncoder().encode(data.text)]]),
    isOff: diagnostics.some(({ code, severity }) => severity === 'error' && !OF_ROWS.includes(code)),
  }
}

type Rivals = ReadonlyMap<string, Readonly<Record<string, string>>>

/** Gone through only where a name ends as those of annexes and pages do. */
async function rivalsIn(read: () => DataEvents, width: number, naming: Naming, cwd: string): Promise<Rivals> {
  const rivals = new Map<string, Record<string, string>>()
  for await (const event of read()) {
    if (event.kind !== 'row') continue
    const name = keyOf(event.row, width, naming, cwd)
    if ('key' in name)
      for (const stem of stemsOf(name.key))
        rivals.set(stem, { ...rivals.get(stem), [name.key]: `hàng ${event.row.row}` })
  }
  return rivals
}
