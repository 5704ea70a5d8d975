import { diagnosticsOf } from '../findings.ts'
import { countBySeverity, inOrder } from '../order.ts'
import type { FileReport, RunReport } from '../run-report.ts'
import type { Diagnostic, Range } from '../types.ts'

/**
 * A run for a program, as one JSON text with a stable order of keys: `schemas/bao-cao-vanban.schema.json`. Lines and columns
 * count from 1, columns and offsets in UTF-16 units. `report merge` reads it back (`read-json.ts`).
 */
export function jsonReport(run: RunReport): string {
  const { command, version, shard, files } = run
  const report = {
    version: REPORT_VERSION,
    tool: { name: 'vanban', version },
    command,
    shard: shard === undefined ? undefined : { part: shard.part, of: shard.of },
    files: files.map(({ file, row, state, outputs, diagnostics }) => ({
      file,
      row,
      state,
      outputs,
      counts: countsOf(inOrder(diagnostics)),
    })),
    diagnostics: [
      ...inOrder(run.diagnostics).map(found => machineReadable(found)),
      ...files.flatMap(input => inOrder(input.diagnostics).map(found => machineReadable(found, input))),
    ],
    counts: countsOf(diagnosticsOf(run)),
  }
  return `${escapeInvisible(JSON.stringify(report, null, 2))}\n`
}

/** Of the format; another one is for readers that must change. */
export const REPORT_VERSION = 1

/** What was accepted is counted apart. */
function countsOf(diagnostics: readonly Diagnostic[]): object {
  const fresh = diagnostics.filter(found => found.accepted !== true)
  const accepted = diagnostics.length - fresh.length
  return { ...countBySeverity(fresh), ...(accepted > 0 && { accepted }) }
}

function machineReadable(found: Diagnostic, input?: FileReport): object {
  const { code, severity, message, file, range, trail, pointer, onKey, hint, cite, accepted } = found
  return {
    input: input?.file,
    row: input?.row,
    file,
    range: range === undefined ? undefined : place(range),
    severity,
    code,
    message,
    hint,
    pointer,
    onKey,
    trail: trail?.map(site => ({ file: site.file, range: place(site.range) })),
    cite: cite === undefined ? undefined : { place: cite.place, text: cite.text },
    accepted,
  }
}

function place({ start, end }: Range): object {
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  }
}

/** The report may be read on a terminal, too. JSON itself escapes only the controls below U+0020. */
export function escapeInvisible(json: string): string {
  return json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, char =>
    Array.from({ length: char.length }, (_, at) => `\\u${hex(char.charCodeAt(at))}`).join(''),
  )
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0')
}
