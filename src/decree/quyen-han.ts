import { the } from './cite.ts'

/** A power of signing: its abbreviation, when it is used, and what its line names. */
export interface QuyenHan {
  readonly abbreviation: string
  readonly meaning: string
  /** The words that the abbreviation stands for. */
  readonly inFull: string
  /** What stands after the abbreviation. */
  readonly before: 'tap-the' | 'cap-truong'
  /** Its place in a stack of powers, from the top: who is represented, by whose order, who signs. */
  readonly row: 1 | 2 | 3
}

/** «Trường hợp ký thay mặt tập thể thì phải ghi chữ viết tắt "TM." vào trước tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức.» */
export const thayMat: QuyenHan = {
  abbreviation: 'TM.',
  meaning: 'thay mặt tập thể',
  inFull: 'thay mặt',
  before: 'tap-the',
  row: 1,
}

/** «Trường hợp được giao quyền cấp trưởng thì phải ghi chữ viết tắt "Q." vào trước chức vụ của người đứng đầu cơ quan, tổ chức.» */
export const quyenCapTruong: QuyenHan = {
  abbreviation: 'Q.',
  meaning: 'được giao quyền cấp trưởng',
  inFull: 'quyền',
  before: 'cap-truong',
  row: 3,
}

/** «Trường hợp ký thay người đứng đầu cơ quan, tổ chức thì phải ghi chữ viết tắt "KT." vào trước chức vụ của người đứng đầu.» */
export const kyThay: QuyenHan = {
  abbreviation: 'KT.',
  meaning: 'ký thay người đứng đầu',
  inFull: 'ký thay',
  before: 'cap-truong',
  row: 3,
}

/** «Trường hợp ký thừa lệnh thì phải ghi chữ viết tắt "TL." vào trước chức vụ của người đứng đầu cơ quan, tổ chức.» */
export const thuaLenh: QuyenHan = {
  abbreviation: 'TL.',
  meaning: 'ký thừa lệnh',
  inFull: 'thừa lệnh',
  before: 'cap-truong',
  row: 2,
}

/** «Trường hợp ký thừa uỷ quyền thì phải ghi chữ viết tắt "TUQ." vào trước chức vụ của người đứng đầu cơ quan, tổ chức.» */
export const thuaUyQuyen: QuyenHan = {
  abbreviation: 'TUQ.',
  meaning: 'ký thừa ủy quyền',
  inFull: 'thừa ủy quyền',
  before: 'cap-truong',
  row: 2,
}

/** Khoản 7 điểm b, in its order. */
export const cacQuyenHan: readonly QuyenHan[] = [thayMat, quyenCapTruong, kyThay, thuaLenh, thuaUyQuyen]

export const nguonQuyenHan = the('II.7.b')

/** Bodies whose abbreviation every office writes alike, and the collective that signs for them. */
export const tapThe = [
  { name: 'Ủy ban nhân dân', abbreviation: 'UBND' },
  { name: 'Hội đồng nhân dân', abbreviation: 'HĐND' },
] as const
