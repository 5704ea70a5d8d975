import { tenIn, timLoai } from '../../decree/loai-van-ban.ts'
import { tenLoai } from '../../decree/muc-ii.ts'
import { WORD_END } from '../../model/chu-cai.ts'
import { linesAt } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** Trích yếu that starts with the name of its own type. */
export const trichYeuLapTenLoai: Rule = {
  code: 'decree/trich-yeu-lap-ten-loai',
  title: 'Trích yếu lặp lại tên loại',
  why: 'Tên loại đã in ở dòng trên: KẾ HOẠCH, rồi đến trích yếu. Trích yếu mở đầu bằng chính tên loại thì đọc thành «KẾ HOẠCH Kế hoạch …». Công văn không in tên loại.',
  quote:
    '«Trích yếu nội dung văn bản được đặt ngay dưới tên loại văn bản, trình bày bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm.»',
  cite: tenLoai.cite,
  basis: 'practice',
  reads: ['loai_van_ban', 'trich_yeu'],
  type: 'ke-hoach',
  bad: 'trich_yeu: Kế hoạch tổng vệ sinh môi trường',
  good: 'trich_yeu: Tổng vệ sinh môi trường',
  *check(vanBan) {
    const loai = timLoai(vanBan.loai_van_ban)
    const [first] = linesAt(vanBan.trich_yeu, '/trich_yeu')
    if (loai === undefined || first === undefined) return
    // «Kế hoạch hóa gia đình» is no plan's name.
    const name = new RegExp(`^\\s*${tenIn(loai)}${WORD_END}(?!\\s+h[óo][aá]${WORD_END})[\\s:–-]*`, 'i')
    const [typed] = name.exec(first.text) ?? []
    if (typed === undefined) return
    const rest = first.text.slice(typed.length)
    yield {
      pointer: first.pointer,
      message:
        loai.abbreviation === undefined
          ? `Trích yếu mở đầu bằng «${typed.trim()}»; ${tenIn(loai).toLowerCase()} không ghi tên loại.`
          : `Trích yếu mở đầu bằng «${typed.trim()}», lặp lại tên loại đã in ở dòng trên.`,
      ...(rest !== '' && { hint: `Sửa thành: trich_yeu: ${rest.charAt(0).toUpperCase()}${rest.slice(1)}` }),
    }
  },
}
