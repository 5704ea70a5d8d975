import type { Diagnostic, Range } from '../diagnostics/types.ts'
import { columnLetters, columnName, type Column, type DataFile, type DataProblem } from './data.ts'
import { dialectOf } from './csv-dialect.ts'
import type { DataKind } from './read-data.ts'
import { readText } from './read-text.ts'

/** Problems of the data with their places, and as much of its text as they quote. */
export interface LocatedData {
  readonly diagnostics: readonly Diagnostic[]
  /** The quoted lines where they stand, all others empty. Undefined for a workbook. */
  readonly text?: string
}

/**
 * Gives problems of the data their places: line and column of a text, the cell of a sheet in words. A text is read once more for it,
 * and only the lines that problems are about are kept.
 */
export async function locateData(
  file: DataFile,
  kind: DataKind | undefined,
  problems: readonly DataProblem[],
  columns: readonly Column[],
): Promise<LocatedData> {
  const indexOf = new Map(columns.map(({ name, index }) => [name, index]))
  if (kind === 'xlsx' || kind === undefined)
    return { diagnostics: problems.map(problem => inSheet(problem, file.name, indexOf)) }
  const lines = await linesAt(file, problems)
  const [head] = lines.values()
  const { delimiter } = dialectOf(`${head?.text ?? ''}\n`)
  const diagnostics = problems.map(problem => {
    const line = problem.at === undefined ? undefined : lines.get(problem.at)
    const at =
      line === undefined ? undefined : placeIn(line.text, problem.column, { kind, delimiter, indexOf })
    const range =
      line === undefined || at === undefined ? undefined : rangeOf(problem.at ?? 1, line.offset, at)
    return { ...plain(problem, file.name), ...(range !== undefined && { range }) }
  })
  return { diagnostics, text: sparse(lines) }
}

interface Line {
  readonly text: string
  readonly offset: number
}

/** The first line, and those that problems are about. */
async function linesAt(file: DataFile, problems: readonly DataProblem[]): Promise<ReadonlyMap<number, Line>> {
  const wanted = new Set([1, ...problems.flatMap(({ at }) => (at === undefined ? [] : [at]))])
  const lines = new Map<number, Line>()
  let number = 1
  let offset = 0
  let rest = ''
  const take = (text: string): void => {
    if (wanted.has(number)) lines.set(number, { text, offset })
    number += 1
    offset += text.length + 1
  }
  for await (const piece of readText(file.open())) {
    if ('problem' in piece) break
    const parts = (rest + piece.text).split('\n')
    rest = parts.pop() ?? ''
    parts.forEach(take)
  }
  take(rest)
  return lines
}

interface Shape {
  readonly kind: DataKind
  readonly delimiter: string
  readonly indexOf: ReadonlyMap<string, number>
}

/** Start and end of the cell in its line; of the whole line where the cell can't be told. */
function placeIn(line: string, column: string | undefined, shape: Shape): readonly [number, number] {
  const whole = [line.length - line.trimStart().length, Math.max(line.trimEnd().length, 1)] as const
  if (column === undefined) return whole
  if (shape.kind !== 'csv') {
    const key = [...line.matchAll(/[\w\u00c0-\u1ef9][^":{},]*(?="?\s*:)/g)].find(
      ([name]) => columnName(name) === column,
    )
    return key === undefined ? whole : [key.index, key.index + key[0].length]
  }
  const wanted = shape.indexOf.get(column)
  let index = 0
  let start = 0
  let isQuoted = false
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (at === line.length || (line[at] === shape.delimiter && !isQuoted)) {
      if (index === wanted) return [start, Math.max(at, start + 1)]
      index += 1
      start = at + 1
    }
  }
  return whole
}

function rangeOf(line: number, offset: number, [start, end]: readonly [number, number]): Range {
  return {
    start: { line, column: start + 1, offset: offset + start },
    end: { line, column: end + 1, offset: offset + end },
  }
}

function sparse(lines: ReadonlyMap<number, Line>): string {
  let text = ''
  let number = 1
  for (const [at, line] of [...lines].sort(([a], [b]) => a - b)) {
    text += '\n'.repeat(at - number) + line.text
    number = at
  }
  return text
}

function inSheet(problem: DataProblem, file: string, indexOf: ReadonlyMap<string, number>): Diagnostic {
  const index = problem.column === undefined ? undefined : indexOf.get(problem.column)
  const place =
    problem.at === undefined
      ? ''
      : index === undefined
        ? `Hàng ${problem.at}: `
        : `Ô ${columnLetters(index)}${problem.at}: `
  return plain({ ...problem, message: place + problem.message }, file)
}

function plain({ code, severity, message, hint }: DataProblem, file: string): Diagnostic {
  return { code, severity, message, file, ...(hint !== undefined && { hint }) }
}
