import { quyenHanOf, type DongQuyenHan } from '../model/quyen-han.ts'
import type { VanBan } from '../model/van-ban.ts'
import { linesAt } from './prose.ts'

/** The lines of quyền hạn, each with the place where it was written. */
export function quyenHanAt(vanBan: VanBan): readonly (DongQuyenHan & { readonly pointer: string })[] {
  const { nguoi_ky } = vanBan
  return linesAt(nguoi_ky.quyen_han, '/nguoi_ky/quyen_han').flatMap(({ pointer, text }) =>
    quyenHanOf({ ...vanBan, nguoi_ky: { ...nguoi_ky, quyen_han: text } }).map(line => ({ ...line, pointer })),
  )
}
