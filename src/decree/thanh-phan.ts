import type { Citation } from './cite.ts'

/**
 * Where a fact comes from, and so how serious it is to break it.
 * must: the decree's text says so. form: only its sample forms show it. practice: custom.
 */
export type Basis = 'must' | 'form' | 'practice'

/** The one knob of sizes: «Cỡ chữ trong cùng một văn bản tăng, giảm phải thống nhất» (Mục V, footnote 1). */
export type CoChu = 'lon' | 'nho'

/** Sizes in pt: the range that the decree allows, and the one used in each set. */
export interface Sizes {
  readonly allowed: readonly [number, number]
  readonly nho: number
  readonly lon: number
}

export type Align = 'left' | 'center' | 'right' | 'justify'

/** How the letters of a component look. */
export interface KieuChu {
  readonly letters: 'upper' | 'normal'
  readonly slant: 'upright' | 'italic'
  readonly weight: 'bold' | 'regular'
  readonly align: Align
  readonly size: Sizes
}

/** Kiểu chữ, in the words of Mục V: «Đứng», «Đứng, đậm», «Nghiêng», «Nghiêng, đậm». */
export const dung = { slant: 'upright', weight: 'regular' } as const
export const dungDam = { slant: 'upright', weight: 'bold' } as const
export const nghieng = { slant: 'italic', weight: 'regular' } as const
export const nghiengDam = { slant: 'italic', weight: 'bold' } as const

/** A component of the decree's diagram (Mục IV) with its look. */
export interface ThanhPhan extends KieuChu {
  /** Its Vietnamese name, which is also the name of its style in Word. */
  readonly name: string
  /** The cell of the diagram. */
  readonly o: string
  readonly basis: Basis
  readonly cite: Citation
}

/** A size that the decree fixes, or a range of which the small set takes the lower end and the large set the upper. */
export function pt(low: number, high: number = low): Sizes {
  return { allowed: [low, high], nho: low, lon: high }
}
