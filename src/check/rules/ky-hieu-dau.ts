import { LETTER } from '../../model/chu-cai.ts'
import type { VanBan } from '../../model/van-ban.ts'
import { soKyHieu } from '../../decree/muc-ii.ts'
import type { Rule } from '../rule.ts'
import { chuDau, isYear, nhomOf, partsOfKyHieu, suaKyHieu, vietTatAt } from '../sua-ky-hieu.ts'

/** What stands between the groups of a ký hiệu, and before the first. */
export const kyHieuDau: Rule = {
  code: 'decree/ky-hieu-dau',
  title: 'Dấu trong ký hiệu',
  why: 'Giữa các nhóm chữ viết tắt là gạch nối ngắn (-), không có khoảng trắng. Khóa ky_hieu chỉ ghi ký hiệu: chữ «Số:», số văn bản và dấu gạch chéo do chương trình in từ so_van_ban.',
  quote:
    '«Giữa số và ký hiệu văn bản có dấu gạch chéo (/), giữa các nhóm chữ viết tắt trong ký hiệu văn bản có dấu gạch nối (-), không cách chữ.»',
  cite: soKyHieu.cite,
  basis: 'must',
  reads: [...partsOfKyHieu, 'so_van_ban'],
  type: 'ke-hoach',
  bad: 'ky_hieu: "Số: 45/KH - UBND"',
  good: 'so_van_ban: 45\nky_hieu: KH-UBND',
  *check(vanBan) {
    const { ky_hieu } = vanBan
    if (ky_hieu !== undefined) {
      const fault = faultOf(ky_hieu.trim())
      if (fault !== undefined)
        yield {
          pointer: '/ky_hieu',
          message: `Ký hiệu «${ky_hieu}» ${fault}.`,
          hint: `Sửa thành: ${numberIn(ky_hieu, vanBan)}ky_hieu: ${suaKyHieu(ky_hieu, vanBan)}`,
        }
      return
    }
    for (const { pointer, text } of vietTatAt(vanBan)) {
      const fault = faultOf(text.trim())
      if (fault === undefined) continue
      // «Văn phòng» is a name, not an abbreviation.
      const right = /\s\S*[a-zà-ỹ]{2}/.test(text) ? chuDau([text]) : nhomOf(text).join(soKyHieu.joiner)
      yield {
        pointer,
        message: `Chữ viết tắt «${text}» trong ký hiệu ${fault}.`,
        hint: `Sửa thành: ${right}`,
      }
    }
  },
}

/** What no ký hiệu has: it is letters and digits, with «&» between two bodies. */
const STRAY = new RegExp(`[^${LETTER}\\d&\\s/-]`)

function faultOf(text: string): string | undefined {
  if (/^số/i.test(text) && nhomOf(text).join('') !== text) return 'ghi cả chữ «Số»'
  if (/^\d+\s*\//.test(text) && !isYear(nhomOf(text)[0] ?? '')) return 'ghi cả số văn bản'
  if (/[‐‑–—−]/.test(text)) return 'dùng gạch ngang dài thay cho gạch nối (-)'
  if (/\s/.test(text)) return 'có khoảng trắng'
  if (nhomOf(text).every(group => !isYear(group)) && text.includes('/'))
    return 'dùng gạch chéo (/) thay cho gạch nối (-)'
  const [stray] = STRAY.exec(text) ?? []
  if (stray !== undefined) return `có dấu «${stray}»`
  if (/^-|--|-$/.test(text)) return 'thừa gạch nối (-)'
  return undefined
}

/** The number that the author typed into ký hiệu, as the key it belongs to. */
function numberIn(kyHieu: string, { so_van_ban }: VanBan): string {
  const [first = ''] = nhomOf(kyHieu)
  if (so_van_ban != null || !/^\d+$/.test(first) || isYear(first)) return ''
  return `so_van_ban: ${Number(first)} và `
}
