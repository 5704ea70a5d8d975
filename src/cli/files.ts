import * as fs from 'node:fs'
import { writeFile } from 'node:fs/promises'

/** An open file, as far as writing needs it. */
export interface OpenFile {
  writeFile(data: Uint8Array): Promise<void>
  chmod(mode: number): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** The disk, as the commands use it. A test hands in its own to see what a full or broken disk does. */
export interface Files {
  /** Undefined where there is nothing. */
  stat(path: string): Promise<Pick<fs.Stats, 'size' | 'mode' | 'isFile' | 'isDirectory'> | undefined>
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

/**
 * Each step is done at once, in this thread: by way of Node's thread pool a document's dozen small steps would cost more than they
 * do. Only what may wait for another program, a pipe, stops nobody.
 */
export const disk: Files = {
  stat: promised((path: string) => fs.statSync(path, { throwIfNoEntry: false })),
  realpath: promised((path: string) => fs.realpathSync.native(path)),
  readdir: promised((path: string) => fs.readdirSync(path)),
  readFile: promised((path: string) => fs.readFileSync(path)),
  readStream: path => fs.createReadStream(path) as AsyncIterable<Uint8Array>,
  assertWritable: promised((path: string) => fs.accessSync(path, fs.constants.W_OK)),
  create: promised((path: string) => openFile(fs.openSync(path, 'wx'))),
  writeFile: (path, data) => writeFile(path, data),
  append: promised(fs.appendFileSync),
  rename: promised(fs.renameSync),
  copyNew: promised((from: string, to: string) => fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL)),
  remove: promised((path: string) => fs.rmSync(path, { force: true })),
  makeFolder: promised((path: string) => fs.mkdirSync(path, { recursive: true })),
}

function openFile(descriptor: number): OpenFile {
  return {
    writeFile: promised((data: Uint8Array) => fs.writeFileSync(descriptor, data)),
    chmod: promised((mode: number) => fs.fchmodSync(descriptor, mode)),
    sync: promised(() => fs.fsyncSync(descriptor)),
    close: promised(() => fs.closeSync(descriptor)),
  }
}

/** What it throws, its promise rejects with. */
function promised<A extends readonly unknown[], R>(step: (...args: A) => R): (...args: A) => Promise<R> {
  return (...args) => new Promise(resolve => resolve(step(...args)))
}

/** The system's name of an error (`ENOENT`), or '' for what is no error of the system. */
export function errno(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : ''
}
