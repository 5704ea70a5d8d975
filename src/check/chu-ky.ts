import { quyenHanOf, type DongQuyenHan } from '../model/quyen-han.ts'
import type { Signer } from '../model/van-ban.ts'
import { linesAt } from './prose.ts'

/** The lines of quyền hạn, each with the place where it was written. */
export function quyenHanAt({
  nguoiKy,
  pointer,
}: Signer): readonly (DongQuyenHan & { readonly pointer: string })[] {
  return linesAt(nguoiKy.quyen_han, `${pointer}/quyen_han`).flatMap(({ pointer: at, text }) =>
    quyenHanOf(text).map(line => ({ ...line, pointer: at })),
  )
}
