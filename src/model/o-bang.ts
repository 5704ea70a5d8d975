import { gridOf, type Grid } from '../tree/grid.ts'
import type { BangBieu, CotBang, HangBang, OBang } from './van-ban.ts'

/** A cell with every key that it may have; `index`: its place among the cells that its author wrote. */
export interface OCoKieu extends Exclude<OBang, string | number | null> {
  readonly index: number
}

export function oCoKieu(o: OBang, index: number): OCoKieu {
  return typeof o === 'object' && o !== null ? { ...o, index } : { loi_van: o, index }
}

export function cacO(hang: HangBang): readonly OBang[] {
  return 'o' in hang ? hang.o : hang
}

export function hangDam(hang: HangBang): boolean {
  return 'o' in hang && hang.dam === true
}

/** The columns that have cells, from left to right: those under a heading in place of it. */
export function cotLa(cot: readonly CotBang[]): readonly CotBang[] {
  return cot.flatMap(one => (one.cot === undefined ? [one] : cotLa(one.cot)))
}

/** The rows as their author wrote them, each cell in its columns. */
export function luoiCuaBang(bang: BangBieu): Grid<OCoKieu> {
  return gridOf(
    bang.hang.map(hang => cacO(hang).map(oCoKieu)),
    cotLa(bang.cot).length,
    o => ({ columns: o.gop_cot ?? 1, rows: o.gop_hang ?? 1 }),
  )
}
