import { createHash } from 'node:crypto'
import type { Diagnostic } from './types.ts'

/** What makes two diagnostics the same problem, wherever in its file it stands by now. */
export interface Trait {
  readonly file: string
  readonly code: string
  /** The pointer with `*` for places in lists: a paragraph put in above changes those. */
  readonly pointer: string
  /** The message with `*` for line numbers. */
  readonly message: string
}

export function traitOf({ file = '', code, pointer = '', message }: Diagnostic): Trait {
  return {
    file,
    code,
    pointer: pointer.replace(/\/\d+(?=\/|$)/g, '/*'),
    message: message.replace(/dòng \d+/g, 'dòng *'),
  }
}

/** The same text for the same trait. */
export function traitKey({ file, code, pointer, message }: Trait): string {
  return JSON.stringify([file, code, pointer, message])
}

/**
 * Gives each diagnostic 32 hexadecimal digits of its own, which stay when lines move. Of several with one trait, the
 * second counts on from the first, in the order in which they are asked for.
 */
export function fingerprinter(): (found: Diagnostic) => string {
  const times = new Map<string, number>()
  return found => {
    const key = traitKey(traitOf(found))
    const time = times.get(key) ?? 0
    times.set(key, time + 1)
    return createHash('sha256').update(`${key} ${time}`).digest('hex').slice(0, 32)
  }
}
