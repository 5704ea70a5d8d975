import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fail, ok } from '../diagnostics/outcome.ts'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { Outcome } from '../diagnostics/types.ts'
import type { DataFile } from '../merge/data.ts'
import { missing, onDisk, unreadable } from './read-input.ts'
import { fileProblem } from './file-codes.ts'
import type { Session } from './session.ts'

/** Data that can be read several times. */
export interface OpenData {
  readonly file: DataFile
  close(): Promise<void>
}

/** Data as named on the command line. Standard input is kept in a temporary file, as it can't be read twice. */
export async function openData(name: string, session: Session): Promise<Outcome<OpenData>> {
  try {
    if (name === STANDARD_INPUT) return ok(await spooled(session))
    const path = await onDisk(resolve(session.io.cwd, name), session.files)
    const stat = await session.files.stat(path)
    if (stat === undefined) return fail(await missing(name, path, session.files))
    if (stat.isDirectory())
      return fail(
        fileProblem('file/la-thu-muc', name, {
          message: 'Đây là một thư mục, không phải một bảng dữ liệu.',
          hint: `Nêu một tệp, ví dụ: ${join(name, 'khach.xlsx')}`,
        }),
      )
    return ok({ file: { name, open: () => session.files.readStream(path) }, close: () => Promise.resolve() })
  } catch (error) {
    return fail(unreadable(name, error))
  }
}

async function spooled({ io, files }: Session): Promise<OpenData> {
  const folder = await mkdtemp(join(tmpdir(), 'vanban-'))
  const path = join(folder, 'du-lieu')
  try {
    await pipeline(io.stdin(), createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  return {
    file: { name: STANDARD_INPUT, open: () => files.readStream(path) },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
