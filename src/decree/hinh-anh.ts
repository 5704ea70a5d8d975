import { noiDung } from './muc-ii.ts'
import { dung, nghieng, pt, type ThanhPhan } from './thanh-phan.ts'

/** A picture of the content, on a line of its own. The decree says nothing of pictures. */
export const hinhAnh = {
  name: 'Hình ảnh',
  o: '6',
  letters: 'normal',
  ...dung,
  align: 'center',
  size: pt(13, 14),
  basis: 'practice',
  cite: noiDung.cite,
} as const satisfies ThanhPhan

/** pt above and below a picture, and below its name. */
export const aroundHinhAnh = 6

/** A picture's name, below it, as offices and schoolbooks have it: «Hình 1. Sơ đồ tổ chức». */
export const tenHinh = {
  name: 'Tên hình',
  o: '6',
  word: 'Hình',
  letters: 'normal',
  ...nghieng,
  align: 'center',
  size: pt(13, 14),
  basis: 'practice',
  cite: noiDung.cite,
} as const satisfies ThanhPhan & Record<string, unknown>
