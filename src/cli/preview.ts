import { basename, dirname, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.ts'
import { isLoopback } from '../preview/guard.ts'
import type { Preview } from '../preview/server.ts'
import { exitCode, exitCodeOf, type ExitCode } from './exit-code.ts'
import { errno } from './files.ts'
import { openBrowser } from './open-browser.ts'
import { onDisk, readInput } from './read-input.ts'
import { reportTo } from './report.ts'
import { workshop } from './preview-workshop.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'

export interface PreviewOptions {
  readonly port: string
  readonly host: string
  readonly open?: boolean
  readonly template?: string
  readonly profile?: string | boolean
}

/** `vanban preview`: serves pages until interrupted. */
export async function preview(input: string, options: PreviewOptions, session: Session): Promise<ExitCode> {
  const port = Number(options.port)
  if (!/^\d+$/.test(options.port) || port > 65_535)
    return refuse(
      session,
      `«${options.port}» không phải số cổng.`,
      'Cổng là số nguyên từ 1 đến 65535; 0 là cổng trống bất kỳ.',
    )
  const { io, files, engine } = session
  const path = await onDisk(resolve(io.cwd, input), files)
  const there = await readOrFolder(input, path, session)
  if (there.kind === 'failed') {
    await reportTo(session, there.diagnostics, new Map())
    return exitCodeOf(there.diagnostics)
  }
  const { value: typesetter, diagnostics: missing } = await engine.typesetter({ withRaster: false })
  if (typesetter === undefined) {
    await reportTo(session, missing, new Map())
    return exitCode.failure
  }
  const [{ startPreview }, { loadPage }] = await Promise.all([
    import('../preview/server.ts'),
    import('../preview/live-page.ts'),
  ])
  const real = await files.realpath(there.kind === 'folder' ? path : dirname(path))
  const work = {
    ...workshop({ template: options.template, profile: options.profile, typesetter, session }),
    page: await loadPage(),
  }
  const only = there.kind === 'folder' ? {} : { only: basename(path) }
  let server: Preview
  try {
    server = await startPreview({ root: real, ...only, host: options.host, port }, work)
  } catch (error) {
    return cannotListen(errno(error), options, session)
  }
  const shown = options.host.includes(':') ? `[${options.host}]` : options.host
  const address = `http://${shown}:${server.port}/`
  if (port !== 0 && server.port !== port)
    await io.stderr.write(`Cổng ${port} đang có chương trình khác dùng; lấy cổng ${server.port}.\n`)
  if (!isLoopback(options.host))
    await io.stderr.write(`Lưu ý: máy khác trong mạng cũng xem được, vì --host ${options.host}.\n`)
  await io.stderr.write(`Đang xem trước tại ${address}  (dừng bằng Ctrl-C)\n`)
  if (options.open === true && !(await openBrowser(address)))
    await io.stderr.write('Không mở được trình duyệt; hãy tự mở địa chỉ trên.\n')
  await io.interrupted()
  await server.close()
  await io.stderr.write('Đã dừng xem trước.\n')
  return exitCode.clean
}

type There =
  | { readonly kind: 'file' | 'folder' }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] }

async function readOrFolder(input: string, path: string, session: Session): Promise<There> {
  try {
    if ((await session.files.stat(path))?.isDirectory() === true) return { kind: 'folder' }
  } catch {
    // Reading it says why.
  }
  const read = await readInput(input === '-' ? './-' : input, session)
  return read.value === undefined ? { kind: 'failed', diagnostics: read.diagnostics } : { kind: 'file' }
}

async function cannotListen(
  code: string,
  { host, port }: PreviewOptions,
  session: Session,
): Promise<ExitCode> {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: `cổng ${port} và các cổng sau nó đều đang có chương trình dùng`,
    EACCES: `hệ điều hành không cho dùng cổng ${port}`,
    EADDRNOTAVAIL: `máy này không có địa chỉ ${host}`,
    ENOTFOUND: `máy này không có địa chỉ ${host}`,
  }
  return refuse(
    session,
    `không mở được trang xem trước: ${why[code] ?? `hệ thống báo ${code}`}.`,
    'Chọn cổng khác bằng --port, hoặc bỏ --host.',
  )
}

async function refuse(session: Session, message: string, hint?: string): Promise<ExitCode> {
  await complain(session, message, hint)
  return exitCode.failure
}
