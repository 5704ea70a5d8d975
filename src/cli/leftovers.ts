import { join } from 'node:path'
import type { Session } from './session.ts'

/** Of whose processes the temporary files may be removed. */
export interface Judge {
  readonly machine: string
  readonly isAlive: (pid: number) => boolean
}

/** `.vanban-<machine>-<pid>-<number>.tmp`, as `writeSafely` names them. */
const TEMPORARY = /^\.vanban-([0-9a-f]{8})-(\d+)-\d+\.tmp$/

/**
 * Removes temporary files that a killed run of this machine has left in the folders that are written to. Those of other
 * machines, which may be at work in a shared folder, are nobody's to judge here.
 */
export async function removeLeftovers(
  folders: Iterable<string>,
  { machine, isAlive }: Judge,
  { files }: Pick<Session, 'files'>,
): Promise<void> {
  for (const folder of folders)
    try {
      for (const name of await files.readdir(folder)) {
        const [, owner, pid] = TEMPORARY.exec(name) ?? []
        if (owner !== machine || isAlive(Number(pid))) continue
        const path = join(folder, name)
        if ((await files.stat(path))?.isFile() === true) await files.remove(path)
      }
    } catch {
      // Not there, or not ours to touch: writing will say why.
    }
}
