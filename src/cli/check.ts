import { jsonReport } from '../diagnostics/reporters/json.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { exitCodeOf, type ExitCode } from './exit-code.ts'
import { faultIn } from './file-codes.ts'
import { readInput } from './read-input.ts'
import { pictureReader } from './read-picture.ts'
import { reportTo } from './report.ts'
import type { Session } from './session.ts'

export interface CheckOptions {
  readonly format: 'pretty' | 'json'
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
  for (const file of files) {
    const read = await readInput(file, session)
    const diagnostics =
      read.value === undefined ? read.diagnostics : await checkOne(file, read.value, session)
    if (read.value !== undefined && diagnostics.length > 0) seen.set(file, read.value)
    found.push(...diagnostics)
  }
  if (options.format === 'json') await session.io.stdout.write(jsonReport(found, files))
  else if (found.length > 0) await reportTo(session, found, seen)
  else await session.io.stderr.write(`Đã kiểm tra ${files.length} tệp, không có vấn đề nào.\n`)
  return exitCodeOf(found)
}

async function checkOne(file: string, bytes: Uint8Array, session: Session): Promise<readonly Diagnostic[]> {
  try {
    return (await session.engine.check(bytes, { file, readFile: pictureReader(file, session) })).diagnostics
  } catch (error) {
    return [faultIn(file, error)]
  }
}
