import { jsonReport } from '../diagnostics/reporters/json.ts'
import { exitCodeOf, type ExitCode } from './exit-code.ts'
import { faultIn } from './file-codes.ts'
import { readFolder, shippedFiles } from './read-template.ts'
import { reportTo } from './report.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { RunReport } from '../diagnostics/run-report.ts'
import type { Session } from './session.ts'
import { version } from './version.ts'

export interface TemplateCheckOptions {
  readonly format: 'pretty' | 'json'
}

/** `vanban template check`: all that is wrong with a folder of templates, by reading it and by trying it out. */
export async function checkTemplates(
  folder: string,
  options: TemplateCheckOptions,
  session: Session,
): Promise<ExitCode> {
  const read = await readFolder(folder, session)
  const template = read.value?.template
  const checked =
    template !== undefined && 'files' in template
      ? await session.engine.checkFolder(template).catch((error: unknown) => ({
          diagnostics: [faultIn(folder, error)],
          types: [],
          examples: 0,
        }))
      : undefined
  const found = [...read.diagnostics, ...(checked?.diagnostics ?? [])]
  const files = [...(read.value?.files.keys() ?? [])]
  if (options.format === 'json') await session.io.stdout.write(jsonReport(reportOf(found, files)))
  else
    await reportTo(session, found, new Map([...(await shippedFiles(session)), ...(read.value?.files ?? [])]))
  if (options.format === 'pretty' && found.length === 0 && checked !== undefined)
    await session.io.stderr.write(
      `Đã kiểm tra ${files.length} tệp khuôn và tạo thử ${checked.examples} ví dụ (${checked.types.join(', ')}), không có vấn đề nào.\n`,
    )
  return exitCodeOf(found)
}

/** What belongs to no file of the folder is told of the run. */
function reportOf(found: readonly Diagnostic[], files: readonly string[]): RunReport {
  const known = new Set(files)
  return {
    command: 'template check',
    version,
    files: [...known].map(file => ({
      file,
      state: 'checked',
      outputs: [],
      diagnostics: found.filter(one => one.file === file),
    })),
    diagnostics: found.filter(one => one.file === undefined || !known.has(one.file)),
  }
}
