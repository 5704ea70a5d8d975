import { ngayTet } from '../../decree/viet-hoa.ts'
import { LETTER } from '../../model/chu-cai.ts'
import type { VanBan } from '../../model/van-ban.ts'
import { cumTu, plain, type Sua } from '../cum-tu.ts'
import { proseOf } from '../prose.ts'
import type { Rule } from '../rule.ts'
import { isInCapitals, outsideCapitals, saiVietHoa } from '../viet-hoa.ts'

/** tết Nguyên đán, tết Trung thu; Tết alone. */
export const ngayTetVietHoa: Rule = {
  code: 'decree/ngay-tet-viet-hoa',
  title: 'Tên ngày tết',
  why: 'Tên ngày tết viết hoa chữ đầu của tên gọi: «tết Nguyên đán», «tết Trung thu». Chữ «Tết» viết hoa khi đứng một mình, thay cho tết Nguyên đán.',
  quote: ngayTet.quote,
  cite: ngayTet.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn phân công trực trong dịp Tết Nguyên Đán.]',
  good: 'noi_dung: [Các thôn phân công trực trong dịp tết Nguyên đán.]',
  eachText: () => {
    const [all, phrases] = [saiVietHoa(ALL), saiVietHoa(PHRASES)]
    return {
      ...all,
      inPlace: (found, prose, vanBan) => {
        const kept = speaksOfAnother(vanBan) ? phrases.find(prose.text, prose.opens) : found
        return kept && outsideCapitals(kept, prose)
      },
    }
  },
}

/** «lễ, tết», «các ngày tết» are any; after these words, and before a mark or one of those, it is the one Tết. */
const TO =
  'đón|dịp|nghỉ|ăn|trước|sau|trong|quà|chúc|vui|mừng|thưởng|chợ|trực|giáp|cận|trước và sau|trong và sau'
const FROM = 'và|năm|cho|tại|đến|theo|để|với|hoặc|phải|được|trên|vui tươi|an toàn|đầm ấm|lành mạnh|tiết kiệm'
const alone = cumTu([ngayTet.alone], {
  before: `(?<=(?<![${LETTER}])(?:${TO})\\s+)`,
  after: `(?=\\s*(?:[.,;:)]|$)|\\s+(?:${FROM})(?![${LETTER}]))`,
})
const PHRASES: readonly Sua[] = [cumTu(ngayTet.phrases)]
const ALL: readonly Sua[] = [...PHRASES, alone]

/** Where another tết is spoken of, it may be that one. */
function speaksOfAnother(vanBan: VanBan): boolean {
  const texts = proseOf(vanBan).filter(({ pointer }) => !isInCapitals(pointer))
  return ANOTHER.test(plain(texts.map(({ text }) => text).join('\n')))
}

const ANOTHER = /trung thu|đoan ngọ/
