import { prettyReport } from '../diagnostics/reporters/pretty.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { normalise } from '../source/read-bytes.ts'
import type { Session } from './session.ts'

/** What was read, by the name it is reported under: only what has diagnostics is needed. */
export type SourceBytes = ReadonlyMap<string, Uint8Array>

/** Prints diagnostics on stderr, with the lines that they are about. Nothing when there is none. */
export async function reportTo(
  session: Session,
  diagnostics: readonly Diagnostic[],
  bytes: SourceBytes,
): Promise<void> {
  if (diagnostics.length === 0) return
  await session.io.stderr.write(prettyReport(diagnostics, readable(bytes), { paint: await session.paint() }))
}

/** Sources as a report quotes them, positions counted as in what was read. */
export function readable(bytes: SourceBytes): ReadonlyMap<string, string> {
  const texts = [...bytes].map(([file, data]) => [file, normalise(new TextDecoder().decode(data))] as const)
  // Bytes that are no text (UTF-16, a .docx) have no lines to show.
  return new Map(texts.filter(([, text]) => !text.includes('\0')))
}
