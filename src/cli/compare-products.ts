import { extname, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.ts'
import { fileProblem } from './file-codes.ts'
import { errno } from './files.ts'
import { onDisk } from './read-input.ts'
import type { Session } from './session.ts'

type State = 'current' | 'missing' | 'stale' | 'edited' | 'failed'

/** The worst of a document's files is its state. */
const WORST: readonly State[] = ['failed', 'edited', 'missing', 'stale', 'current']

/** What is to say of a document's files that are there, held against those that it would come out as now. */
export async function compareProducts(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  session: Session,
): Promise<{
  readonly state: State
  readonly outputs: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}> {
  const states: State[] = []
  const diagnostics: Diagnostic[] = []
  for (const { path, bytes } of files) {
    const state = await compareOne(path, bytes, session)
    states.push(state)
    const problem = problems[state]?.(path)
    if (problem !== undefined) diagnostics.push(problem)
  }
  const state = WORST.find(worst => states.includes(worst)) ?? 'current'
  return { state, outputs: files.map(({ path }) => path), diagnostics }
}

async function compareOne(file: string, bytes: Uint8Array, { files, io, engine }: Session): Promise<State> {
  try {
    const path = await onDisk(resolve(io.cwd, file), files)
    if ((await files.stat(path)) === undefined) return 'missing'
    const there = await files.readFile(path)
    if (Buffer.compare(there, bytes) === 0) return 'current'
    const ending = extname(path).toLowerCase()
    // Text has no stamp: nobody can say whether a hand or an older definition made the difference.
    if (ending === '.txt') return 'stale'
    return (await engine.readStamp(there, ending)) === 'untouched' ? 'stale' : 'edited'
  } catch (error) {
    if (errno(error) === '') throw error
    return 'failed'
  }
}

const problems: Readonly<Partial<Record<State, (file: string) => Diagnostic>>> = {
  missing: file =>
    fileProblem('file/chua-co-tep-ra', file, {
      message: 'Chưa có tệp này.',
      hint: 'Chạy lại không có --check để tạo.',
    }),
  stale: file =>
    fileProblem('file/tep-ra-cu', file, {
      message: 'Tệp này đã cũ: không còn đúng với định nghĩa, khuôn, hoặc bản vanban hiện tại.',
      hint: 'Chạy lại không có --check để tạo lại.',
    }),
  edited: file =>
    fileProblem('file/tep-ra-bi-sua', file, {
      message: 'Tệp này đã có người sửa, hoặc không do vanban ghi.',
      hint: 'Đưa chỗ sửa vào định nghĩa, rồi tạo lại với --force.',
    }),
  failed: file => fileProblem('file/khong-doc-duoc', file, { message: 'Không đọc được tệp này để so.' }),
}
