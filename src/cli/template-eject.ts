import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.ts'
import { exitCodeOf, type ExitCode } from './exit-code.ts'
import { reportTo } from './report.ts'
import type { Session } from './session.ts'
import { unknownType } from './unknown-type.ts'
import { writeProduct } from './write-product.ts'

export interface EjectOptions {
  readonly output: string
  readonly force?: boolean
}

/** `vanban template eject`: a shipped template and the partials that it calls, as files of one's own. */
export async function eject(loai: string, options: EjectOptions, session: Session): Promise<ExitCode> {
  const types = await session.engine.types()
  if (!types.includes(loai)) return unknownType(loai, session)
  const sources = await session.engine.sources()
  const found: Diagnostic[] = []
  const onChanged = options.force === true ? 'backup' : 'refuse'
  for (const file of await session.engine.templateFiles(loai)) {
    const bytes = new TextEncoder().encode(sources[file] ?? '')
    const { said, diagnostics } = await writeProduct(
      join(options.output, file),
      bytes,
      { onChanged },
      session,
    )
    await session.io.stderr.write(said)
    found.push(...diagnostics)
  }
  await reportTo(session, found, new Map())
  if (found.length === 0)
    await session.io.stderr.write(
      `Sửa các khuôn đó rồi dùng: vanban render … --template ${options.output}\n` +
        `Kiểm tra: vanban template check ${options.output}\n`,
    )
  return exitCodeOf(found)
}
