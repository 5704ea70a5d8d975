import type { Citation } from '../decree/cite.ts'

/**
 * What `vanban explain` prints of a code. `bad` and `good` are, as `kind` says: YAML whose top-level keys
 * replace those of the smallest valid definition of `type` (`pdf`: set as PDF/A-2b); a whole YAML text; a template
 * for it; a folder of templates, each file after a line `== name`; a profile, `== don-vi.yaml`, with the keys of a
 * definition under it, `== van-ban.yaml`; or (`merge`) keys with placeholders, a line `== name` with the
 * pattern of file names, and the data. Each is run as a test: `bad` must report the
 * code, `good` must not.
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
  /** Default: `keys`. */
  readonly kind?: 'keys' | 'text' | 'template' | 'folder' | 'profile' | 'pdf' | 'merge'
  readonly bad: string
  readonly good: string
}
