import { timLoai } from '../../decree/loai-van-ban.ts'
import { trichYeuCongVan } from '../../decree/muc-ii.ts'
import { headOfTrichYeu } from '../../model/chu-in-san.ts'
import { linesAt } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** «V/v» or «Về việc» typed where the program prints «V/v», and «V/v» in a type that has none. */
export const vVLap: Rule = {
  code: 'decree/v-v-lap',
  title: '«V/v» do chương trình in',
  why: '«V/v» là phần cố định của công văn, đứng ngay trước trích yếu; gõ thêm «V/v» hay «Về việc» là lặp. Văn bản có tên loại không dùng «V/v».',
  quote:
    '«Đối với công văn, trích yếu nội dung văn bản được trình bày tại ô số 5b Mục IV Phần I Phụ lục này, sau chữ "V/v" bằng chữ in thường»',
  cite: trichYeuCongVan.cite,
  basis: 'form',
  reads: ['loai_van_ban', 'trich_yeu'],
  type: 'cong-van',
  bad: 'trich_yeu: V/v cử cán bộ dự tập huấn',
  good: 'trich_yeu: cử cán bộ dự tập huấn',
  *check(vanBan) {
    const [first] = linesAt(vanBan.trich_yeu, '/trich_yeu')
    if (first === undefined) return
    const named = timLoai(vanBan.loai_van_ban)?.abbreviation !== undefined
    const { typed, rest } = headOfTrichYeu(first.text, named ? 'co-ten-loai' : 'cong-van')
    if (typed === '') return
    const word = typed.replace(/[\s:.,–-]+$/, '')
    yield {
      pointer: first.pointer,
      message: named
        ? `Trích yếu mở đầu bằng «${word}», chỉ dùng cho công văn.`
        : `Trích yếu mở đầu bằng «${word}», trong khi chương trình đã in «${trichYeuCongVan.word}».`,
      ...(rest !== '' && { hint: `Sửa thành: trich_yeu: ${named ? `${veViec} ${rest}` : rest}` }),
    }
  },
}

const veViec = upperFirst(trichYeuCongVan.inFull)

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
