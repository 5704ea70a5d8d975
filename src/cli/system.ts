import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import process from 'node:process'

/** What vanban runs on, and the programs beside it. */
export interface System {
  /** Without `v`. */
  readonly nodeVersion: string
  readonly platform: string
  readonly tempFolder: string
  /** What a program prints; undefined where there is none of that name, or it fails. */
  readonly exec: (program: string, args: readonly string[]) => Promise<string | undefined>
}

export const thisSystem: System = {
  nodeVersion: process.versions.node,
  platform: process.platform,
  get tempFolder() {
    return tmpdir()
  },
  exec: (program, args) =>
    new Promise(resolve => {
      const options = { timeout: 20_000, windowsHide: true, maxBuffer: 16 * 1024 * 1024 }
      execFile(program, args, options, (error, stdout) => resolve(error === null ? stdout : undefined))
    }),
}
