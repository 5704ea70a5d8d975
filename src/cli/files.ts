import { constants, createReadStream, type Stats } from 'node:fs'
import * as fs from 'node:fs/promises'

/** An open file, as far as writing needs it. */
export interface OpenFile {
  writeFile(data: Uint8Array): Promise<void>
  chmod(mode: number): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** The disk, as the commands use it. A test hands in its own to see what a full or broken disk does. */
export interface Files {
  stat(path: string): Promise<Pick<Stats, 'size' | 'mode' | 'isFile' | 'isDirectory'>>
  realpath(path: string): Promise<string>
  readdir(path: string): Promise<readonly string[]>
  readFile(path: string): Promise<Uint8Array>
  readStream(path: string): AsyncIterable<Uint8Array>
  /** Fails when the file may not be written to. */
  assertWritable(path: string): Promise<void>
  /** Opens a new file for writing; fails with EEXIST when there is one. */
  create(path: string): Promise<OpenFile>
  /** For what is no regular file: a device, a pipe. */
  writeFile(path: string, data: Uint8Array): Promise<void>
  /** Adds to the end of a file, which is made when it is not there. */
  append(path: string, data: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Fails with EEXIST when the copy exists. */
  copyNew(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes a folder and those it lies in. */
  makeFolder(path: string): Promise<unknown>
}

export const disk: Files = {
  stat: path => fs.stat(path),
  realpath: path => fs.realpath(path),
  readdir: path => fs.readdir(path),
  readFile: path => fs.readFile(path),
  readStream: path => createReadStream(path) as AsyncIterable<Uint8Array>,
  assertWritable: path => fs.access(path, constants.W_OK),
  create: path => fs.open(path, 'wx'),
  writeFile: (path, data) => fs.writeFile(path, data),
  append: (path, data) => fs.appendFile(path, data),
  rename: (from, to) => fs.rename(from, to),
  copyNew: (from, to) => fs.copyFile(from, to, constants.COPYFILE_EXCL),
  remove: path => fs.rm(path, { force: true }),
  makeFolder: path => fs.mkdir(path, { recursive: true }),
}

/** The system's name of an error (`ENOENT`), or '' for what is no error of the system. */
export function errno(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : ''
}

/** What is at a path; undefined when there is nothing. */
export async function statOf(
  files: Files,
  path: string,
): Promise<Awaited<ReturnType<Files['stat']>> | undefined> {
  try {
    return await files.stat(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errno(error))) return undefined
    throw error
  }
}
