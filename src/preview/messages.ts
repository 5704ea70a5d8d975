import type { Severity } from '../diagnostics/types.ts'

/** What the server tells the page, as JSON. Lengths in pt from the top left of the sheet, margins in mm. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A printed line of text and where it came from. `line`: of the definition; none for words of the program's own. */
export interface Place extends Box {
  readonly line?: number
  /** RFC 6901 */
  readonly pointer?: string
  /** `don-vi.yaml:12`, of what the definition does not have itself. */
  readonly elsewhere?: string
}

/** A cell of the decree's diagram (Mục IV) as it came out on a sheet. */
export interface Cell extends Box {
  /** `1`, `5a`, `10b` */
  readonly o: string
  readonly name: string
}

export interface Sheet {
  /** Names its picture, `/hinh?ma=<hash>`. */
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  readonly places: readonly Place[]
  readonly cells: readonly Cell[]
  /** The file that it belongs to: 0 the document's own, then the annexes that are apart. */
  readonly part: number
}

export interface Finding {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** Whether it is in the definition itself, so that its line can be shown on the page. */
  readonly own: boolean
  readonly frame: readonly string[]
  readonly hint?: string
  readonly cite?: string
}

/** A file that can be downloaded. */
export interface Part {
  readonly name: string
  readonly part: number
}

export interface DocumentState {
  /** Grows with each state that the server makes. */
  readonly version: number
  /** As the page calls it: its path in the served folder. */
  readonly file: string
  readonly title: string
  readonly sheets: readonly Sheet[]
  /** The sheets are of an earlier definition: this one has errors. */
  readonly stale: boolean
  readonly findings: readonly Finding[]
  readonly parts: readonly Part[]
  /** Whether there is a list to go back to. */
  readonly inFolder: boolean
}

/** A document of the folder; its card is asked for when it is looked at. */
export interface Entry {
  readonly file: string
  readonly version: number
}

export interface ListState {
  readonly folder: string
  readonly entries: readonly Entry[]
  /** There are more than the list shows. */
  readonly cut: boolean
}

export interface Card {
  readonly title: string
  readonly pages: number
  readonly sheet?: Pick<Sheet, 'hash' | 'width' | 'height'>
  readonly counts: Readonly<Record<Severity, number>>
}
