import type { Cot } from './cot.ts'

/** A register as its CSV text has it: what is not ours is kept as it is. */
export interface So {
  /** What separates its cells. */
  readonly ngan: ',' | ';' | '\t'
  /** All rows, from the file's top: title lines and the headings, too. */
  readonly hang: readonly Hang[]
  /** Which of them has the headings. */
  readonly dauBang: number
  /** Where each column stands. */
  readonly cot: Readonly<Partial<Record<Cot, number>>>
}

/** A row's cells, and the line of the file where it begins; 0 for one that is new. */
export interface Hang {
  readonly dong: number
  readonly o: readonly string[]
}

/** What a row says, as far as it can be understood. */
export interface Muc {
  /** Which row of `hang`. */
  readonly hang: number
  readonly dong: number
  readonly so?: number
  /** `a` of «12a/KH-UBND»: a number put in by hand between two. */
  readonly chen: string
  readonly kyHieu: string
  /** ISO, as `2026-11-20`. */
  readonly ngay?: string
  /** Its own year, or that of the row above. */
  readonly nam?: number
  readonly o: Readonly<Record<Cot, string>>
}
