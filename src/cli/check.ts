import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import { jsonReport } from '../diagnostics/reporters/json.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { isProfileName } from '../don-vi/problems.ts'
import { exitCodeOf, type ExitCode } from './exit-code.ts'
import { faultIn } from './file-codes.ts'
import { ownTemplate } from './own-template.ts'
import { readDefinition, type Reading } from './read-definition.ts'
import { reportTo } from './report.ts'
import type { Session } from './session.ts'

export interface CheckOptions {
  readonly format: 'pretty' | 'json'
  readonly template?: string
  readonly profile?: string | boolean
}

/** `vanban check`: what `render` would report, without writing. JSON goes to stdout, as a product. */
export async function check(
  inputs: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<ExitCode> {
  const files = [...new Set(inputs)]
  const seen = new Map<string, Uint8Array>()
  const found: Diagnostic[] = []
  const template = await ownTemplate(options.template, session, seen)
  if (template.value === undefined) {
    await reportTo(session, template.diagnostics, seen)
    return exitCodeOf(template.diagnostics)
  }
  for (const file of files) {
    const own = new Map<string, Uint8Array>()
    const diagnostics = await checkOne(
      file,
      { ...template.value, profile: options.profile, seen: own },
      session,
    )
    if (diagnostics.length > 0) for (const [name, bytes] of own) seen.set(name, bytes)
    found.push(...diagnostics)
  }
  if (options.format === 'json') await session.io.stdout.write(jsonReport(found, files))
  else if (found.length > 0) await reportTo(session, found, seen)
  else await session.io.stderr.write(`Đã kiểm tra ${files.length} tệp, không có vấn đề nào.\n`)
  return exitCodeOf(found)
}

async function checkOne(file: string, reading: Reading, session: Session): Promise<readonly Diagnostic[]> {
  try {
    if (isProfileName(file)) return await profileAlone(file, reading, session)
    const { value, diagnostics } = await readDefinition(file, session, reading)
    if (value === undefined) return diagnostics
    const checked = (await session.engine.check(value.bytes, value.options)).diagnostics
    // A profile by another name: what it inherits, say.
    if (file !== STANDARD_INPUT && checked.some(({ code }) => code === 'don-vi/khong-phai-van-ban'))
      return await profileAlone(file, reading, session)
    return [...diagnostics, ...checked]
  } catch (error) {
    return [faultIn(file, error)]
  }
}

async function profileAlone(
  file: string,
  reading: Reading,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const { checkProfile } = await import('./check-profile.ts')
  return checkProfile(file, reading, session)
}
