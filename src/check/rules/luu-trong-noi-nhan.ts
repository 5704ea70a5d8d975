import { danhSachNoiNhan } from '../../decree/muc-ii.ts'
import { headOfLuu, isLuu } from '../../model/chu-in-san.ts'
import { linesAt } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** The line «Lưu: VT, …» typed as a recipient: the program prints its own as well. */
export const luuTrongNoiNhan: Rule = {
  code: 'decree/luu-trong-noi-nhan',
  title: 'Dòng «Lưu» có khóa riêng',
  why: 'Dòng cuối của nơi nhận là «Lưu: VT, …», do chương trình in từ luu_van_ban. Gõ thêm dòng này vào noi_nhan thì văn bản có hai dòng «Lưu».',
  quote:
    '«dòng cuối cùng bao gồm chữ "Lưu" sau có dấu hai chấm (:), tiếp theo là chữ viết tắt "VT", dấu phẩy (,), chữ viết tắt tên đơn vị (hoặc bộ phận) soạn thảo văn bản và số lượng bản lưu, cuối cùng là dấu chấm (.).»',
  cite: danhSachNoiNhan.cite,
  basis: 'must',
  reads: ['noi_nhan', 'luu_van_ban'],
  type: 'ke-hoach',
  bad: 'noi_nhan: [Các thôn, "Lưu: VT, KT."]',
  good: 'noi_nhan: [Các thôn]\nluu_van_ban: KT',
  *check({ noi_nhan, luu_van_ban }) {
    for (const { pointer, text } of linesAt(noi_nhan, '/noi_nhan')) {
      if (!isLuu(text)) continue
      const rest = headOfLuu(text).rest.replace(/[\s;.]+$/, '')
      yield {
        pointer,
        message: `«${text.trim()}» nằm trong noi_nhan, trong khi chương trình đã in dòng «Lưu: VT».`,
        hint: rest === '' || luu_van_ban !== undefined ? 'Bỏ dòng này.' : hintOf(rest),
      }
    }
  },
}

/** `VTKT` may be văn thư and a unit, or the name of one unit. */
function hintOf(rest: string): string {
  const [glued = ''] = GLUED.exec(rest) ?? []
  if (glued === '') return `Bỏ dòng này và ghi luu_van_ban: ${rest}`
  return `Bỏ dòng này và ghi luu_van_ban: ${rest.slice(glued.length)}, nếu «${danhSachNoiNhan.vanThu}» ở đây là Văn thư.`
}

const GLUED = new RegExp(`^${danhSachNoiNhan.vanThu}\\s*[-–]?\\s*(?=\\S)`)
