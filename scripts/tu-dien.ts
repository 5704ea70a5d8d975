import type { SchemaObject } from 'ajv'
import { stringify } from 'yaml'
import { noiQuyDinh } from '../src/decree/noi-quy-dinh.ts'
import type { Schemas } from '../src/library.ts'
import { REPORT_SCHEMA } from '../src/shipped.ts'

/** A key of a map, with the names by which the decree's places are looked up: nearest first. */
export interface Key {
  readonly name: string
  readonly schema: SchemaObject
  readonly required: boolean
  readonly terms: readonly string[]
}

interface Group {
  readonly title: string
  readonly intro: string
  readonly keys: readonly Key[]
}

/** docs/tu-dien.md: each key of each schema, what it is for and where the decree speaks of it. */
export function tuDien(schemas: Schemas): string {
  const groups = Object.entries(schemas)
    .filter(([file]) => file !== REPORT_SCHEMA)
    .sort(byPlace)
    .flatMap(([file, schema]) => groupsOf(file, schema, schemas))
  const contents = groups.map(({ title }) => `- [${title}](#${anchorOf(title)})`)
  return `<!-- Do scripts/tu-dien.ts sinh ra; sửa ở schemas/ và src/decree/noi-quy-dinh.ts. -->

# Từ điển khóa

Mọi khóa của tệp định nghĩa và của \`don-vi.yaml\`, sinh từ JSON Schema trong \`schemas/\`. «Nghị định» là chỗ của Nghị định 30/2020/NĐ-CP nói về thành phần mà khóa đó ghi; khóa không có dòng này là việc của vanban, hoặc theo thông lệ.

${contents.join('\n')}

${groups.map(section).join('\n\n')}
`
}

/** Every key that the dictionary has. */
export function keysIn(schemas: Schemas): readonly Key[] {
  return Object.entries(schemas).flatMap(([file, schema]) =>
    groupsOf(file, schema, schemas).flatMap(({ keys }) => keys),
  )
}

/** What all documents have comes first, the office's profile last. */
function byPlace([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const rank = (file: string): number => (file.startsWith('chung') ? 0 : file.startsWith('don-vi') ? 2 : 1)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function groupsOf(file: string, schema: SchemaObject, schemas: Schemas): readonly Group[] {
  const top = file.startsWith('chung')
    ? { title: 'Khóa của mọi văn bản', intro: 'Đứng ở đầu dòng trong tệp định nghĩa.' }
    : { title: `Riêng của ${String(schema.title).toLowerCase()}`, intro: String(schema.description ?? '') }
  const inner = Object.entries((schema.$defs ?? {}) as Schemas)
    .filter(([, def]) => def.properties !== undefined)
    .map(([name, def]) => ({
      title: String(def.title ?? name),
      intro: [`\`${name}\``, def.description].filter(part => part !== undefined).join('. '),
      keys: keysOf(def, name, schemas, schema),
    }))
  return [{ ...top, keys: keysOf(schema, '', schemas, schema) }, ...inner].filter(
    ({ keys }) => keys.length > 0,
  )
}

function keysOf(map: SchemaObject, owner: string, schemas: Schemas, root: SchemaObject): readonly Key[] {
  const required = (map.required ?? []) as readonly string[]
  return Object.entries((map.properties ?? {}) as Schemas).flatMap(([name, schema]) => {
    // A type only says which value it has of a key that all have.
    if (typeof schema !== 'object' || (schema.const !== undefined && schema.title === undefined)) return []
    const full = { ...referred(schema, schemas, root), ...schema }
    const own = owner === '' ? [name] : [`${owner}.${name}`, owner]
    const key = { name, schema: full, required: required.includes(name), terms: own }
    // A map that is written out in its place has keys of its own.
    const within = schema.properties === undefined ? [] : keysOf(schema, own[0] ?? name, schemas, root)
    return [key, ...within.map(inner => ({ ...inner, name: `${name}.${inner.name}` }))]
  })
}

function referred(schema: SchemaObject, schemas: Schemas, root: SchemaObject): SchemaObject {
  if (typeof schema.$ref !== 'string') return {}
  const [file = '', pointer = ''] = schema.$ref.split('#')
  const steps = pointer.split('/').slice(1)
  let at: unknown = file === '' ? root : schemas[file]
  for (const step of steps) at = (at as Readonly<Record<string, unknown>> | undefined)?.[step]
  return at ?? {}
}

function section({ title, intro, keys }: Group): string {
  return [`## ${title}`, ...(intro === '' ? [] : [intro]), ...keys.map(entry)].join('\n\n')
}

function entry({ name, schema, required, terms }: Key): string {
  const place = terms.map(term => noiQuyDinh[term]).find(cite => cite !== undefined)
  const [example] = (schema.examples ?? []) as readonly unknown[]
  const last = name.split('.').at(-1) ?? name
  const facts = [
    ...(required ? ['- Bắt buộc.'] : []),
    ...(Array.isArray(schema.enum)
      ? [`- Giá trị: ${schema.enum.map(value => `\`${String(value)}\``).join(', ')}.`]
      : []),
    ...(schema.default === undefined ? [] : [`- Mặc định: \`${String(schema.default)}\`.`]),
    ...(place === undefined ? [] : [`- Nghị định: ${place.text}.`]),
  ]
  return [
    `### \`${name}\``,
    `**${String(schema.title ?? last)}.** ${String(schema.description ?? '')}`.trim(),
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    ...(example === undefined
      ? []
      : [`\`\`\`yaml\n${stringify({ [last]: example }, { lineWidth: 0 }).trimEnd()}\n\`\`\``]),
  ].join('\n\n')
}

/** As GitHub makes it of a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
