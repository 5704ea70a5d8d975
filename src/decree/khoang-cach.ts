/**
 * Distances that the decree leaves open, as offices keep them (basis: practice).
 * mm unless said otherwise.
 */
export const khoangCach = {
  /** The least width of the letterhead's left column; when the right one needs more, sizes go down. */
  cotTrai: 60,
  /** Between the two columns of the letterhead, so that a name never runs into Quốc hiệu. */
  betweenColumns: 2,
  /** Room added to a line that must not wrap, for readers whose font is a hair wider. */
  spare: 1,
  /** pt above số, ký hiệu and địa danh. */
  aboveSoKyHieu: 6,
  /** pt above tên loại; below the rule of trích yếu; above and below kính gửi. */
  aboveTenLoai: 16,
  belowTrichYeu: 10,
  aroundKinhGui: 12,
  /** Kept free on each side of a centred trích yếu. */
  besideTrichYeu: 12,
  /** pt between the content and the signature. */
  aboveChuKy: 10,
  /** Room to sign, between chức vụ and họ tên. */
  chuKy: 27,
  /** The signature's column, as a share of the text's width, and the least that nơi nhận keeps (mm). */
  cotChuKy: 0.55,
  cotNoiNhan: 58,
  /** The least that nơi nhận keeps beside several signers, and what lies between two of them; mm. */
  cotNoiNhanHep: 45,
  betweenNguoiKy: 4,
  /** pt above the stamps of ô 10a and 10b, and between them. */
  aboveDau: 6,
  betweenDau: 6,
  /** The frame of phạm vi lưu hành: room on each side of its text, and its height, that of the stamps. */
  besideLuuHanh: 4,
  khungLuuHanh: 8,
  /** Places left to be filled by hand. */
  choTrong: { so: 14, ngay: 8, thang: 8, nam: 12 },
} as const

export type ChoTrong = keyof typeof khoangCach.choTrong
