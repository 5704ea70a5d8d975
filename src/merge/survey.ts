import type { Diagnostic } from '../diagnostics/types.ts'
import { type Column, type DataEvents, type DataProblem, type DataRow } from './data.ts'
import { fillValue, STT } from './fill.ts'
import { openNameHashes } from './name-hashes.ts'
import type { Plan } from './plan.ts'
import { selector, type Selection } from './select.ts'
import {
  missingColumns,
  nameless,
  noneWanted,
  noRows,
  sameName,
  unknownInName,
  unusedColumns,
  unusedHint,
} from './survey-problems.ts'

/** A row's file name as it is compared, or the columns that it lacks. */
export type RowName =
  { readonly key: string; readonly path?: string } | { readonly missing: readonly string[] }

export interface SurveyWishes {
  readonly selection: Selection
  /** What the file names ask for. */
  readonly nameColumns: readonly string[]
  /** @param width figures of a row's number, which only the count of all rows tells */
  readonly nameOf: (row: DataRow, width: number) => RowName
  /** Sees each row that is wanted, as it is looked at. */
  readonly see?: (row: DataRow) => void
}

/** What a first look at all rows tells. */
export interface Survey {
  readonly rows: number
  /** Those that are wanted. */
  readonly selected: number
  readonly columns: readonly Column[]
  /** About the definition: with pointers. */
  readonly ofDefinition: readonly Diagnostic[]
  /** About the data. */
  readonly ofData: readonly DataProblem[]
  /** Rows that can't be filled. */
  readonly bad: number
}

/** Problems of one kind that are told one by one; the others are counted. */
const MOST_OF_A_KIND = 100

/** While rows are counted, their numbers are as wide as any. */
const WIDEST = 9

/**
 * Fills every wanted row once and keeps nothing but what is wrong: columns that are not there or not used, cells that don't fit, rows
 * of one file name. Takes the same memory for any number of rows, but some 12 bytes a row.
 * @param read gives the data from its beginning each time
 */
export async function survey(read: () => DataEvents, plan: Plan, wishes: SurveyWishes): Promise<Survey> {
  const found = openFindings()
  const columns = new Map<string, Column>()
  const hashes = openNameHashes()
  const isWanted = selector(wishes.selection)
  // Records that name their own cells may have the first of a column late.
  const later: DataProblem[] = []
  let rows = 0
  let selected = 0
  let bad = 0
  for await (const event of read()) {
    if (event.kind === 'problem') found.add(event.problem)
    else if (event.kind === 'columns') for (const column of event.columns) columns.set(column.name, column)
    else {
      const { row } = event
      rows += 1
      if (row.cells.size !== columns.size || rows === 1)
        for (const name of row.cells.keys())
          if (!columns.has(name)) columns.set(name, { name, index: columns.size })
      if (!isWanted(row.row)) continue
      selected += 1
      wishes.see?.(row)
      const { problems } = fillValue(plan, row)
      for (const problem of problems)
        if (problem.column === undefined || columns.has(problem.column)) found.add(problem)
        else if (later.length < MOST_OF_A_KIND) later.push(problem)
      const name = wishes.nameOf(row, WIDEST)
      if ('key' in name) hashes.add(name.key, row.row)
      else for (const column of name.missing) if (columns.has(column)) found.add(nameless(column, row))
      if (problems.length > 0 || 'missing' in name) bad += 1
    }
  }
  // Of a column that is nowhere, each row would say so.
  for (const problem of later) if (columns.has(problem.column ?? '')) found.add(problem)
  const suspects = hashes.suspects()
  if (suspects.size > 0)
    for (const problem of await twins(read, suspects, row => wishes.nameOf(row, String(rows).length)))
      found.add(problem)
  const isKnown = (name: string): boolean => columns.has(name) || name === STT
  const ofDefinition = rows === 0 ? [] : missingColumns(plan, [...columns.keys()], isKnown)
  if (rows === 0 && !found.hasErrors()) found.add(noRows)
  if (rows > 0 && selected === 0) found.add(noneWanted(rows))
  if (rows > 0)
    for (const name of wishes.nameColumns)
      if (!isKnown(name)) found.add(unknownInName(name, [...columns.keys()]))
  const unused = unusedColumns(plan, [...columns.values()], wishes.nameColumns)
  if (rows > 0 && unused.length > 0 && ofDefinition.length === 0) found.add(unusedHint(unused))
  return { rows, selected, columns: [...columns.values()], ofDefinition, ofData: found.all(), bad }
}

interface Findings {
  add(problem: DataProblem): void
  hasErrors(): boolean
  all(): readonly DataProblem[]
}

function openFindings(): Findings {
  const kept: DataProblem[] = []
  const counts = new Map<string, number>()
  return {
    add(problem) {
      const count = (counts.get(problem.code) ?? 0) + 1
      counts.set(problem.code, count)
      if (count <= MOST_OF_A_KIND) kept.push(problem)
    },
    hasErrors: () => kept.some(({ severity }) => severity === 'error'),
    all() {
      const more = [...counts].filter(([, count]) => count > MOST_OF_A_KIND)
      return [
        ...kept,
        ...more.map(([code, count]) => ({
          code,
          severity: kept.find(problem => problem.code === code)?.severity ?? 'error',
          message: `Còn ${count - MOST_OF_A_KIND} chỗ nữa như vậy trong dữ liệu, không liệt kê.`,
        })),
      ]
    },
  }
}

/** Looks at the suspects' names themselves, and says of each but the first which row has it already. */
async function twins(
  read: () => DataEvents,
  suspects: ReadonlySet<number>,
  nameOf: (row: DataRow) => RowName,
): Promise<readonly DataProblem[]> {
  const first = new Map<string, DataRow>()
  const problems: DataProblem[] = []
  for await (const event of read()) {
    if (event.kind !== 'row' || !suspects.has(event.row.row)) continue
    const name = nameOf(event.row)
    if (!('key' in name)) continue
    const other = first.get(name.key)
    if (other === undefined) first.set(name.key, event.row)
    else problems.push(sameName(name.path ?? name.key, other, event.row))
  }
  return problems
}
