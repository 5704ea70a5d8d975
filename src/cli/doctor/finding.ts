import type { Session } from '../session.ts'
import type { System } from '../system.ts'

/** One thing that vanban needs or can use, and whether it is here. */
export interface Finding {
  readonly id: string
  /** `missing` is what no document can be made without; `warning` costs something, or nothing but a look. */
  readonly state: 'ok' | 'warning' | 'missing'
  readonly name: string
  readonly found: string
  readonly todo?: string
}

/** Looks at one thing, and changes nothing. */
export type Probe = (session: Session, system: System) => Promise<readonly Finding[]>
