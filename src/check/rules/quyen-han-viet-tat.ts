import { cacQuyenHan, nguonQuyenHan, type QuyenHan } from '../../decree/quyen-han.ts'
import { WORD_END } from '../../model/chu-cai.ts'
import { cacNguoiKy } from '../../model/van-ban.ts'
import { quyenHanAt } from '../chu-ky.ts'
import type { Rule } from '../rule.ts'

/** A line of quyền hạn that begins with none of the decree's five abbreviations. */
export const quyenHanVietTat: Rule = {
  code: 'decree/quyen-han-viet-tat',
  title: 'Chữ viết tắt quyền hạn',
  why: 'Quyền hạn của người ký chỉ ghi bằng TM., Q., KT., TL. hoặc TUQ. Cách ghi T/M, K/T, T/L là của văn bản Đảng. Chức vụ của người ký ghi ở chuc_vu, không ghi ở quyen_han.',
  quote:
    '«các chữ viết tắt quyền hạn như: "TM.", "Q.", "KT.", "TL.", "TUQ." và quyền hạn chức vụ của người ký được trình bày bằng chữ in hoa»',
  cite: nguonQuyenHan,
  basis: 'must',
  reads: ['nguoi_ky'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { quyen_han: K/T CHỦ TỊCH, chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  good: 'nguoi_ky: { quyen_han: KT. CHỦ TỊCH, chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  *check({ nguoi_ky }) {
    for (const { pointer, power, written } of cacNguoiKy({ nguoi_ky }).flatMap(quyenHanAt)) {
      if (power !== undefined) continue
      const right = readAs(written)
      yield {
        pointer,
        message: `Quyền hạn «${written}» không mở đầu bằng một trong các chữ viết tắt ${all} của Nghị định.`,
        hint:
          right === undefined
            ? `Ghi một trong: ${all}; chức vụ của người ký thì ghi ở chuc_vu.`
            : `Sửa thành: ${right}`,
      }
    }
  },
}

const all = cacQuyenHan.map(power => power.abbreviation).join(', ')

/** `K/T GIÁM ĐỐC`, `T.U.Q. GIÁM ĐỐC`, `Thừa lệnh Giám đốc` → the decree's way. */
function readAs(written: string): string | undefined {
  for (const power of cacQuyenHan) {
    const found = spelled(power).exec(written)
    if (found !== null) return `${power.abbreviation} ${written.slice(found[0].length)}`.trim()
  }
  return undefined
}

function spelled({ abbreviation, inFull }: QuyenHan): RegExp {
  const letters = [...abbreviation.replace('.', '')].join('\\s*[./]?\\s*')
  return new RegExp(`^(?:${letters}|${anySpelling(inFull)})${WORD_END}[\\s./:]*`, 'i')
}

/** «uỷ quyền» is «ủy quyền». */
function anySpelling(words: string): string {
  return words.replaceAll('ủy', '(?:ủy|uỷ)')
}
