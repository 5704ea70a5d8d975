import { the } from '../../decree/cite.ts'
import { danhSachNoiNhan } from '../../decree/muc-ii.ts'
import { timLoai } from '../../decree/loai-van-ban.ts'
import { isNhuTren } from '../../model/chu-in-san.ts'
import { linesAt } from '../prose.ts'
import type { Rule } from '../rule.ts'

/** «Như trên» where no «Kính gửi» stands above. */
export const nhuTren: Rule = {
  code: 'decree/nhu-tren',
  title: '«Như trên» đi cùng «Kính gửi»',
  why: '«Như trên» chỉ các nơi đã ghi ở phần «Kính gửi». Văn bản không có phần này thì phải ghi rõ từng nơi nhận.',
  quote:
    '«Phần thứ hai bao gồm từ "Nơi nhận", phía dưới là từ "Như trên", tiếp theo là tên các cơ quan, tổ chức, đơn vị và cá nhân có liên quan khác nhận văn bản.»',
  cite: the('II.9.b'),
  basis: 'must',
  reads: ['kinh_gui', 'loai_van_ban', 'noi_nhan'],
  type: 'ke-hoach',
  bad: 'noi_nhan: [Như trên, Các thôn]',
  good: 'noi_nhan: [UBND tỉnh (b/c), Các thôn]',
  *check({ kinh_gui, loai_van_ban, noi_nhan }) {
    if (kinh_gui !== undefined && timLoai(loai_van_ban)?.kinhGui !== undefined) return
    for (const { pointer, text } of linesAt(noi_nhan, '/noi_nhan')) {
      if (!isNhuTren(text)) continue
      yield {
        pointer,
        message: `Nơi nhận ghi «${danhSachNoiNhan.nhuTren}» nhưng văn bản không có phần «Kính gửi» ở trên.`,
        hint: 'Ghi rõ tên từng nơi nhận thay cho dòng này.',
      }
    }
  },
}
