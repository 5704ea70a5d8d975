import { hash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { deflateRaw } from 'pako'

/** Compression levels of zlib: a part that is made anew for each document, and one that is made once. */
export type Level = 3 | 9

/**
 * DEFLATE (RFC 1951), the same bytes on every machine: those of pako, which are also those of the zlib that Node
 * brings along, three times as fast. A Node linked to another zlib (some distributions') is found out by a sample.
 */
export function deflate(bytes: Uint8Array, level: Level): Uint8Array {
  isLikePako ??= hash('sha256', deflateRawSync(sample(), { level: 3 })) === DIGEST
  return isLikePako ? deflateRawSync(bytes, { level }) : deflateRaw(bytes, { level })
}

let isLikePako: boolean | undefined

/** SHA-256 of the sample as pako compresses it, level 3. */
const DIGEST = '9b0892831532f28d28ef4c8c6e4b295fde2715facc6f27043db2e898a04465b3'

/** Where zlibs differ: longer than a block, with more repetitions of all lengths than they care to follow. */
export function sample(): Uint8Array {
  const bytes = new Uint8Array(64 * 1024)
  let seed = 1
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 16) % below
  }
  let at = 0
  while (at < bytes.length) {
    const from = at - LONGEST - random(4096)
    const length = random(LONGEST)
    if (length < SHORTEST || from < 0) bytes[at++] = 97 + length + random(LONGEST)
    else {
      bytes.copyWithin(at, from, from + length)
      at += length
    }
  }
  return bytes
}

const SHORTEST = 5
const LONGEST = 12
