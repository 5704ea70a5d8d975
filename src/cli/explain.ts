import { nearest } from '../diagnostics/nearest.ts'
import { ofDocuments, ofFiles, pageText } from '../diagnostics/page-text.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { fileCodes } from './file-codes.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'

/** `vanban explain`: the page of a diagnostic's code. */
export async function explain(code: string, session: Session): Promise<ExitCode> {
  const aboutFiles = fileCodes.get(code)
  const page = aboutFiles === undefined ? await session.engine.findPage(code) : undefined
  if (aboutFiles !== undefined) await session.io.stdout.write(pageText(code, aboutFiles, ofFiles))
  else if (page !== undefined) await session.io.stdout.write(pageText(code, page, ofDocuments))
  else return unknownCode(code, session)
  return exitCode.clean
}

/** The half after the slash is often all that one remembers. */
async function unknownCode(code: string, session: Session): Promise<ExitCode> {
  const codes = [...(await session.engine.allPages()).map(page => page.code), ...fileCodes.keys()]
  const half = (whole: string): string => whole.slice(whole.indexOf('/') + 1)
  const near =
    nearest(code, codes) ?? codes.find(known => half(known) === nearest(half(code), codes.map(half)))
  const hint = near === undefined ? undefined : `Có phải bạn muốn «${near}»?`
  await complain(session, `không có mã «${code}».`, hint)
  return exitCode.failure
}
