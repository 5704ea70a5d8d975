/** A diagnostic about to be, before its offsets become a range. */
export interface Finding {
  readonly code: string
  readonly severity?: 'warning'
  readonly message: string
  readonly hint: string
  readonly start: number
  readonly end: number
  /** How far its damage reaches: what is found up to the end of that line is taken for its consequence. */
  readonly until?: number
  /** The earlier place that it conflicts with: if that line is at fault itself, there may be no conflict. */
  readonly against?: number
}
