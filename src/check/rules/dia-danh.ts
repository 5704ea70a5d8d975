import { diaDanhThoiGian } from '../../decree/muc-ii.ts'
import { CAPITAL, WORD_END, WORD_START } from '../../model/chu-cai.ts'
import type { Rule } from '../rule.ts'

/** The place name as it stands before «, ngày …»: its initials, and nothing but the name. */
export const diaDanh: Rule = {
  code: 'decree/dia-danh',
  title: 'Cách ghi địa danh',
  why: 'Địa danh viết hoa chữ cái đầu các âm tiết của tên, không viết hoa cả chữ. Dấu phẩy sau địa danh và ngày, tháng, năm do chương trình in từ thoi_gian_ban_hanh.',
  quote: '«các chữ cái đầu của địa danh phải viết hoa; sau địa danh có dấu phẩy (,)»',
  cite: diaDanhThoiGian.cite,
  basis: 'must',
  reads: ['dia_danh'],
  type: 'ke-hoach',
  bad: 'dia_danh: bình sơn, ngày 05 tháng 6 năm 2026',
  good: 'dia_danh: Bình Sơn\nthoi_gian_ban_hanh: 2026-06-05',
  *check({ dia_danh }) {
    const whole = dia_danh.replace(WITH_DATE, '').trim()
    const name = whole.replace(OTHER_UNIT, '')
    const right = SHOUTED.test(name) ? capitalized(name.toLowerCase()) : capitalized(name)
    const fault =
      whole !== dia_danh.trim()
        ? 'chỉ ghi tên, không ghi dấu phẩy và ngày, tháng, năm'
        : name !== whole
          ? 'chỉ ghi tên một đơn vị hành chính, nơi cơ quan đóng trụ sở'
          : right === name
            ? undefined
            : SHOUTED.test(name)
              ? 'không viết hoa cả chữ'
              : 'phải viết hoa các chữ cái đầu'
    if (fault === undefined || name === '') return
    yield {
      pointer: '/dia_danh',
      message: `Địa danh «${dia_danh}» ${fault}.`,
      hint: hintOf(name, right),
    }
  },
}

/** «những đơn vị hành chính được đặt theo tên người, bằng chữ số hoặc sự kiện lịch sử thì phải ghi tên gọi đầy đủ» */
function hintOf(name: string, right: string): string {
  const bare = name.replace(UNIT, '')
  if (bare === name || /^\d/.test(bare)) return `Sửa thành: dia_danh: ${right}`
  return `Sửa thành: dia_danh: ${capitalized(bare)}; đơn vị đặt theo tên người hoặc sự kiện lịch sử thì ghi đủ: ${right}`
}

const UNIT = /^(?:tỉnh|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+/
const WITH_DATE = new RegExp(`\\s*(?:,\\s*)?(?:${WORD_START}ngày${WORD_END}.*)?[\\s,;.:]*$`, 's')

/** «Xã A, tỉnh B»: the second place belongs to an address. */
const OTHER_UNIT = /\s*,\s*(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s.*$/is

/** «HÀ NỘI»; abbreviations such as TP. HCM are left alone. */
const SHOUTED = new RegExp(`^(?=.*[${CAPITAL}]{2})(?!.*HCM)[${CAPITAL}\\s'’-]{4,}$`)

/** Common nouns of several syllables: only the first is an initial («Thành phố Hồ Chí Minh»). */
const COMMON = /^(thành phố|thị xã|thị trấn|đặc khu|thủ đô)(?=\s)/i

function capitalized(name: string): string {
  const [common = ''] = COMMON.exec(name) ?? []
  return upperFirst(common) + name.slice(common.length).split(/(\s+)/).map(upperFirst).join('')
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
