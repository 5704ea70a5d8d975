import { createHash } from 'node:crypto'

/** Where the compiler finds a picture: a path that says nothing of the machine's. */
export function pathOf(tep: string): string {
  return `/anh/${createHash('sha256').update(tep).digest('hex').slice(0, 16)}`
}
