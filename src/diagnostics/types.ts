import type { Citation } from '../decree/cite.ts'

/** A place in a source text: offsets in UTF-16 units, line and column from 1. */
export interface Position {
  readonly offset: number
  readonly line: number
  readonly column: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A place in a file. */
export interface Site {
  readonly file: string
  readonly range: Range
}

/** error: the document breaks a rule. warning: it departs from the sample forms. hint: from custom. */
export type Severity = 'error' | 'warning' | 'hint'

/**
 * One problem, in one Vietnamese sentence. Stages after the YAML give a `pointer` (RFC 6901);
 * the pipeline turns it into a `range` once, at the end.
 */
export interface Diagnostic {
  /** Words, stable, part of the API: `schema/thieu-truong`, `decree/ky-hieu-co-nam`. */
  readonly code: string
  readonly severity: Severity
  /** One Vietnamese sentence: what is wrong, what was expected. */
  readonly message: string
  readonly file?: string
  readonly range?: Range
  /** The calls that led to the place, through partials of a template: outermost first. */
  readonly trail?: readonly Site[]
  /** The place in the template that wrote the markup, as its marks name it: the pipeline turns it into a range. */
  readonly mark?: string
  /** Where in the definition; `onKey` points at the key instead of its value. */
  readonly pointer?: string
  readonly onKey?: boolean
  /** What to do: the allowed values, «Có phải bạn muốn …?», the corrected text. */
  readonly hint?: string
  /** The decree's place; always there for `decree/*`. */
  readonly cite?: Citation
  /** Stands in the baseline of `check --baseline`: told to programs, but no reason to fail. */
  readonly accepted?: true
}

/**
 * What a stage gives back. `value` is there when the stage could finish, whatever was found on the
 * way; a user's mistake is never thrown.
 */
export interface Outcome<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}
