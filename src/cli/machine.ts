import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Tells machines apart, and containers on one of them: a process number means something within one alone. 8 letters. */
export function machineId(): string {
  let space = ''
  try {
    space = readlinkSync('/proc/self/ns/pid')
  } catch {
    // No Linux.
  }
  return createHash('sha256').update(`${hostname()}\0${space}`).digest('hex').slice(0, 8)
}

/** Whether a process of this machine is still there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
