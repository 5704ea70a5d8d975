import { diaDanhThoiGian } from '../../decree/muc-ii.ts'
import type { Rule } from '../rule.ts'

/** The place name as it stands before «, ngày …»: its initials, and nothing but the name. */
export const diaDanh: Rule = {
  code: 'decree/dia-danh',
  title: 'Cách ghi địa danh',
  why: 'Địa danh viết hoa chữ cái đầu các âm tiết của tên, không viết hoa cả chữ. Dấu phẩy sau địa danh và ngày, tháng, năm do chương trình in từ thoi_gian_ban_hanh.',
  quote: '«các chữ cái đầu của địa danh phải viết hoa; sau địa danh có dấu phẩy (,)»',
  cite: diaDanhThoiGian.cite,
  basis: 'must',
  type: 'ke-hoach',
  bad: 'dia_danh: bình sơn, ngày 05 tháng 6 năm 2026',
  good: 'dia_danh: Bình Sơn\nthoi_gian_ban_hanh: 2026-06-05',
  *check({ dia_danh }) {
    const name = dia_danh.replace(WITH_DATE, '').trim()
    const right = SHOUTED.test(name) ? capitalized(name.toLowerCase()) : capitalized(name)
    const fault =
      name !== dia_danh.trim()
        ? 'chỉ ghi tên, không ghi dấu phẩy và ngày, tháng, năm'
        : right === name
          ? undefined
          : SHOUTED.test(name)
            ? 'không viết hoa cả chữ'
            : 'phải viết hoa các chữ cái đầu'
    if (fault === undefined || name === '') return
    yield {
      pointer: '/dia_danh',
      message: `Địa danh «${dia_danh}» ${fault}.`,
      hint: `Sửa thành: dia_danh: ${right}`,
    }
  },
}

const WITH_DATE = /\s*(?:,\s*)?(?:(?<![A-Za-zÀ-ỹ])ngày(?![A-Za-zÀ-ỹ]).*)?[\s,;.:]*$/su

/** «HÀ NỘI»; abbreviations such as TP. HCM are left alone. */
const SHOUTED = /^(?=.*\p{Lu}{2})(?!.*HCM)[\p{Lu}\s'’-]{4,}$/u

/** Common nouns of several syllables: only the first is an initial («Thành phố Hồ Chí Minh»). */
const COMMON = /^(thành phố|thị xã|thị trấn|đặc khu|thủ đô)(?=\s)/iu

function capitalized(name: string): string {
  const [common = ''] = COMMON.exec(name) ?? []
  return upperFirst(common) + name.slice(common.length).split(/(\s+)/).map(upperFirst).join('')
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
