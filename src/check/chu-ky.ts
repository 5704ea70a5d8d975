import { quyenHanOf, type DongQuyenHan } from '../model/quyen-han.ts'
import type { NguoiKy } from '../model/van-ban.ts'
import { linesAt } from './prose.ts'

/** The lines of quyền hạn, each with the place where it was written. */
export function quyenHanAt({ quyen_han }: NguoiKy): readonly (DongQuyenHan & { readonly pointer: string })[] {
  return linesAt(quyen_han, '/nguoi_ky/quyen_han').flatMap(({ pointer, text }) =>
    quyenHanOf(text).map(line => ({ ...line, pointer })),
  )
}
