import { jsonReport } from '../diagnostics/reporters/json.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { CompileOptions } from '../pipeline.ts'
import { exitCodeOf, type ExitCode } from './exit-code.ts'
import { faultIn } from './file-codes.ts'
import { ownTemplate } from './own-template.ts'
import { readInput } from './read-input.ts'
import { pictureReader } from './read-picture.ts'
import { reportTo } from './report.ts'
import type { Session } from './session.ts'

export interface CheckOptions {
  readonly format: 'pretty' | 'json'
  readonly template?: string
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
    const read = await readInput(file, session)
    const diagnostics =
      read.value === undefined ? read.diagnostics : await checkOne(file, read.value, template.value, session)
    if (read.value !== undefined && diagnostics.length > 0) seen.set(file, read.value)
    found.push(...diagnostics)
  }
  if (options.format === 'json') await session.io.stdout.write(jsonReport(found, files))
  else if (found.length > 0) await reportTo(session, found, seen)
  else await session.io.stderr.write(`Đã kiểm tra ${files.length} tệp, không có vấn đề nào.\n`)
  return exitCodeOf(found)
}

async function checkOne(
  file: string,
  bytes: Uint8Array,
  own: Pick<CompileOptions, 'template'>,
  session: Session,
): Promise<readonly Diagnostic[]> {
  try {
    const options = { ...own, file, readFile: pictureReader(file, session) }
    return (await session.engine.check(bytes, options)).diagnostics
  } catch (error) {
    return [faultIn(file, error)]
  }
}
