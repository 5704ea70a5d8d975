import { safeName, type Spelling } from './safe-name.ts'

/** A name with fields in it: `{so_van_ban}-{trich_yeu}`, by folders and the parts of their names. */
export interface NamePattern {
  readonly folders: readonly (readonly Part[])[]
  /** The fields that it asks for, each once. */
  readonly fields: readonly string[]
}

type Part = { readonly text: string } | { readonly field: string }

/** What is wrong with a pattern, for a user. */
export interface PatternProblem {
  readonly message: string
  readonly hint: string
}

/** Reads a pattern: fields in braces, `{{` and `}}` for braces, `/` between folders. */
export function parsePattern(text: string): NamePattern | PatternProblem {
  const parts: Part[][] = [[]]
  for (const [piece] of text.matchAll(PIECES)) {
    if (piece === '/' || piece === '\\') {
      parts.push([])
      continue
    }
    const field = /^\{([^{}]*)\}$/.exec(piece)?.[1]?.trim().normalize('NFC')
    if (field === '' || (field === undefined && /^[{}]$/.test(piece)))
      return problem(`Mẫu tên «${text}» có ngoặc nhọn không thành cặp.`)
    parts.at(-1)?.push(field === undefined ? { text: unescaped(piece) } : { field })
  }
  const folders = parts.filter(folder => folder.length > 0)
  if (folders.some(folder => folder.every(part => 'text' in part && /^\.+$/.test(part.text))))
    return problem(`Mẫu tên «${text}» dẫn ra ngoài thư mục ra.`)
  if (folders.length === 0 || parts.at(-1)?.length === 0)
    return problem(`Mẫu tên «${text}» không có tên tệp.`)
  const fields = folders.flat().flatMap(part => ('field' in part ? [part.field] : []))
  return { folders, fields: [...new Set(fields)] }
}

const PIECES = /\{\{|\}\}|\{[^{}]*\}|[{}]|[/\\]|[^{}/\\]+/g

function unescaped(piece: string): string {
  return piece === '{{' || piece === '}}' ? piece.slice(1) : piece
}

function problem(message: string): PatternProblem {
  return {
    message,
    hint: 'Ví dụ: --name "{so_van_ban}-{trich_yeu}"; dấu / chia thư mục, {{ và }} là ngoặc nhọn thường.',
  }
}

export type PatternName =
  /** A path with `/`, without ending, safe on every system. */
  | { readonly name: string }
  /** Fields without a value, or a part of the path of which nothing is left (then none is missing). */
  | { readonly missing: readonly string[] }

/**
 * The name that a pattern has for one document.
 * @param lookup the value of a field as it is printed; undefined or blank when there is none. The folders of `thu_muc` stay
 *   folders, a slash in any other value is none.
 */
export function nameOf(
  pattern: NamePattern,
  lookup: (field: string) => string | undefined,
  spelling: Spelling = {},
): PatternName {
  const missing = pattern.fields.filter(field => field !== THU_MUC && (lookup(field) ?? '').trim() === '')
  if (missing.length > 0) return { missing }
  const names = pattern.folders.flatMap((parts, i) => {
    const filled = parts.map(part => ('text' in part ? part.text : (lookup(part.field) ?? '')))
    const asPath = parts.some(part => 'field' in part && part.field === THU_MUC)
    const pieces = asPath ? filled.join('').split('/') : [filled.join('')]
    const safe = pieces.map(piece => safeName(piece, spelling))
    // The folder of what lies at the top is none.
    return i < pattern.folders.length - 1 && asPath ? safe.filter(piece => piece !== '') : safe
  })
  return names.some(name => name === '') ? { missing: [] } : { name: names.join('/') }
}

/** The field that stands for a file's folder below its base: it may be empty, and have slashes of its own. */
export const THU_MUC = 'thu_muc'
