import { countBySeverity, inOrder } from '../order.ts'
import type { Diagnostic, Range } from '../types.ts'

/**
 * Diagnostics for a program, as one JSON text with a stable order of keys:
 * `{ version: 1, files: [{ file, counts }], diagnostics: […], counts: { error, warning, hint } }`.
 * `files` are all the files looked at, clean ones too. Lines and columns count from 1, columns and
 * offsets in UTF-16 units.
 */
export function jsonReport(diagnostics: readonly Diagnostic[], files: readonly string[]): string {
  const ordered = inOrder(diagnostics)
  const report = {
    version: 1,
    files: [...new Set(files)].map(file => ({
      file,
      counts: countBySeverity(ordered.filter(found => found.file === file)),
    })),
    diagnostics: ordered.map(machineReadable),
    counts: countBySeverity(ordered),
  }
  return `${escapeInvisible(JSON.stringify(report, null, 2))}\n`
}

function machineReadable(found: Diagnostic): object {
  const { code, severity, message, file, range, trail, pointer, hint, cite } = found
  return {
    file,
    range: range === undefined ? undefined : place(range),
    severity,
    code,
    message,
    hint,
    pointer,
    trail: trail?.map(site => ({ file: site.file, range: place(site.range) })),
    cite: cite === undefined ? undefined : { place: cite.place, text: cite.text },
  }
}

function place({ start, end }: Range): object {
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  }
}

/** The report may be read on a terminal, too. JSON itself escapes only the controls below U+0020. */
function escapeInvisible(json: string): string {
  return json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, char =>
    Array.from({ length: char.length }, (_, at) => `\\u${hex(char.charCodeAt(at))}`).join(''),
  )
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0')
}
