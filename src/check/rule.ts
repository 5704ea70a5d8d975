import type { Basis } from '../decree/thanh-phan.ts'
import type { Page } from '../diagnostics/page.ts'
import type { Severity } from '../diagnostics/types.ts'
import type { VanBan } from '../model/van-ban.ts'

/** What a rule found: where, and in one Vietnamese sentence what. */
export interface Finding {
  readonly pointer: string
  readonly message: string
  readonly hint?: string
  /** Points at the key instead of its value. */
  readonly onKey?: boolean
}

/** A key of the definition, or `prose`: every text that there is, whichever keys are there. */
export type Reads = keyof VanBan | 'prose'

/**
 * A rule on the model: what its author can get wrong beyond the schema. Its severity is that of its
 * basis, never chosen where a problem is found. Its page, with examples that run as tests, is itself.
 */
export interface Rule extends Page {
  readonly basis: Basis
  /** All that `check` looks at. Of a definition that the schema refuses, a rule runs where these are sound. */
  readonly reads: readonly Reads[]
  readonly check: (vanBan: VanBan) => Iterable<Finding>
}

export const severityOf: Readonly<Record<Basis, Severity>> = {
  must: 'error',
  form: 'warning',
  practice: 'hint',
}
