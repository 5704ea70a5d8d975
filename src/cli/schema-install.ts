import { join, resolve } from 'node:path'
import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser'
import { printable } from '../diagnostics/display.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Schemas } from './engine.ts'
import { exitCodeOf, type ExitCode } from './exit-code.ts'
import { fileProblem } from './file-codes.ts'
import { reportTo } from './report.ts'
import { bundle } from './schema.ts'
import type { Session } from './session.ts'
import { writeSafely } from './write-file.ts'

/** Where the schemas lie in a workspace; `vanban new` points there when they do. */
export const schemaFolder = join('.vscode', 'vanban')

const SETTINGS = join('.vscode', 'settings.json')

/**
 * `vanban schema --install`: the bundled schemas into a workspace, and the setting by which the YAML extension of
 * VS Code finds them, without network. Other settings and comments in the file stay as they are.
 * @param folder of the workspace
 */
export async function installSchemas(folder: string, session: Session): Promise<ExitCode> {
  const schemas = await session.engine.schemas()
  // Of what a person writes.
  const ids = [...(await session.engine.types()), 'don-vi'].map(name => `${name}.schema.json`)
  const settings = await withSchemas(join(folder, SETTINGS), ids, session)
  if (typeof settings !== 'string') {
    await reportTo(session, [settings], new Map())
    return exitCodeOf([settings])
  }
  const files = [
    ...ids.map(id => [join(schemaFolder, id), schemaText(schemas, id)] as const),
    [SETTINGS, settings] as const,
  ]
  const found: Diagnostic[] = []
  for (const [file, text] of files) found.push(...(await put(join(folder, file), text, session)))
  await reportTo(session, found, new Map())
  if (found.length === 0)
    await session.io.stderr.write(
      'Mở thư mục này bằng VS Code có tiện ích YAML (redhat.vscode-yaml) là được gợi ý khóa, giải thích và báo lỗi.\n',
    )
  return exitCodeOf(found)
}

/** The schemas are the program's, and of the settings nothing but its own entries has changed: no backup. */
async function put(file: string, text: string, { files, io }: Session): Promise<readonly Diagnostic[]> {
  const data = new TextEncoder().encode(text)
  const written = await writeSafely(files, resolve(io.cwd, file), data, { file, pid: io.pid })
  if (written.kind === 'failed') return [written.problem]
  await io.stderr.write(`Đã ghi ${printable(file)}\n`)
  return []
}

/** A schema as its file in a workspace. */
export function schemaText(schemas: Schemas, id: string): string {
  return `${JSON.stringify(bundle(schemas, id), null, 2)}\n`
}

/** The text of the settings with an entry for each schema, or why the file can't be edited. */
async function withSchemas(
  file: string,
  ids: readonly string[],
  { files, io }: Session,
): Promise<string | Diagnostic> {
  const path = resolve(io.cwd, file)
  const there = await files.stat(path)
  const old = there === undefined ? '{}\n' : new TextDecoder().decode(await files.readFile(path))
  const errors: ParseError[] = []
  const value: unknown = parse(old, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const isObject =
    value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))
  if (errors.length > 0 || !isObject)
    return fileProblem('file/khong-sua-duoc', file, {
      message: 'Không thêm được thiết lập: tệp này không phải JSON đúng cú pháp.',
      hint: 'Sửa tệp đó rồi chạy lại; các tệp khác chưa bị đụng đến.',
    })
  const eol = old.includes('\r\n') ? '\r\n' : '\n'
  return ids.reduce((text, id) => {
    const edits = modify(text, ['yaml.schemas', `${schemaFolder.replaceAll('\\', '/')}/${id}`], globsOf(id), {
      formattingOptions: { insertSpaces: true, tabSize: 2, eol },
    })
    return applyEdits(text, edits)
  }, old)
}

/** Which files a schema is for, where no line of their own says so. */
function globsOf(id: string): readonly string[] {
  const name = id.replace('.schema.json', '')
  if (name === 'don-vi') return ['don-vi.yaml']
  return [`${name}.yaml`, `${name}-*.yaml`, `${name}/**/*.yaml`]
}
