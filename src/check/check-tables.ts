import { khoGiay, leTrang } from '../decree/trang.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { cacBang, type PlacedBang } from '../model/cac-bang.ts'
import { cotLa, luoiCuaBang } from '../model/o-bang.ts'
import type { VanBan } from '../model/van-ban.ts'
import { sumsOf } from './table-sums.ts'

/**
 * What makes a table other than its author meant: rows that do not fill their columns (`bang/so-o`, error), numbers
 * that can't be summed or are summed twice (`bang/khong-cong-duoc`, `bang/hang-nhom`, `bang/so-ba-chu-so`), a
 * sum without columns (`bang/thieu-tong`), widths that do not fit on the page (`bang/qua-rong`); warnings.
 */
export function checkTables(vanBan: VanBan): readonly Diagnostic[] {
  return cacBang(vanBan).flatMap(placed => [
    ...cellsOf(placed),
    ...sumsOf(placed),
    ...widthsOf(placed, vanBan.le_trang ?? {}),
  ])
}

/** One mistake often goes through a whole table. */
const MOST = 5

function cellsOf({ bang, pointer }: PlacedBang): readonly Diagnostic[] {
  const { faults } = luoiCuaBang(bang)
  const columns = cotLa(bang.cot).length
  const wide = new Set(faults.filter(fault => fault.kind === 'wide').map(fault => fault.row))
  const told = faults.filter(fault => fault.kind !== 'count' || !wide.has(fault.row))
  return told.slice(0, MOST).map(fault => {
    const hang = bang.hang[fault.row]
    const row = `${pointer}/hang/${fault.row}`
    const cells = hang !== undefined && 'o' in hang ? `${row}/o` : row
    switch (fault.kind) {
      case 'count':
        return soO(
          row,
          `Hàng ${fault.row + 1} có ${fault.columns} ô, trong khi ${fault.wanted === columns ? `bảng có ${columns} cột` : `còn ${fault.wanted} cột trống dưới các ô gộp`}.`,
          fault.columns < fault.wanted
            ? 'Thêm ô còn thiếu (ô trống ghi null), hoặc ghi gop_cot cho ô chiếm nhiều cột.'
            : 'Bỏ ô thừa; ô chứa dấu phẩy phải đặt trong ngoặc kép; cột đã gộp từ hàng trên thì không ghi lại.',
        )
      case 'wide':
        return soO(
          `${cells}/${fault.cell}`,
          'Ô này gộp nhiều cột hơn số cột còn trống của hàng.',
          'Giảm gop_cot, hoặc bỏ các ô thừa của hàng.',
        )
      case 'tall':
        return soO(
          `${cells}/${fault.cell}`,
          `Ô này gộp quá hàng cuối của bảng: từ đây chỉ còn ${bang.hang.length - fault.row} hàng.`,
          'Giảm gop_hang.',
        )
    }
  })
}

function widthsOf(
  { bang, pointer, ngang }: PlacedBang,
  margins: NonNullable<VanBan['le_trang']>,
): readonly Diagnostic[] {
  const text = ngang
    ? khoGiay.height - (margins.tren ?? leTrang.top.chosen) - (margins.duoi ?? leTrang.bottom.chosen)
    : khoGiay.width - (margins.trai ?? leTrang.left.chosen) - (margins.phai ?? leTrang.right.chosen)
  const widths = cotLa(bang.cot).map(({ rong }) => rong)
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
  const mm = sum(widths.filter(rong => typeof rong === 'number'))
  const percent = sum(widths.filter(rong => typeof rong === 'string').map(Number.parseFloat))
  if (percent > 100 + HAIR)
    return [
      quaRong(
        `${pointer}/cot`,
        `Các cột ghi phần trăm cộng lại hơn 100%, nên bị thu hẹp cho vừa trang.`,
        'Giảm bớt, hoặc bỏ trống rong ở một cột để cột ấy lấy phần còn lại.',
      ),
    ]
  if (mm + (percent / 100) * text <= text + HAIR) return []
  return [
    quaRong(
      `${pointer}/cot`,
      `Bề rộng các cột cộng lại lớn hơn bề rộng ${Math.floor(text)} mm của phần chữ, nên bị thu hẹp cho vừa trang.`,
      ngang ? 'Giảm bề rộng các cột.' : 'Giảm bề rộng các cột, hoặc đặt bảng trên giấy ngang: huong: ngang',
    ),
  ]
}

/** mm and %: what floating point may add. */
const HAIR = 0.01

function soO(pointer: string, message: string, hint: string): Diagnostic {
  return { code: 'bang/so-o', severity: 'error', message, pointer, hint }
}

function quaRong(pointer: string, message: string, hint: string): Diagnostic {
  return { code: 'bang/qua-rong', severity: 'warning', message, pointer, hint }
}
