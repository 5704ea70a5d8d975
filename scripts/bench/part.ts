import type { Bundles } from './process/bundle.ts'

/** What the parts work with. */
export interface Bench {
  /** A folder that goes away at the end. */
  readonly scratch: string
  /** The built library, as a URL, and the built program. */
  readonly vanban: string
  readonly cli: string
  readonly bundles: Bundles
  /** The folder with a folder of each content. */
  readonly contents: string
  /** The most rows that are merged. */
  readonly rows: number
  /** Says on what it is working. */
  readonly tell: (text: string) => void
}

/** A part of the bench: one thing that is measured, by which it can be run alone. */
export interface Part {
  readonly id: string
  readonly title: string
  readonly run: (bench: Bench) => Promise<Found>
}

export interface Found {
  /** Under the part's heading: paragraphs and tables, in order. */
  readonly blocks: readonly (string | Table)[]
  readonly goals?: readonly Goal[]
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Its cells are words: numbers stand at the right. */
  readonly words?: true
}

/** A target of the project, with what came out. */
export interface Goal {
  readonly goal: string
  readonly found: string
  readonly met: boolean
}
