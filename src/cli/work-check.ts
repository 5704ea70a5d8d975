import type { OwnTemplate } from '../pipeline.ts'
import { faultIn } from './file-codes.ts'
import { readInput } from './read-input.ts'
import { pictureReader } from './read-picture.ts'
import type { Session } from './session.ts'
import type { OpenWork, Task, WorkResult } from './work.ts'

export interface CheckSetup {
  readonly template?: OwnTemplate
}

export const open: OpenWork<CheckSetup, Task> = (setup, session) =>
  Promise.resolve(async ({ file }) => {
    try {
      return await checkOne(file, setup, session)
    } catch (error) {
      return resultOf(file, [faultIn(file, error)])
    }
  })

async function checkOne(file: string, setup: CheckSetup, session: Session): Promise<WorkResult> {
  const read = await readInput(file, session)
  if (read.value === undefined) return resultOf(file, read.diagnostics)
  const options = { ...setup, file, readFile: pictureReader(file, session) }
  const { diagnostics } = await session.engine.check(read.value, options)
  return { ...resultOf(file, diagnostics), ...(diagnostics.length > 0 && { sources: [[file, read.value]] }) }
}

function resultOf(file: string, diagnostics: WorkResult['report']['diagnostics']): WorkResult {
  return { report: { file, state: 'checked', outputs: [], diagnostics }, said: '' }
}
