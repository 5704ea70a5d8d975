import type { Citation } from '../decree/cite.ts'

/**
 * What `vanban explain` prints of a code. `bad` and `good` are YAML: for codes about a whole text
 * (`wholeText`) they stand alone, otherwise their top-level keys replace those of the smallest valid
 * definition of `type` before the rule is tried. Each is run as a test: `bad` must report the code,
 * `good` must not.
 */
export interface Page {
  readonly code: string
  /** A heading of a few words. */
  readonly title: string
  /** What the rule asks for, and why, in a few Vietnamese sentences. */
  readonly why: string
  /** The decree's own sentence, in « ». */
  readonly quote?: string
  readonly cite?: Citation
  readonly type?: 'ke-hoach' | 'cong-van'
  readonly wholeText?: true
  readonly bad: string
  readonly good: string
}
