import { headOfItem, headOfLuu, isLuu, isNhuTren } from '../../model/chu-in-san.ts'
import { linesAt, type Prose } from '../prose.ts'
import type { VanBan } from '../../model/van-ban.ts'
import type { Rule } from '../rule.ts'

/** A dash or a fixed word typed at the head of a line that the program gives one. */
export const chuInSan: Rule = {
  code: 'prose/chu-in-san',
  title: 'Chữ và dấu do chương trình in',
  why: '«Kính gửi:», «Nơi nhận:», «Lưu: VT,» và gạch đầu dòng là phần cố định, do chương trình in. Gõ thêm thì chương trình bỏ đi để không in hai lần; định nghĩa chỉ nên có tên các nơi nhận.',
  basis: 'practice',
  reads: ['kinh_gui', 'can_cu', 'noi_nhan', 'luu_van_ban'],
  type: 'cong-van',
  bad: 'kinh_gui: "Kính gửi: Sở Nội vụ"',
  good: 'kinh_gui: Sở Nội vụ',
  *check(vanBan) {
    for (const { pointer, typed, rest } of headsIn(vanBan)) {
      if (typed === '') continue
      yield {
        pointer,
        message: `«${typed}» ở đầu dòng do chương trình in, không cần gõ.`,
        hint: rest.trim() === '' ? 'Bỏ dòng này.' : `Bỏ «${typed}»: ${rest.trim()}`,
      }
    }
  },
}

interface Head {
  readonly pointer: string
  readonly typed: string
  readonly rest: string
}

function headsIn({ kinh_gui, can_cu, noi_nhan, luu_van_ban }: VanBan): readonly Head[] {
  // The lines «Lưu» and «Như trên» go as a whole.
  const recipients = linesAt(noi_nhan, '/noi_nhan').filter(({ text }) => !isLuu(text) && !isNhuTren(text))
  const lists = [
    { list: 'kinh_gui', lines: linesAt(kinh_gui, '/kinh_gui') },
    { list: 'can_cu', lines: linesAt(can_cu, '/can_cu') },
    { list: 'noi_nhan', lines: recipients },
  ] as const
  return [
    ...lists.flatMap(({ list, lines }) =>
      lines.map(({ pointer, text }: Prose): Head => ({ pointer, ...headOfItem(text, list) })),
    ),
    ...linesAt(luu_van_ban, '/luu_van_ban').map(({ pointer, text }) => ({ pointer, ...headOfLuu(text) })),
  ]
}
