import type { Diagnostic } from '../diagnostics/types.ts'
import type { PlacedBang } from '../model/cac-bang.ts'
import { cotLa, hangDam, luoiCuaBang, type OCoKieu } from '../model/o-bang.ts'
import { bangNhau, cong, inSo, thapPhanOf } from '../model/so-viet-nam.ts'

/** What is wrong with the numbers of a table: see `checkTables`. */
export function sumsOf({ bang, pointer }: PlacedBang): readonly Diagnostic[] {
  const columns = cotLa(bang.cot)
  const summed = columns.flatMap(({ tong }, column) => (tong === true ? [column] : []))
  const found = [...missing(bang.tong, summed.length, pointer)]
  const { rows } = luoiCuaBang(bang)
  const cellsIn = (column: number): readonly Numbered[] =>
    rows.flatMap((slots, row) =>
      slots.flatMap(({ cell, part, ...slot }) => {
        const hang = bang.hang[row]
        if (slot.column !== column || cell === undefined || part === 'covered' || hang === undefined)
          return []
        const at = `${pointer}/hang/${row}${'o' in hang ? '/o' : ''}/${cell.index}`
        return [{ row, cell, isGroup: hangDam(hang), alone: slot.span === 1, pointer: at }]
      }),
    )
  columns.forEach(({ kieu, tong }, column) => {
    if (kieu !== 'so' && tong !== true) return
    const cells = cellsIn(column).filter(({ alone }) => alone)
    found.push(...cells.flatMap(thousands))
    if (tong !== true) return
    found.push(...cells.flatMap(notANumber), ...groups(cells))
  })
  return found
}

interface Numbered {
  readonly row: number
  readonly cell: OCoKieu
  readonly isGroup: boolean
  readonly alone: boolean
  readonly pointer: string
}

function missing(tong: string | undefined, summed: number, pointer: string): readonly Diagnostic[] {
  if (tong !== undefined && summed === 0)
    return [
      warning(
        'bang/thieu-tong',
        `${pointer}/tong`,
        'Bảng có hàng tổng nhưng không có cột nào để cộng.',
        'Thêm tong: true vào các cột cần cộng.',
      ),
    ]
  if (tong === undefined && summed > 0)
    return [
      warning(
        'bang/thieu-tong',
        `${pointer}/cot`,
        'Có cột ghi tong: true nhưng bảng không có hàng tổng, nên không có gì được cộng.',
        'Thêm vào bảng: tong: Tổng cộng',
      ),
    ]
  return []
}

/** 2.125 is a decimal to YAML, and two thousand to whoever writes Vietnamese. */
function thousands({ cell, pointer }: Numbered): readonly Diagnostic[] {
  const written = typeof cell.loi_van === 'number' ? String(cell.loi_van) : ''
  if (!/^-?[1-9]\d{0,2}\.\d{3}$/.test(written)) return []
  return [
    warning(
      'bang/so-ba-chu-so',
      pointer,
      `Số ${written} được đọc là số thập phân ${written.replace('.', ',')}.`,
      `Nếu là hàng nghìn, viết liền: ${written.replace('.', '')}; nếu đúng là số thập phân, viết "${written.replace('.', ',')}".`,
    ),
  ]
}

function notANumber({ cell, pointer }: Numbered): readonly Diagnostic[] {
  const text = String(cell.loi_van ?? '').trim()
  if (NO_NUMBER.test(text) || thapPhanOf(cell.loi_van) !== undefined) return []
  return [
    warning(
      'bang/khong-cong-duoc',
      pointer,
      `«${text.slice(0, 40)}» không phải là số nên không được cộng vào hàng tổng.`,
      'Chỉ ghi số (1250000 hoặc "1.250.000"), đơn vị ghi ở tên cột; ô không có số ghi null.',
    ),
  ]
}

/** Marks that say that there is none. */
const NO_NUMBER = /^[-–—x]?$/

/** A bold row is not summed: its number must be that of rows under it, up to some other bold row or the end. */
function groups(cells: readonly Numbered[]): readonly Diagnostic[] {
  return cells.flatMap(({ isGroup, cell, pointer }, at) => {
    const own = isGroup ? thapPhanOf(cell.loi_van) : undefined
    if (own === undefined) return []
    const below = cells.slice(at + 1)
    const ends = [...below.flatMap((one, i) => (one.isGroup ? [i] : [])), below.length]
    const sums = ends.map(end =>
      cong(below.slice(0, end).flatMap(one => (one.isGroup ? [] : (thapPhanOf(one.cell.loi_van) ?? [])))),
    )
    const [first] = sums
    if (first === undefined || sums.some(sum => bangNhau(sum, own))) return []
    return [
      warning(
        'bang/hang-nhom',
        pointer,
        `Hàng in đậm ghi ${inSo(own)}, trong khi các hàng bên dưới cộng lại được ${inSo(first)}; số của hàng in đậm không cộng vào hàng tổng.`,
        'Sửa số của hàng này hay của các hàng dưới; nếu không phải hàng nhóm thì bỏ dam: true, muốn đậm thì ghi dam ở từng ô.',
      ),
    ]
  })
}

function warning(code: string, pointer: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'warning', message, pointer, hint }
}
