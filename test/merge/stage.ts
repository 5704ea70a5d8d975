import { parsePattern } from '../../src/batch/name-pattern.ts'
import { columnsOf, keyOf } from '../../src/cli/merge-names.ts'
import { readSource } from '../../src/index.ts'
import type { Cell, DataEvent, DataFile, DataRow } from '../../src/merge/data.ts'
import { fill } from '../../src/merge/fill.ts'
import { planFill, type Plan } from '../../src/merge/plan.ts'
import { readData } from '../../src/merge/read-data.ts'
import type { Selection } from '../../src/merge/select.ts'
import { survey, type Survey } from '../../src/merge/survey.ts'
import { wantedBy } from '../../src/merge/wanted.ts'
import { readSchemas } from '../../src/shipped.ts'

/** Data in memory; a size cuts its bytes into chunks. */
export function dataFile(name: string, data: string | Uint8Array, size = Infinity): DataFile {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data
  return {
    name,
    async *open() {
      await Promise.resolve()
      for (let at = 0; at < bytes.length; at += size)
        yield bytes.subarray(at, Math.min(bytes.length, at + size))
    },
  }
}

export async function eventsOf(file: DataFile, sheet?: string): Promise<readonly DataEvent[]> {
  const events: DataEvent[] = []
  for await (const event of readData(file, { sheet })) events.push(event)
  return events
}

/** The rows as their readers see them, and the codes of what is wrong, each with its line. */
export async function rowsOf(
  file: DataFile,
  sheet?: string,
): Promise<{ readonly rows: readonly Record<string, string>[]; readonly problems: readonly string[] }> {
  const events = await eventsOf(file, sheet)
  const text = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)
  return {
    rows: events.flatMap(event =>
      event.kind === 'row'
        ? [Object.fromEntries([...event.row.cells].map(([name, cell]) => [name, text(cell)]))]
        : [],
    ),
    problems: events.flatMap(event =>
      event.kind === 'problem' ? [`${event.problem.code} ${event.problem.at ?? '-'}`] : [],
    ),
  }
}

const schemas = readSchemas()

export function planOf(yaml: string): Plan & { readonly value: unknown } {
  const source = readSource(yaml).value
  if (source === undefined) throw new Error('the test has bad YAML')
  const loai = (source.value as { loai_van_ban?: string }).loai_van_ban ?? 'ke-hoach'
  return { ...planFill(source.value, wantedBy(schemas, loai, source.value)), value: source.value }
}

export async function surveyOf(
  yaml: string,
  data: { readonly name: string; readonly text: string },
  { pattern = '', selection = {} }: { readonly pattern?: string; readonly selection?: Selection } = {},
): Promise<{ readonly survey: Survey; readonly plan: Plan }> {
  const plan = planOf(yaml)
  const file = dataFile(data.name, data.text)
  const parsed = parsePattern(pattern === '' ? '{stt}' : pattern)
  if ('message' in parsed) throw new Error(parsed.message)
  const naming = { pattern: parsed, ascii: false, input: 'mau.yaml', folder: 'ra', to: 'docx' } as const
  return {
    plan,
    survey: await survey(() => readData(file), plan, {
      selection,
      nameColumns: columnsOf(parsed),
      nameOf: (row, width) => keyOf(row, width, naming, '/'),
    }),
  }
}

export function rowWith(cells: Readonly<Record<string, Cell>>, row = 1): DataRow {
  return { row, at: row + 1, cells: new Map(Object.entries(cells)) }
}

/** A definition's YAML and the cells of a row → what is filled in, or the codes of what is wrong. */
export function fillWith(yaml: string, cells: Readonly<Record<string, Cell>>): unknown {
  const source = readSource(yaml).value
  if (source === undefined) throw new Error('the test has bad YAML')
  const plan = planOf(yaml)
  if (plan.problems.length > 0) return plan.problems.map(({ code }) => code)
  const { value, problems } = fill(source, plan, rowWith(cells))
  return value === undefined ? problems.map(({ code }) => code) : value.value
}
