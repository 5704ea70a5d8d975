import { the } from '../../decree/cite.ts'
import type { Dong, KhoiCoCap } from '../../model/van-ban.ts'
import { blocksOf } from '../prose.ts'
import type { Rule } from '../rule.ts'

const LEVELS = ['khoan', 'diem'] as const

/** A bold number before a text without title. Told once a document: it is a habit, not a slip. */
export const soKhoanDam: Rule = {
  code: 'decree/so-khoan-dam',
  title: 'Số thứ tự in đậm không có tiêu đề',
  why: 'Chỉ khoản có tiêu đề mới in đậm (cả số và tiêu đề). Nhiều cơ quan in đậm riêng con số của khoản không có tiêu đề; so_dam giữ thói quen ấy, nhưng bảng mẫu chữ của Nghị định ghi kiểu chữ đứng, không đậm.',
  quote:
    '«Nếu khoản có tiêu đề, số thứ tự và tiêu đề của khoản được trình bày trên một dòng riêng, bằng chữ in thường, cỡ chữ bằng cỡ chữ của phần lời văn, kiểu chữ đứng, đậm.»',
  cite: the('V'),
  basis: 'practice',
  reads: ['noi_dung', 'phu_luc'],
  type: 'ke-hoach',
  bad: 'noi_dung:\n  - khoan: { loi_van: Các thôn tuyên truyền đến từng hộ dân., so_dam: true }',
  good: 'noi_dung:\n  - khoan: { tieu_de: "Các thôn:", loi_van: tuyên truyền đến từng hộ dân. }',
  *check(vanBan) {
    const found = blocksOf(vanBan).flatMap(({ block, pointer }) =>
      LEVELS.filter(cap => isBoldWithoutTitle(block[cap])).map(cap => ({ block, pointer, cap })),
    )
    const [first] = found
    if (first === undefined) return
    const more = found.length === 1 ? '' : ` (${found.length} chỗ)`
    yield {
      pointer: `${first.pointer}/${first.cap}/so_dam`,
      message: `Số thứ tự in đậm trong khi không có tiêu đề${more}.`,
      hint: 'Bỏ so_dam, hoặc ghi phần đầu của dòng thành tieu_de.',
    }
  },
}

function isBoldWithoutTitle(line: KhoiCoCap['khoan']): boolean {
  const dong: Dong | undefined = typeof line === 'object' ? line : undefined
  return dong?.so_dam === true && dong.tieu_de === undefined
}
