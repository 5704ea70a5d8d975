import { canCu } from '../../decree/muc-ii.ts'
import { WORD_START } from '../../model/chu-cai.ts'
import type { InText, Rule } from '../rule.ts'
import { trichDoan } from '../trich-doan.ts'

/** `Luật … số 72/2025/QH15` in plain prose. */
export const loiVanLuatGhiSo: Rule = {
  code: 'decree/loi-van-luat-ghi-so',
  title: 'Luật ghi kèm số trong lời văn',
  why: 'Luật và Pháp lệnh được nhắc đến bằng tên loại và tên, không kèm số, ký hiệu. Nhiều văn bản vẫn ghi số theo thói quen từ văn bản quy phạm pháp luật.',
  quote: '«riêng Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành»',
  cite: canCu.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'can_cu: [Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025]',
  good: 'can_cu: [Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]',
  eachText: () => ({ signs: SIGNS, find: numberedLawIn }),
}

function numberedLawIn(text: string): InText | undefined {
  const found = NUMBERED_LAW.exec(text)
  if (found === null) return undefined
  const [law, number = ''] = found
  const at = found.index + law.length - number.length
  return {
    message: `Luật, Pháp lệnh ghi kèm số ở «${trichDoan(text, at, at + number.length)}».`,
    hint: `Bỏ «${number.trim()}».`,
  }
}

/** Only numbers of Quốc hội and its Ủy ban Thường vụ, after the name of a law and of no other document. */
const NUMBERED_LAW = new RegExp(
  `${WORD_START}(?:Luật|Bộ luật|Pháp lệnh)\\s(?:(?!Nghị |Thông tư |Quyết định |Luật |[.;<>]).){1,160}?(\\(?\\s*(?:[Ll]uật\\s+)?số\\s*:?\\s*\\d{1,4}\\/\\d{4}\\/(?:QH\\d{1,2}|PL-UBTVQH\\d{1,2}|UBTVQH\\d{1,2})\\)?)`,
)

const SIGNS = { asIs: '\\/\\d{4}\\/(?:QH|PL-UBTVQH|UBTVQH)\\d' }
