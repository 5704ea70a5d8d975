import type { Schemas } from './engine.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'
import { unknownType } from './unknown-type.ts'

export interface SchemaOptions {
  /** A folder; the current one for the option alone. */
  readonly install?: string | true
}

/** `vanban schema`: the JSON Schema of a type, as one text that an editor can use as it is. */
export async function schema(
  loai: string | undefined,
  { install }: SchemaOptions,
  session: Session,
): Promise<ExitCode> {
  if (install !== undefined) {
    const { installSchemas } = await import('./schema-install.ts')
    return installSchemas(install === true ? '.' : install, session)
  }
  if (loai === undefined) {
    const types = (await session.engine.types()).join(', ')
    await complain(session, 'thiếu loại văn bản.', `Nêu một trong: ${types}, don-vi; hoặc dùng --install.`)
    return exitCode.failure
  }
  const bundled = bundle(await session.engine.schemas(), `${loai}.schema.json`)
  if (bundled === undefined) return unknownType(loai, session)
  await session.io.stdout.write(`${JSON.stringify(bundled, null, 2)}\n`)
  return exitCode.clean
}

/**
 * One schema with those that it refers to in its `$defs`. References become JSON pointers into the
 * whole: an `$id` inside would do by the standard, but VS Code would go and look for a file of that name.
 */
export function bundle(schemas: Schemas, id: string): Schemas[string] | undefined {
  const main = schemas[id]
  if (main === undefined || id === CHUNG) return undefined
  const others = [...filesReferredTo(schemas, id)].map(file => {
    const own = Object.entries(schemas[file] ?? {}).filter(([key]) => key !== '$schema' && key !== '$id')
    return [nameOf(file), rewired(Object.fromEntries(own), `#/$defs/${nameOf(file)}`)]
  })
  const own = rewired(main, '#') as Schemas[string]
  const $defs = { ...(own.$defs as object | undefined), ...(Object.fromEntries(others) as object) }
  return { ...own, $defs }
}

const CHUNG = 'chung.schema.json'

/** Every other schema file reached from one. */
function filesReferredTo(schemas: Schemas, id: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (file: string): void => {
    for (const [, other = ''] of JSON.stringify(schemas[file]).matchAll(/"\$ref":"([^"#]+)/g)) {
      if (other === id || found.has(other)) continue
      found.add(other)
      visit(other)
    }
  }
  visit(id)
  return found
}

/** The same schema with each `$ref` relative to the bundle; `base` is where it lies there. */
function rewired(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map(item => rewired(item, base))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? rewiredRef(inner, base) : rewired(inner, base),
    ]),
  )
}

function rewiredRef(ref: string, base: string): string {
  const [file = '', pointer = ''] = ref.split('#')
  return (file === '' ? base : `#/$defs/${nameOf(file)}`) + pointer
}

function nameOf(file: string): string {
  return file.replace(/\.schema\.json$/, '')
}
