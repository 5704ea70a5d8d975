import { readdir, stat } from 'node:fs/promises'
import type { Dependencies } from './watch.ts'

/** What tells a file or a folder from how it was: `gone`, `empty`, or its number, time and size; its names. */
export async function signatureOf({ files, folders }: Dependencies): Promise<ReadonlyMap<string, string>> {
  const signs = [
    ...files.map(async path => [path, await ofFile(path)] as const),
    ...folders.map(async path => [`${path}/`, await ofFolder(path)] as const),
  ]
  return new Map(await Promise.all(signs))
}

async function ofFile(path: string): Promise<string> {
  try {
    const { ino, mtimeMs, size, ctimeMs } = await stat(path)
    return size === 0 ? 'empty' : [ino, mtimeMs, ctimeMs, size].join(' ')
  } catch {
    return 'gone'
  }
}

async function ofFolder(path: string): Promise<string> {
  try {
    return (await readdir(path)).sort().join('/')
  } catch {
    return 'gone'
  }
}
