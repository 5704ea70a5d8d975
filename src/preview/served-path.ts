import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, resolve, sep } from 'node:path'

/** What the page may name: a definition. */
const DEFINITION = /\.ya?ml$/i

/**
 * The file that a name of the page means: a definition within the served folder, also after all links are followed.
 * undefined for anything else, whether it exists or not.
 * @param root the folder's real path
 */
export async function servedFile(root: string, name: string): Promise<string | undefined> {
  if (!isServedName(name)) return undefined
  const path = resolve(root, name)
  try {
    const real = await realpath(path)
    if (!isWithin(root, real) || !DEFINITION.test(real) || !(await stat(real)).isFile()) return undefined
    return path
  } catch {
    return undefined
  }
}

/** `a/b.yaml`: relative, with `/`, no step up, nothing hidden. */
export function isServedName(name: string): boolean {
  if (name === '' || name.length > 1000 || isAbsolute(name) || /[\\\0]|^[a-z]:/i.test(name)) return false
  return DEFINITION.test(name) && name.split('/').every(step => step !== '' && !step.startsWith('.'))
}

export function isWithin(root: string, path: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep)
}
