import { the } from './cite.ts'

/** A power of signing: its abbreviation, when it is used, and what its line names. */
export interface QuyenHan {
  readonly abbreviation: string
  readonly meaning: string
  /** What stands after the abbreviation. */
  readonly before: 'tap-the' | 'cap-truong'
}

/** Khoản 7 điểm b: «phải ghi chữ viết tắt "TM." vào trước tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức» and so on. */
export const cacQuyenHan: readonly QuyenHan[] = [
  { abbreviation: 'TM.', meaning: 'thay mặt tập thể', before: 'tap-the' },
  { abbreviation: 'Q.', meaning: 'được giao quyền cấp trưởng', before: 'cap-truong' },
  { abbreviation: 'KT.', meaning: 'ký thay người đứng đầu', before: 'cap-truong' },
  { abbreviation: 'TL.', meaning: 'ký thừa lệnh', before: 'cap-truong' },
  { abbreviation: 'TUQ.', meaning: 'ký thừa ủy quyền', before: 'cap-truong' },
]

export const nguonQuyenHan = the('II.7.b')

/** Bodies whose abbreviation every office writes alike, and the collective that signs for them. */
export const tapThe = [
  { name: 'Ủy ban nhân dân', abbreviation: 'UBND' },
  { name: 'Hội đồng nhân dân', abbreviation: 'HĐND' },
] as const

/** The letters of điểm: the decree's own articles run a, b, c, d, đ, e, g … (no ă, â, f, j, w, z). */
export const chuCaiDiem = 'abcdđeghiklmnopqrstuvxy'
