import { oBang } from '../../decree/bang-bieu.ts'
import { cacBang } from '../../model/cac-bang.ts'
import type { Rule } from '../rule.ts'

/** A table in letters too small to be read on paper. */
export const bangCoChu: Rule = {
  code: 'prose/bang-co-chu',
  title: 'Chữ trong bảng quá nhỏ',
  why: 'Chữ trong bảng cỡ 12 trở lên thì đọc được trên giấy và khi sao chụp. Bảng nhiều cột thì đặt trên giấy ngang thay vì thu nhỏ chữ.',
  basis: 'practice',
  reads: ['noi_dung', 'phu_luc'],
  type: 'ke-hoach',
  bad: 'noi_dung:\n  - bang_bieu:\n      cot: [{ ten: TT }, { ten: Nội dung }]\n      hang: [[1, Tập huấn]]\n      co_chu: 10',
  good: 'noi_dung:\n  - bang_bieu:\n      cot: [{ ten: TT }, { ten: Nội dung }]\n      hang: [[1, Tập huấn]]\n      co_chu: 12',
  *check(vanBan) {
    for (const { bang, pointer, ngang } of cacBang(vanBan)) {
      if (bang.co_chu === undefined || bang.co_chu >= oBang.least) continue
      yield {
        pointer: `${pointer}/co_chu`,
        message: `Chữ trong bảng cỡ ${String(bang.co_chu).replace('.', ',')} khó đọc trên giấy.`,
        hint: ngang
          ? `Dùng cỡ ${oBang.least} trở lên.`
          : `Dùng cỡ ${oBang.least} trở lên; bảng nhiều cột thì đặt trên giấy ngang: huong: ngang`,
      }
    }
  },
}
