import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'

/** The clock and the machine: what a number register needs to know besides its file. */
export interface Machine {
  /** Names the machine among those that share a folder, and the space in which its process numbers mean something. */
  readonly name: string
  readonly now: () => Date
  readonly isRunning: (pid: number) => boolean
  readonly sleep: (milliseconds: number) => Promise<void>
}

export const thisMachine: Machine = {
  get name() {
    return [hostname(), process.platform, ...processSpace()].join('/')
  },
  // eslint-disable-next-line no-restricted-syntax -- The day of issue becomes part of the definition, and is told.
  now: () => new Date(),
  isRunning: isAlive,
  sleep: milliseconds => setTimeout(milliseconds),
}

/** Tells machines apart in a file's name. 8 letters. */
export function machineId({ name }: Pick<Machine, 'name'> = thisMachine): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8)
}

/** Whether a process of this machine is still there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Containers, and Windows beside its own Linux, share a host's name and not its processes. */
function processSpace(): readonly string[] {
  try {
    return [readlinkSync('/proc/self/ns/pid')]
  } catch {
    return []
  }
}

/** The machine's local date, as `2026-11-20`. */
export function todayOf({ now }: Machine): string {
  const date = now()
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}
