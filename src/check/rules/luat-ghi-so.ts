import { vanBanVienDan } from '../../decree/bo-cuc.ts'
import { canCu } from '../../decree/muc-ii.ts'
import { isKhongSo } from '../../tree/vien-dan.ts'
import type { Rule } from '../rule.ts'

/** A law defined with its number, which the program does not print. */
export const luatGhiSo: Rule = {
  code: 'decree/luat-ghi-so',
  title: 'Luật, Pháp lệnh không ghi số, ký hiệu',
  why: 'Trong căn cứ, Luật và Pháp lệnh không ghi số, ký hiệu và cơ quan ban hành; khi viện dẫn trong lời văn chỉ ghi tên loại và tên của Luật, Pháp lệnh. Chương trình không in số của chúng.',
  quote: '«riêng Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành»',
  cite: canCu.cite,
  basis: 'must',
  reads: ['vien_dan'],
  type: 'ke-hoach',
  bad: 'vien_dan:\n  luat: { loai: Luật, so_ky_hieu: 72/2025/QH15, trich_yeu: Tổ chức chính quyền địa phương }\ncan_cu: [<luat>]',
  good: 'vien_dan:\n  luat: { loai: Luật, thoi_gian_ban_hanh: "2025-06-16", trich_yeu: Tổ chức chính quyền địa phương }\ncan_cu: [<luat>]',
  *check({ vien_dan = {} }) {
    for (const [ma, { loai, so_ky_hieu }] of Object.entries(vien_dan))
      if (so_ky_hieu !== undefined && isKhongSo(loai))
        yield {
          pointer: `/vien_dan/${ma}/so_ky_hieu`,
          onKey: true,
          message: `Viện dẫn ${loai.trim()} không ghi số, ký hiệu (${vanBanVienDan.cite.text}).`,
          hint: 'Bỏ khóa so_ky_hieu; ngày ban hành ghi ở thoi_gian_ban_hanh, tên ghi ở trich_yeu.',
        }
  },
}
