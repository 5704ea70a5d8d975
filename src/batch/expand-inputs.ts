import { readdir, type Dirent } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { byCodeUnit } from '../diagnostics/order.ts'

/** A definition, as the user would name it. */
export interface Input {
  readonly file: string
  /** The folder, or the part of a glob before its first sign, that it was found in: its product is mirrored from there. */
  readonly base?: string
}

export interface Surroundings {
  readonly cwd: string
  /** Whether an office's profile is wanted, too, of those that are searched for. */
  readonly withProfiles?: boolean
  /** The path by which the disk knows a file (a name may be stored decomposed), and what is there. */
  readonly look: (
    path: string,
  ) => Promise<{ readonly path: string; readonly is: 'file' | 'folder' | 'nothing' }>
  /** What reads folders. */
  readonly readdir?: ReadFolder
}

/** Node's `readdir` with a callback: what tinyglobby takes. */
export type ReadFolder = typeof readdir

/** Inputs in a stable order, each once, and the names that gave none. */
export interface Expanded {
  readonly inputs: readonly Input[]
  readonly empty: readonly Empty[]
  /** Folders that were read for them: what is new in them may be an input, too. */
  readonly folders: readonly string[]
  /** Folders below them that may not be read: what is in them is not known. */
  readonly unread: readonly Unread[]
}

export interface Unread {
  readonly folder: string
  /** Of the system: `EACCES`. */
  readonly code: string
}

export interface Empty {
  readonly name: string
  readonly kind: 'glob' | 'folder'
}

/** `don-vi.yaml` says who an office is: it is no document. */
const NO_DEFINITION = /^don-vi\.ya?ml$/i
const NOT_SEARCHED = ['**/node_modules/**']
const DEFINITION = /\.ya?ml$/i

/**
 * What the command line names → definitions. A file that is there wins over the reading as a glob; a folder stands for the
 * YAML files in it, at any depth. Hidden folders and `node_modules` are left out. A name of no file stays, for its reader to
 * complain.
 */
export async function expandInputs(names: readonly string[], around: Surroundings): Promise<Expanded> {
  const inputs = new Map<string, Input>()
  const empty: Empty[] = []
  const folders = new Set<string>()
  const unread: Unread[] = []
  for (const name of names) {
    const { path, is } =
      name === '-' ? { path: '-', is: 'file' } : await around.look(resolve(around.cwd, name))
    const search =
      is === 'folder'
        ? await inFolder(name, path, around)
        : is === 'nothing'
          ? await inGlob(name, around)
          : undefined
    if (search === undefined) {
      // A shell's *.yaml names it among the definitions; alone, it is a mistake to be told.
      if (around.withProfiles !== true && names.length > 1 && NO_DEFINITION.test(basename(path))) continue
      if (!inputs.has(path)) inputs.set(path, { file: name })
      continue
    }
    unread.push(...search.unread)
    if (search.found.length + search.unread.length === 0)
      empty.push({ name, kind: is === 'folder' ? 'folder' : 'glob' })
    folders.add(search.root)
    for (const inner of search.found) {
      const there = join(search.root, inner)
      if (!inputs.has(there)) inputs.set(there, { file: join(search.base, inner), base: search.base })
    }
  }
  return { inputs: [...inputs.values()], empty, folders: [...folders], unread }
}

interface Search {
  /** As the user would write it. */
  readonly base: string
  /** Where that is. */
  readonly root: string
  /** Below it, sorted. */
  readonly found: readonly string[]
  readonly unread: readonly Unread[]
}

async function inFolder(base: string, root: string, around: Surroundings): Promise<Search> {
  return { base, root, ...(await matches(['**/*'], root, DEFINITION, around)) }
}

/** Undefined for a name that is no pattern. */
async function inGlob(name: string, around: Surroundings): Promise<Search | undefined> {
  if (!SIGNS.test(name)) return undefined
  const tried = await underBase(name, around)
  // Typed as Windows has it.
  return tried.found.length === 0 && name.includes('\\')
    ? underBase(name.replaceAll('\\', '/'), around)
    : tried
}

const SIGNS = /[*?]|\[[^\]]+\]|\{[^{}]*(?:,|\.\.)[^{}]*\}|[!@+]\([^()]*\)/

async function underBase(name: string, around: Surroundings): Promise<Search> {
  const { cwd, look } = around
  const parts = (sep === '\\' ? name.replaceAll('\\', '/') : name).split('/')
  let depth = 0
  let root = resolve(cwd, name.startsWith('/') ? '/' : '.')
  // A folder that is there may have a pattern's signs in its name: «văn bản (1)».
  for (; depth < parts.length - 1; depth += 1) {
    const next = resolve(cwd, parts.slice(0, depth + 1).join('/') || '/')
    const { path, is } = await look(next)
    if (is !== 'folder' && /[*?[\]{}()!+@]/.test(parts[depth] ?? '')) break
    root = is === 'folder' ? path : next
  }
  const pattern = parts.slice(depth).join('/')
  const ending = /\.[^*?[\]{}()/]*$|\.[^/]*[\])}]$/.test(parts.at(-1) ?? '') ? /(?:)/ : DEFINITION
  const searched = await matches(
    [...new Set([pattern.normalize('NFC'), pattern.normalize('NFD')])],
    root,
    ending,
    around,
  )
  const base = parts.slice(0, depth).join('/')
  return { base: base === '' && name.startsWith('/') ? '/' : base, root, ...searched }
}

/** A folder and those in it where a definition might come to lie. */
export async function foldersUnder(root: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(['**/'], { cwd: root, ignore: NOT_SEARCHED, dot: false, onlyDirectories: true })
  return [root, ...found.map(path => join(root, path))]
}

async function matches(
  patterns: readonly string[],
  root: string,
  ending: RegExp,
  { withProfiles = false, cwd, readdir: read = readdir }: Surroundings,
): Promise<Pick<Search, 'found' | 'unread'>> {
  const { glob } = await import('tinyglobby')
  const unread: Unread[] = []
  const found = await glob([...patterns], {
    cwd: root,
    ignore: NOT_SEARCHED,
    dot: false,
    onlyFiles: true,
    expandDirectories: false,
    fs: {
      readdir: noticing(read, (path, code) => unread.push({ folder: relative(cwd, path) || '.', code })),
    },
  })
  return {
    unread,
    found: found
      .filter(path => ending.test(path) && (withProfiles || !NO_DEFINITION.test(basename(path))))
      .sort((a, b) => byCodeUnit(a.normalize('NFC'), b.normalize('NFC')) || byCodeUnit(a, b)),
  }
}

/** The search passes over what it can't read, without a word. */
function noticing(read: ReadFolder, notice: (path: string, code: string) => void): ReadFolder {
  const noticed = (path: string, options: { withFileTypes: true }, done: Done): void =>
    read(path, options, (error, entries) => {
      if (error !== null && !GONE.has(error.code ?? '')) notice(path, error.code ?? '')
      done(error, entries)
    })
  return noticed as unknown as ReadFolder
}

type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void
/** There is nothing to read: the beginning of a pattern that is no folder. */
const GONE = new Set(['ENOENT', 'ENOTDIR'])

/** The folder of an input below its base, with `/`; '' at the top and for what was named by itself. */
export function folderBelow({ file, base }: Input, cwd: string): string {
  if (base === undefined) return ''
  const below = relative(resolve(cwd, base), resolve(cwd, file)).split(sep)
  return below.slice(0, -1).join('/')
}
