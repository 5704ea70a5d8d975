import type { FileReport, RunReport } from '../run-report.ts'
import type { Diagnostic } from '../types.ts'

/** The report as JSON has it: what `schemas/bao-cao-vanban.schema.json` asks for. */
export interface JsonReport {
  readonly tool: { readonly version: string }
  readonly command: RunReport['command']
  readonly shard?: RunReport['shard']
  readonly files: readonly Omit<FileReport, 'diagnostics'>[]
  readonly diagnostics: readonly (Diagnostic & { readonly input?: string; readonly row?: number })[]
}

/** The run that `jsonReport` told of, from a value that is valid by the schema. Keys of a later program are left out. */
export function runFrom({ tool, command, shard, files, diagnostics }: JsonReport): RunReport {
  const ofInput = new Map<string, Diagnostic[]>()
  const ofRun: Diagnostic[] = []
  const known = new Set(files.map(({ file, row }) => keyOf(file, row)))
  for (const { input, row, ...found } of diagnostics) {
    const key = input === undefined ? '' : keyOf(input, row)
    if (!known.has(key)) ofRun.push(found)
    else ofInput.set(key, [...(ofInput.get(key) ?? []), found])
  }
  return {
    command,
    version: tool.version,
    ...(shard !== undefined && { shard: { part: shard.part, of: shard.of } }),
    files: files.map(({ file, row, state, outputs }) => ({
      file,
      ...(row !== undefined && { row }),
      state,
      outputs,
      diagnostics: ofInput.get(keyOf(file, row)) ?? [],
    })),
    diagnostics: ofRun,
  }
}

function keyOf(file: string, row: number | undefined): string {
  return `${row ?? ''}/${file}`
}
