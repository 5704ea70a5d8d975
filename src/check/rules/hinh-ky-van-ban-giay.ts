import { theDieu } from '../../decree/cite.ts'
import { cacNguoiKy } from '../../model/van-ban.ts'
import type { Rule } from '../rule.ts'

/** Pictures of a signature or a seal in a document on paper. */
export const hinhKyVanBanGiay: Rule = {
  code: 'decree/hinh-ky-van-ban-giay',
  title: 'Hình ảnh chữ ký, dấu chỉ có trên văn bản điện tử',
  why: 'Văn bản giấy được ký bằng bút và đóng dấu sau khi in. Hình ảnh chữ ký và hình ảnh dấu chỉ đi cùng chữ ký số của văn bản điện tử.',
  quote: '«Đối với văn bản giấy, khi ký văn bản dùng bút có mực màu xanh, không dùng các loại mực dễ phai.»',
  cite: theDieu('13.6'),
  basis: 'must',
  reads: ['nguoi_ky', 'hinh_thuc'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Minh, hinh_chu_ky: { tep: hinh/chu-ky.png, rong: 40 } }',
  good: 'hinh_thuc: dien-tu\nnguoi_ky: { chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Minh, hinh_chu_ky: { tep: hinh/chu-ky.png, rong: 40 } }',
  *check({ nguoi_ky, hinh_thuc }) {
    if (hinh_thuc === 'dien-tu') return
    for (const { nguoiKy, pointer } of cacNguoiKy({ nguoi_ky }))
      for (const [key, name] of PICTURES) {
        if (nguoiKy[key] === undefined) continue
        yield {
          pointer: `${pointer}/${key}`,
          onKey: true,
          message: `${name} chỉ dùng cho văn bản điện tử, nhưng đây là văn bản giấy.`,
          hint: `Thêm hinh_thuc: dien-tu, hoặc bỏ khóa ${key}.`,
        }
      }
  },
}

const PICTURES = [
  ['hinh_chu_ky', 'Hình ảnh chữ ký'],
  ['hinh_dau', 'Hình ảnh dấu'],
] as const
