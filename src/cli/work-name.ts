import { fieldOf } from '../batch/field-of.ts'
import { nameOf, THU_MUC, type NamePattern } from '../batch/name-pattern.ts'
import { padSo } from '../tree/number.ts'
import { fileProblem } from './file-codes.ts'
import { stem } from './plan-outputs.ts'
import { readInput } from './read-input.ts'
import type { Session } from './session.ts'
import type { OpenWork, Task, WorkResult } from './work.ts'

export interface NameSetup {
  readonly pattern: NamePattern
  readonly ascii: boolean
}

export interface NameTask extends Task {
  /** The folder of the definition below the one that was named, with `/`. */
  readonly folder: string
}

/** Finds what a product is called. What is wrong with the definition itself is told when it is rendered. */
export const open: OpenWork<NameSetup, NameTask> = (setup, session) =>
  Promise.resolve(async task => {
    const nothing: WorkResult = {
      report: { file: task.file, state: 'failed', outputs: [], diagnostics: [] },
      said: '',
    }
    try {
      return { ...nothing, ...(await nameOne(task, setup, session)) }
    } catch {
      return nothing
    }
  })

async function nameOne(
  { file, folder }: NameTask,
  { pattern, ascii }: NameSetup,
  session: Session,
): Promise<Partial<WorkResult>> {
  const { value: bytes } = await readInput(file, session)
  const definition = bytes === undefined ? undefined : await session.engine.readValue(bytes)
  if (definition === undefined) return {}
  const own: Readonly<Record<string, () => string | undefined>> = {
    ten: () => stem({ file }),
    [THU_MUC]: () => folder,
    so_van_ban: () => soIn(definition),
  }
  const named = nameOf(pattern, field => (own[field] ?? (() => fieldOf(definition, field)))(), { ascii })
  if ('name' in named) return { name: named.name }
  const fields = named.missing.map(field => `{${field}}`).join(', ')
  const problem = fileProblem('file/thieu-truong-ten', file, {
    message:
      fields === ''
        ? 'Mẫu --name không còn chữ nào dùng được làm tên tệp với định nghĩa này.'
        : `Định nghĩa không có giá trị cho ${fields} trong mẫu --name.`,
    hint: 'Ghi giá trị đó vào định nghĩa, hoặc dùng {ten} (tên tệp định nghĩa) trong mẫu.',
  })
  return { report: { file, state: 'failed', outputs: [], diagnostics: [problem] } }
}

/** As it is printed: 5 is 05. */
function soIn(definition: unknown): string | undefined {
  const so = fieldOf(definition, 'so_van_ban')
  return so !== undefined && /^\d+$/.test(so) ? padSo(Number(so)) : so
}
