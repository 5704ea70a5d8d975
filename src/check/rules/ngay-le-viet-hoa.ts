import { ngayLe } from '../../decree/viet-hoa.ts'
import { LETTER } from '../../model/chu-cai.ts'
import { cumTu } from '../cum-tu.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Names of holidays and anniversaries after «ngày»: Quốc khánh, Phụ nữ Việt Nam. */
export const ngayLeVietHoa: Rule = {
  code: 'decree/ngay-le-viet-hoa',
  title: 'Tên ngày lễ, ngày kỷ niệm',
  why: 'Tên ngày lễ, ngày kỷ niệm viết hoa chữ đầu của tên gọi: «ngày Quốc khánh», «ngày Quốc tế Lao động», «ngày Phụ nữ Việt Nam».',
  quote: ngayLe.quote,
  cite: ngayLe.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Treo cờ Tổ quốc dịp ngày quốc khánh 2-9.]',
  good: 'noi_dung: [Treo cờ Tổ quốc dịp ngày Quốc khánh 2-9.]',
  eachText: () => saiVietHoa(FIXES),
}

const FIXES = [cumTu(ngayLe.names, { before: `(?<=(?<![${LETTER}])ngày(?:\\s+lễ)?\\s+)` })]
