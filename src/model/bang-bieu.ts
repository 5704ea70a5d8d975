import { oBang } from '../decree/bang-bieu.ts'
import type { Slot } from '../tree/grid.ts'
import { cotLa, hangDam, luoiCuaBang, type OCoKieu } from './o-bang.ts'
import { cong, inSo, thapPhanOf } from './so-viet-nam.ts'
import type { BangBieu, CanLe, CotBang } from './van-ban.ts'
import type { BangBieuDayDu, HangDayDu, ODayDu } from './van-ban-day-du.ts'

/**
 * A table as a template sees it: the headings as header rows, every cell with its alignment, numbers as they
 * are printed, the sum as a last row. Never fails: a row too short is filled, one too long cut, and
 * `check-tables.ts` says so.
 */
export function bangBieuDayDu(bang: BangBieu, ma: string): BangBieuDayDu {
  const columns = cotLa(bang.cot)
  const { rows } = luoiCuaBang(bang)
  const aligned = columns.map((column, i) => canCua(column, cellsOf(rows, i)))
  const body = rows.map((slots, row) => ({
    dam: bang.hang[row] !== undefined && hangDam(bang.hang[row]),
    cac_o: slots.filter(slot => slot.part !== 'covered').map(slot => oDayDu(slot, columns, aligned)),
  }))
  const sum = bang.tong === undefined ? [] : [hangTong(bang, bang.tong, columns, rows)]
  return {
    ma,
    tieu_de: (bang.tieu_de ?? '').trim(),
    co_chu: String(bang.co_chu ?? oBang.size.lon),
    huong: bang.huong ?? '',
    cac_cot: columns.map(column => ({ rong: String(column.rong ?? '') })),
    dau_bang: dauBang(bang.cot),
    cac_hang: [...body, ...sum],
  }
}

type Rows = readonly (readonly Slot<OCoKieu>[])[]

function oDayDu(slot: Slot<OCoKieu>, columns: readonly CotBang[], aligned: readonly CanLe[]): ODayDu {
  const { cell, column, span } = slot
  const isNumbers = columns[column]?.kieu === 'so' && span === 1
  const number = isNumbers && cell !== undefined ? thapPhanOf(cell.loi_van) : undefined
  // What runs over several columns is a heading of theirs.
  const usual = span > 1 ? 'trai' : (aligned[column] ?? 'trai')
  return {
    loi_van: number === undefined ? String(cell?.loi_van ?? '') : inSo(number),
    can: cell?.can ?? usual,
    gop_cot: String(span),
    gop_hang: String(cell?.gop_hang ?? 1),
    dam: cell?.dam ?? false,
  }
}

/** Numbers of lines, years, marks: short and all of a kind. */
const SHORT = /^(?:\d{1,4}(?:[.,]\d{1,3})*|[IVXLC]{1,6}|[A-Za-zĐđ])[.)]?$/

/** Numbers stand right, columns of ordinals in the middle, text left. */
function canCua(column: CotBang, cells: readonly OCoKieu[]): CanLe {
  if (column.can !== undefined) return column.can
  if (column.kieu === 'so') return 'phai'
  const texts = cells.map(cell => String(cell.loi_van ?? '').trim()).filter(text => text !== '')
  return texts.length > 0 && texts.every(text => SHORT.test(text)) ? 'giua' : 'trai'
}

/** The cells that stand in that column alone, from top to bottom. */
function cellsOf(rows: Rows, column: number): readonly OCoKieu[] {
  return rows
    .flatMap(slots => slots.find(slot => slot.column === column) ?? [])
    .flatMap(slot => (slot.span === 1 && slot.part !== 'covered' && slot.cell !== undefined ? slot.cell : []))
}

/** The words over the columns before the first that is summed. Bold rows sum others: they are not counted. */
function hangTong(bang: BangBieu, words: string, columns: readonly CotBang[], rows: Rows): HangDayDu {
  const counted = rows.filter((_, row) => bang.hang[row] !== undefined && !hangDam(bang.hang[row]))
  const o = (loi_van: string, can: CanLe, gop_cot = 1): ODayDu => ({
    loi_van,
    can,
    gop_cot: String(gop_cot),
    gop_hang: '1',
    dam: false,
  })
  const found = columns.findIndex(column => column.tong === true)
  const first = found < 0 ? columns.length : found
  const sums = columns.slice(first).map((column, i) => {
    if (column.tong !== true) return o('', 'trai')
    const numbers = cellsOf(counted, first + i).flatMap(cell => thapPhanOf(cell.loi_van) ?? [])
    return o(inSo(cong(numbers)), column.can ?? 'phai')
  })
  return { dam: true, cac_o: [...(first > 0 ? [o(words.trim(), 'giua', first)] : []), ...sums] }
}

/** A heading stands over its columns; one that has none reaches down to the cells. */
function dauBang(cot: readonly CotBang[]): readonly HangDayDu[] {
  const depth = depthOf(cot)
  const rows: ODayDu[][] = Array.from({ length: depth }, () => [])
  const put = (columns: readonly CotBang[], level: number): void => {
    for (const column of columns) {
      rows[level]?.push({
        loi_van: column.ten,
        can: 'giua',
        gop_cot: String(column.cot === undefined ? 1 : cotLa(column.cot).length),
        gop_hang: String(column.cot === undefined ? depth - level : 1),
        dam: false,
      })
      if (column.cot !== undefined) put(column.cot, level + 1)
    }
  }
  put(cot, 0)
  return rows.map(cac_o => ({ dam: false, cac_o }))
}

function depthOf(cot: readonly CotBang[]): number {
  return 1 + Math.max(0, ...cot.map(one => (one.cot === undefined ? 0 : depthOf(one.cot))))
}
