import { createHash } from 'node:crypto'
import { strFromU8, unzipSync, type Unzipped } from 'fflate'

/** The part that holds the stamp. */
export const CUSTOM = 'docProps/custom.xml'

/** The digest of a package: of its parts' names and hashes, all but the part that holds it. */
export function digestOf(parts: readonly { readonly name: string; readonly hash: string }[]): string {
  const lines = parts
    .filter(({ name }) => name !== CUSTOM)
    .map(({ name, hash }) => `${name} ${hash}`)
    .sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** Whether a .docx is just as vanban wrote it, has been changed since, or is somebody else's. */
export function readStamp(bytes: Uint8Array): 'untouched' | 'changed' | 'foreign' {
  let parts: Unzipped
  try {
    parts = unzipSync(bytes)
  } catch {
    return 'foreign'
  }
  const custom = parts[CUSTOM]
  const [, stamped] =
    /name="vanban"><vt:lpwstr>([0-9a-f]+)</.exec(custom === undefined ? '' : strFromU8(custom)) ?? []
  if (stamped === undefined) return 'foreign'
  const hashed = Object.entries(parts)
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, data]) => ({ name, hash: createHash('sha256').update(data).digest('hex') }))
  return stamped === digestOf(hashed) ? 'untouched' : 'changed'
}
