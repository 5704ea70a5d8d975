import { createHash } from 'node:crypto'

/**
 * A journal of lines, each with a digest of itself in front and a key: a later line of a key stands for the earlier ones.
 * What is cut off, mangled, or written over by another program is no line any more, and counts as never written.
 */
export interface Journal {
  /** The latest line of each key, without its line break, as it was written. */
  readonly lines: ReadonlyMap<string, string>
  /** Bytes that are no longer needed, and those that are. */
  readonly waste: number
  readonly size: number
  /** Whether the last line was cut off. */
  readonly torn: boolean
}

/** `<digest>\t<key>\t<json>\n` */
export function journalLine(key: string, value: unknown): string {
  const rest = `${JSON.stringify(key)}\t${JSON.stringify(value)}`
  return `${digest(rest)}\t${rest}\n`
}

/** Reads lines without looking into them: that is for who needs one. */
export function readJournal(text: string): Journal {
  const lines = new Map<string, string>()
  let size = 0
  for (const line of text.split('\n')) {
    const key = keyOf(line)
    if (key === undefined) continue
    const before = lines.get(key)
    if (before !== undefined) size -= before.length + 1
    // The newest is the last one when the journal is written anew.
    lines.delete(key)
    lines.set(key, line)
    size += line.length + 1
  }
  return { lines, size, waste: text.length - size, torn: text !== '' && !text.endsWith('\n') }
}

/** The value of a line, or undefined when the line is not as it was written. */
export function valueIn(line: string): unknown {
  const at = line.indexOf('\t')
  const rest = line.slice(at + 1)
  if (at < 0 || digest(rest) !== line.slice(0, at)) return undefined
  try {
    return JSON.parse(rest.slice(rest.indexOf('\t') + 1))
  } catch {
    return undefined
  }
}

const KEY = /^[\w-]{16}\t("(?:[^"\\]|\\.)*")\t/

function keyOf(line: string): string | undefined {
  const text = KEY.exec(line)?.[1]
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as string
  } catch {
    return undefined
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
