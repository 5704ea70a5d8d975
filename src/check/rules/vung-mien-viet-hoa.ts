import { vungMien } from '../../decree/viet-hoa.ts'
import { LETTER } from '../../model/chu-cai.ts'
import { cumTu, khiHoaDau } from '../cum-tu.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Regions named by directions: Tây Bắc, Nam Trung Bộ. */
export const vungMienVietHoa: Rule = {
  code: 'decree/vung-mien-viet-hoa',
  title: 'Tên vùng, miền',
  why: 'Tên vùng, miền tạo bằng từ chỉ phương hướng viết hoa mọi âm tiết: «Tây Bắc», «Bắc Bộ», «Nam Trung Bộ». Từ chỉ hướng thì viết thường: «phía đông bắc».',
  quote: vungMien.quote,
  cite: vungMien.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Học tập kinh nghiệm của các tỉnh Nam Trung bộ.]',
  good: 'noi_dung: [Học tập kinh nghiệm của các tỉnh Nam Trung Bộ.]',
  eachText: () => saiVietHoa(FIXES),
}

/** «vùng tây bắc của xã» is a direction; so may be «vùng tây bắc», all small. */
const OWN = `(?!\\s+(?:của\\s+)?(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đảo|hồ|núi)(?![${LETTER}]))`
const NO_TERRAIN = `(?!\\s+bộ(?![${LETTER}]))${OWN}`
const after = (words: string): string => `(?<=(?<![${LETTER}])(?:${words})\\s+)`
const FIXES = [
  cumTu(vungMien.twoWays, { before: after('miền|các tỉnh'), after: NO_TERRAIN }),
  khiHoaDau(cumTu(vungMien.twoWays, { before: after('vùng'), after: NO_TERRAIN })),
  cumTu(vungMien.withTerrain, {
    before: after('vùng|miền|các tỉnh|đồng bằng|vịnh'),
    after: `(?!\\s+đội)${OWN}`,
  }),
  // «Trung bộ», its first letter capital, stands anywhere: it is no «nam bộ đội».
  khiHoaDau(
    cumTu(vungMien.withTerrain, {
      before: '(?<!Việt\\s+)',
      after: '(?!\\s+(?:đội|phận|trưởng|môn|máy|ngành|luật|tiêu chí))',
    }),
  ),
]
