import { nearest } from '../diagnostics/nearest.ts'
import type { Page } from '../diagnostics/page.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { fileCodes, type FileCode } from './file-codes.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'

/** `vanban explain`: the page of a diagnostic's code. */
export async function explain(code: string, session: Session): Promise<ExitCode> {
  const aboutFiles = fileCodes.get(code)
  const page = aboutFiles === undefined ? await session.engine.findPage(code) : undefined
  if (aboutFiles !== undefined) await session.io.stdout.write(filePage(code, aboutFiles))
  else if (page !== undefined) await session.io.stdout.write(pageText(page))
  else return unknownCode(code, session)
  return exitCode.clean
}

function filePage(code: string, { title, why, bad, good }: FileCode): string {
  return sections([
    `${code}: ${title}`,
    why,
    `Ví dụ gặp lỗi:\n\n${indented(bad)}`,
    `Ví dụ xử lý:\n\n${indented(good)}`,
  ])
}

function pageText(page: Page): string {
  const cite = page.cite === undefined ? '' : `${page.cite.text} Nghị định 30/2020/NĐ-CP`
  return sections([
    `${page.code}: ${page.title}`,
    page.why,
    page.quote ?? '',
    cite === '' ? '' : `Căn cứ: ${cite}`,
    `Ví dụ sai:\n\n${indented(page.bad)}`,
    `Ví dụ đúng:\n\n${indented(page.good)}`,
  ])
}

function sections(parts: readonly string[]): string {
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function indented(example: string): string {
  const lines = example.replace(/\s+$/, '').split('\n')
  return lines.map(line => (line === '' ? '' : `    ${line}`)).join('\n')
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
