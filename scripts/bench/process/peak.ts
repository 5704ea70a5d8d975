import { readFileSync } from 'node:fs'

/**
 * The most memory that this process has held, MB. Linux hands `maxRSS` on from the parent through fork and exec, so that a
 * small child of a large parent looks large; VmHWM is the process's own.
 */
export function peakMemory(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kilobytes !== undefined) return Number(kilobytes) / 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024
}
