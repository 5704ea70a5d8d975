import { hasErrors } from '../diagnostics/outcome.ts'
import { printable } from '../diagnostics/display.ts'
import type { Site } from '../diagnostics/types.ts'
import type { Shown } from '../show.ts'
import { writeYaml } from '../source/write-yaml.ts'
import { exitCodeOf, type ExitCode } from './exit-code.ts'
import { readDefinition } from './read-definition.ts'
import { reportTo } from './report.ts'
import type { Session } from './session.ts'

export interface ShowOptions {
  readonly format: 'yaml' | 'json'
  readonly profile?: string | boolean
}

/** `vanban show`: a definition with everything filled in, and where each value came from. */
export async function show(input: string, options: ShowOptions, session: Session): Promise<ExitCode> {
  const seen = new Map<string, Uint8Array>()
  const read = await readDefinition(input, session, { profile: options.profile, seen })
  const shown =
    read.value === undefined
      ? { diagnostics: [] }
      : await session.engine.show(read.value.bytes, read.value.options)
  const found = [...read.diagnostics, ...shown.diagnostics]
  if (shown.value !== undefined)
    await session.io.stdout.write(
      options.format === 'json' ? asJson(shown.value, input) : asYaml(shown.value, input),
    )
  await reportTo(session, found, seen)
  if (shown.value !== undefined && hasErrors(found))
    await session.io.stderr.write('Định nghĩa còn lỗi: những gì chương trình tự tính chưa được điền.\n')
  return exitCodeOf(found)
}

function asYaml({ value, origins, goiTen }: Shown, input: string): string {
  const comments = [
    ...[...goiTen].map(([pointer, { ten, site }]) => [
      pointer,
      site === undefined ? ten : `${ten} (${placeOf(site)})`,
    ]),
    ...[...origins].map(([pointer, origin]) => [
      pointer,
      origin.from === 'chuong-trinh' ? 'chương trình' : placeOf(origin),
    ]),
  ] as const
  const head = `# ${printable(input)} với mọi khóa đã điền. Chú thích cuối dòng là nơi lấy giá trị.`
  return `${head}\n${writeYaml(value, new Map(comments as readonly [string, string][]))}`
}

function placeOf({ file, range }: Site): string {
  return `${printable(file)}:${range.start.line}`
}

/**
 * `{ version: 1, file, value, origins: { pointer: { from: 'ho-so', file, line, column } | { from: 'chuong-trinh' } },
 * signers: { pointer: { ten_goi, file?, line? } } }`
 */
function asJson({ value, origins, goiTen }: Shown, input: string): string {
  const placed = (site: Site): object => ({
    file: site.file,
    line: site.range.start.line,
    column: site.range.start.column,
  })
  const report = {
    version: 1,
    file: input,
    value,
    origins: Object.fromEntries(
      [...origins].map(([pointer, origin]) => [
        pointer,
        { from: origin.from, ...(origin.from === 'ho-so' && placed(origin)) },
      ]),
    ),
    signers: Object.fromEntries(
      [...goiTen].map(([pointer, { ten, site }]) => [
        pointer,
        { ten_goi: ten, ...(site !== undefined && placed(site)) },
      ]),
    ),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
