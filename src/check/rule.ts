import type { Basis } from '../decree/thanh-phan.ts'
import type { Page } from '../diagnostics/page.ts'
import type { Severity } from '../diagnostics/types.ts'
import type { VanBan } from '../model/van-ban.ts'
import type { Gathered } from './prose.ts'

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
  readonly check?: (vanBan: VanBan) => Iterable<Finding>
  /** Asked once, when the first text is read. */
  readonly eachText?: () => EachText
}

/** What a rule finds in a text, wherever it stands. */
export type InText = Omit<Finding, 'pointer'>

/** What a rule looks for in each text by itself: in no text twice, and only in those with its signs. */
export interface EachText {
  readonly signs: Signs
  /** @param opens whether the text's first letter opens a line of its own */
  readonly find: (text: string, opens: boolean) => InText | readonly InText[] | undefined
  /** What remains of a finding where it stands. Default: all of it, everywhere. */
  readonly inPlace?: (found: InText, prose: Gathered, vanBan: VanBan) => InText | undefined
}

/**
 * Patterns of what is in every text with such a fault, and in few others, to be looked for in the text as it is, or in
 * small letters: cheap, as each is looked for in all new texts of a definition, put together with line breaks.
 */
export interface Signs {
  readonly asIs?: string
  readonly small?: string
}

export const severityOf: Readonly<Record<Basis, Severity>> = {
  must: 'error',
  form: 'warning',
  practice: 'hint',
}
