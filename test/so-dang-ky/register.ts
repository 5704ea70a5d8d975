import { expect } from 'vitest'
import { readSo } from '../../src/so-dang-ky/read-csv.ts'
import { cacMuc } from '../../src/so-dang-ky/cac-muc.ts'
import type { Muc } from '../../src/so-dang-ky/so.ts'

export const HEAD = 'Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản'

/** A register with these lines below its headings. */
export function rowsOf(lines: readonly string[], nam?: number, head = HEAD): readonly Muc[] {
  const { value, diagnostics } = readSo(Buffer.from([head, ...lines].join('\r\n')))
  expect(diagnostics).toEqual([])
  return cacMuc(value!, nam)
}
