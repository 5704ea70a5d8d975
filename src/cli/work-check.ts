import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { isProfileName } from '../don-vi/problems.ts'
import { faultIn } from './file-codes.ts'
import { readDefinition, type Reading } from './read-definition.ts'
import type { Session } from './session.ts'
import type { OpenWork, Task, WorkResult } from './work.ts'

export type CheckSetup = Pick<Reading, 'template' | 'profile'>

export const open: OpenWork<CheckSetup, Task> = (setup, session) =>
  Promise.resolve(async ({ file }) => {
    const sources = new Map<string, Uint8Array>()
    try {
      return resultOf(file, await checkOne(file, { ...setup, seen: sources }, session), sources)
    } catch (error) {
      return resultOf(file, [faultIn(file, error)], sources)
    }
  })

async function checkOne(file: string, reading: Reading, session: Session): Promise<readonly Diagnostic[]> {
  if (isProfileName(file)) return profileAlone(file, reading, session)
  const { value, diagnostics } = await readDefinition(file, session, reading)
  if (value === undefined) return diagnostics
  const checked = (await session.engine.check(value.bytes, value.options)).diagnostics
  // A profile by another name: what it inherits, say.
  if (file !== STANDARD_INPUT && checked.some(({ code }) => code === 'don-vi/khong-phai-van-ban'))
    return profileAlone(file, reading, session)
  return [...diagnostics, ...checked]
}

async function profileAlone(
  file: string,
  reading: Reading,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const { checkProfile } = await import('./check-profile.ts')
  return checkProfile(file, reading, session)
}

function resultOf(
  file: string,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, Uint8Array>,
): WorkResult {
  return {
    report: { file, state: 'checked', outputs: [], diagnostics },
    said: '',
    ...(diagnostics.length > 0 && { sources: [...sources] }),
  }
}
