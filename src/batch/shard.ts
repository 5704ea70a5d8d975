import { createHash } from 'node:crypto'

/** `--shard 2/5`: the second of five parts. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** A shard as the command line has it; undefined for what is none. */
export function parseShard(text: string): Shard | undefined {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  if (match === null) return undefined
  const [part, of] = [Number(match[1]), Number(match[2])]
  return part >= 1 && part <= of ? { part, of } : undefined
}

/**
 * Whether a key belongs to a shard. Each belongs to exactly one, by its digest and not by its place among the others: a key more
 * moves no other.
 */
export function isInShard(key: string, { part, of }: Shard): boolean {
  const digest = createHash('sha256').update(key).digest()
  // 48 bits: what is left over by the division weighs nothing.
  return digest.readUIntBE(0, 6) % of === part - 1
}
