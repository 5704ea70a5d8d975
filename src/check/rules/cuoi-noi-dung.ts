import { dauKetThuc } from '../../decree/muc-ii.ts'
import { lastTextsOf } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** The content ends where something was announced. */
export const cuoiNoiDung: Rule = {
  code: 'prose/cuoi-noi-dung',
  title: 'Nội dung dừng ở dấu hai chấm',
  why: 'Dấu hai chấm báo phần liệt kê tiếp theo; nội dung dừng ở đó thì in ra «như sau:./.», thường là còn thiếu một phần. Phần liệt kê ghi ở noi_dung của khối ấy, hoặc thành các khối tiếp theo.',
  basis: 'practice',
  reads: ['noi_dung', 'phu_luc', 'trinh_bay_nhiem_vu'],
  type: 'ke-hoach',
  bad: 'noi_dung: ["Các thôn thực hiện các nội dung sau:"]',
  good: 'noi_dung: ["Các thôn thực hiện các nội dung sau:", { khoan: Phát quang đường làng. }]',
  *check(vanBan) {
    for (const { pointer, text } of lastTextsOf(vanBan))
      if (COLON.test(text))
        yield {
          pointer,
          message: `Nội dung kết thúc bằng dấu hai chấm, trước «${dauKetThuc.text}» không còn gì.`,
          hint: 'Ghi tiếp phần còn thiếu, hoặc kết thúc câu bằng dấu chấm.',
        }
  },
}

const COLON = /:[\s*]*(?:\.?\/\.[\s*]*)?$/
