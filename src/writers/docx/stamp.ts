import { hash } from 'node:crypto'
import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate'

/** The part that holds the stamp. */
export const CUSTOM = 'docProps/custom.xml'

/** The digest of a package: of its parts' names and hashes, all but the part that holds it. */
export function digestOf(parts: readonly { readonly name: string; readonly hash: string }[]): string {
  const lines = parts
    .filter(({ name }) => name !== CUSTOM)
    .map(({ name, hash }) => `${name} ${hash}`)
    .sort()
  return hash('sha256', lines.join('\n'))
}

/** Whether a .docx is just as vanban wrote it, has been changed since, or is somebody else's. */
export function readStamp(bytes: Uint8Array): 'untouched' | 'changed' | 'foreign' {
  try {
    const parts = listParts(bytes)
    const stamped = stampOf(bytes, parts)
    if (stamped === undefined) return 'foreign'
    return isOurShape(bytes, parts) && stamped === digestOf(hashParts(bytes)) ? 'untouched' : 'changed'
  } catch {
    return 'foreign'
  }
}

/** A stamp takes some 500 bytes. */
const MAX_STAMP_PART = 64 * 1024

/** The parts of the longest definition that is accepted, and more: a few bytes of zip can stand for gigabytes. */
const MAX_PARTS = 64 * 1024 * 1024

/** The parts as the directory of the zip tells them: nothing is inflated. */
function listParts(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const parts: UnzipFileInfo[] = []
  unzipSync(bytes, {
    filter: part => {
      parts.push(part)
      return false
    },
  })
  return parts
}

function stampOf(bytes: Uint8Array, parts: readonly UnzipFileInfo[]): string | undefined {
  const holders = parts.filter(({ name }) => name === CUSTOM)
  if (holders.length !== 1 || sizeOf(holders) > MAX_STAMP_PART) return undefined
  const custom = unzipSync(bytes, { filter: ({ name }) => name === CUSTOM })[CUSTOM]
  return /name="vanban"><vt:lpwstr>([0-9a-f]+)</.exec(custom === undefined ? '' : strFromU8(custom))?.[1]
}

/** No more than vanban would write, each part once, and nothing after the zip's end. */
function isOurShape(bytes: Uint8Array, parts: readonly UnzipFileInfo[]): boolean {
  const names = new Set(parts.map(({ name }) => name))
  return sizeOf(parts) <= MAX_PARTS && names.size === parts.length && endsWithDirectory(bytes)
}

/** A part that is stored takes the room of its `size`, whatever it says that it was. */
function sizeOf(parts: readonly UnzipFileInfo[]): number {
  return parts.reduce((sum, { size, originalSize }) => sum + Math.max(size, originalSize), 0)
}

/** A zip without a comment ends with 22 bytes that begin with PK\5\6. */
function endsWithDirectory(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(-22, -18), true) === 'PK\x05\x06'
}

function hashParts(bytes: Uint8Array): readonly { readonly name: string; readonly hash: string }[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, data]) => ({ name, hash: hash('sha256', data) }))
}
