import { the } from '../../decree/cite.ts'
import type { Rule } from '../rule.ts'
import { isYear, nhomOf, partsOfKyHieu, suaKyHieu } from '../sua-ky-hieu.ts'

/** A year among the groups of a ký hiệu. */
export const kyHieuCoNam: Rule = {
  code: 'decree/ky-hieu-co-nam',
  title: 'Ký hiệu không có năm',
  why: 'Số của văn bản hành chính đã là số thứ tự trong một năm. Năm chỉ có trong số, ký hiệu của văn bản quy phạm pháp luật, không thuộc phạm vi của Nghị định này.',
  quote:
    '«Ký hiệu của văn bản bao gồm chữ viết tắt tên loại văn bản và chữ viết tắt tên cơ quan, tổ chức hoặc chức danh nhà nước có thẩm quyền ban hành văn bản.»',
  cite: the('II.3.b'),
  basis: 'must',
  reads: partsOfKyHieu,
  type: 'ke-hoach',
  bad: 'ky_hieu: 2026/KH-UBND',
  good: 'ky_hieu: KH-UBND',
  *check(vanBan) {
    const { ky_hieu = '' } = vanBan
    const year = nhomOf(ky_hieu).find(isYear)
    if (year === undefined) return
    yield {
      pointer: '/ky_hieu',
      message: `Ký hiệu «${ky_hieu}» có năm ${year}; văn bản hành chính không ghi năm trong số, ký hiệu.`,
      hint: `Sửa thành: ky_hieu: ${suaKyHieu(ky_hieu, vanBan)}`,
    }
  },
}
