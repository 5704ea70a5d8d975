import { the } from '../../decree/cite.ts'
import { loaiVanBan, tenIn, timLoai } from '../../decree/loai-van-ban.ts'
import type { Rule } from '../rule.ts'

/** «Kính gửi» in a type that has none. */
export const kinhGui: Rule = {
  code: 'decree/kinh-gui',
  title: 'Loại văn bản không có «Kính gửi»',
  why: 'Chỉ công văn và tờ trình, báo cáo gửi cấp trên có phần «Kính gửi». Văn bản khác ghi mọi nơi nhận ở phần «Nơi nhận».',
  quote:
    '«Đối với những văn bản khác, nơi nhận bao gồm từ "Nơi nhận" và phần liệt kê các cơ quan, tổ chức, đơn vị và cá nhân nhận văn bản.»',
  cite: the('II.9.c'),
  basis: 'must',
  reads: ['kinh_gui', 'loai_van_ban'],
  type: 'ke-hoach',
  bad: 'kinh_gui: Sở Nội vụ',
  good: 'noi_nhan: [Sở Nội vụ, Các thôn]',
  *check({ kinh_gui, loai_van_ban }) {
    const loai = timLoai(loai_van_ban)
    if (kinh_gui === undefined || loai === undefined || loai.kinhGui !== undefined) return
    yield {
      pointer: '/kinh_gui',
      onKey: true,
      message: `${tenIn(loai)} không có phần «Kính gửi»; phần này chỉ có ở ${withKinhGui}.`,
      hint: 'Bỏ khóa kinh_gui và ghi các nơi đó ở noi_nhan.',
    }
  },
}

const withKinhGui = loaiVanBan
  .filter(loai => loai.kinhGui !== undefined)
  .map(loai => tenIn(loai).toLowerCase())
  .join(', ')
