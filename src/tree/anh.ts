import type { Anh } from './nodes.ts'

/** A picture on paper, pt. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** How large each picture is asked to be, by `keyOf`: the layout fits it to its page. */
export type Sizes = ReadonlyMap<string, Size>

/** A picture's file, read and found sound; width and height in pixels. */
export interface AnhDaDoc {
  readonly kind: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  /** Dots an inch, where the file says. */
  readonly dpi?: number
  /** Pixels that show what is under them, some on its border. */
  readonly transparent: boolean
  /** What most of its ink looks like. */
  readonly ink?: 'blue' | 'red' | 'other'
  readonly bytes: Uint8Array
}

/** The files of a document's pictures, by the name that the definition gives. */
export type TepAnh = ReadonlyMap<string, AnhDaDoc>

/** What tells two sizes of pictures apart: the file, and the width asked for. */
export function keyOf({ tep, rong }: Anh): string {
  return `${rong ?? ''} ${tep}`
}
