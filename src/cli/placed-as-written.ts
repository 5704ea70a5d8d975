import type { Diagnostic } from '../diagnostics/types.ts'
import { readInput } from './read-input.ts'
import type { Session } from './session.ts'

/**
 * Diagnostics about one file with their places in its text as it is on disk now, and that text in `seen`: a definition
 * is checked with number and date in it, which may move its lines, and they may or may not have been written since.
 */
export async function placedAsWritten(
  diagnostics: readonly Diagnostic[],
  file: string,
  seen: Map<string, Uint8Array>,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const isMovable = ({ file: its, pointer, range }: Diagnostic): boolean =>
    its === file && pointer !== undefined && range !== undefined
  if (!diagnostics.some(isMovable)) return diagnostics
  const bytes = (await readInput(file, session)).value
  const source = bytes === undefined ? undefined : (await session.engine.readSource(bytes)).value
  if (bytes === undefined || source === undefined) return diagnostics
  seen.set(file, bytes)
  return diagnostics.map(found => {
    const { pointer, onKey } = found
    if (!isMovable(found) || pointer === undefined) return found
    return { ...found, range: source.locate(pointer, { onKey: onKey === true }) }
  })
}
