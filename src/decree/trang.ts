import { the } from './cite.ts'
import { dung, pt } from './thanh-phan.ts'

/** Khổ giấy, mm. «Khổ A4 (210 mm x 297 mm).» */
export const khoGiay = { width: 210, height: 297, cite: the('I.1') } as const

/**
 * Lề trang, mm.
 * «Cách mép trên và mép dưới 20 - 25 mm, cách mép trái 30 - 35 mm, cách mép phải 15 - 20 mm.»
 * The widest text area is chosen: Quốc hiệu at 13 pt and the issuing body's name need it.
 */
export const leTrang = {
  top: { allowed: [20, 25], chosen: 20 },
  bottom: { allowed: [20, 25], chosen: 20 },
  left: { allowed: [30, 35], chosen: 30 },
  right: { allowed: [15, 20], chosen: 15 },
  cite: the('I.3'),
} as const

/** «Phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN 6909:2001, màu đen.» */
export const phongChu = { family: 'Times New Roman', color: '000000', cite: the('I.4') } as const

/**
 * «Được đánh từ số 1, bằng chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, được đặt canh giữa theo chiều ngang
 * trong phần lề trên của văn bản, không hiển thị số trang thứ nhất.»
 * `fromEdge`: mm from the paper's edge to the header, as in the annexes' own files.
 */
export const soTrang = {
  name: 'Số trang',
  o: '',
  letters: 'normal',
  ...dung,
  align: 'center',
  size: pt(13, 14),
  fromEdge: 10,
  basis: 'must',
  cite: the('I.7'),
} as const
