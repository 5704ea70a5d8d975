import type { Diagnostic } from '../diagnostics/types.ts'

/** One of ajv's errors in our words, with what tells it from the consequence of another. */
export interface Problem {
  readonly told: Diagnostic
  /** The keys of which a map lacks one, and the map. */
  readonly missing?: readonly string[]
  readonly within?: string
  /** The key that an unknown one was meant to be. */
  readonly meant?: string | undefined
}

export interface More {
  readonly hint?: string | undefined
  readonly onKey?: boolean
  readonly missing?: readonly string[]
  /** Default: the place itself. */
  readonly within?: string
  readonly meant?: string | undefined
}

export function problem(code: string, pointer: string, message: string, more: More = {}): Problem {
  const { hint, onKey, missing, within = pointer, meant } = more
  return {
    told: {
      code: `schema/${code}`,
      severity: 'error',
      message,
      pointer,
      ...(hint !== undefined && { hint }),
      ...(onKey === true && { onKey: true }),
    },
    ...(missing !== undefined && { missing, within }),
    ...(meant !== undefined && { meant }),
  }
}

/** A key as a step of a pointer (RFC 6901). */
export function stepOf(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
