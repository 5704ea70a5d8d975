import { textOf, type Cell, type DataProblem, type DataRow } from './data.ts'
import type { Field } from './placeholder.ts'

export function empty({ column, source }: Field, { at }: DataRow): DataProblem {
  return {
    code: 'tron/o-trong',
    severity: 'error',
    message: `Ô «${column}» trống, trong khi định nghĩa cần nó ở «${source}».`,
    hint: `Điền ô này; nếu được phép trống thì trong định nghĩa viết ${source.replace(/\s*\}$/, '?}')}`,
    at,
    column,
  }
}

export function wrongKind(
  { column, source }: Field,
  cell: Cell,
  wants: string,
  { at }: DataRow,
): DataProblem {
  return {
    code: 'tron/sai-kieu',
    severity: 'error',
    message: `Ô «${column}» là «${textOf(cell)}», trong khi «${source}» cần ${wants}.`,
    hint: 'Ngày viết dạng 05/02/2026 hoặc 2026-02-05; số viết dạng 1234500 hoặc 1.234.500,5.',
    at,
    column,
  }
}

export function failed({ column }: Field, cell: Cell, { at }: DataRow): DataProblem {
  return {
    code: 'tron/o-loi',
    severity: 'error',
    message:
      textOf(cell) === ''
        ? `Công thức ở ô «${column}» chưa được tính.`
        : `Công thức ở ô «${column}» bị lỗi: ${textOf(cell)}.`,
    hint: 'Mở tệp bằng Excel hoặc LibreOffice, sửa công thức, đợi tính xong rồi lưu lại.',
    at,
    column,
  }
}

/** A cell and how many parts it has. */
export interface Count {
  readonly column: string
  readonly parts: number
}

export function unequal(short: Count, long: Count, { at }: DataRow): DataProblem {
  return {
    code: 'tron/danh-sach-lech',
    severity: 'error',
    message: `Ô «${short.column}» có ${short.parts} phần, ô «${long.column}» có ${long.parts} phần, trong khi hai ô phải đi từng cặp.`,
    hint: 'Ghi đủ các phần, ngăn nhau bằng dấu chấm phẩy.',
    at,
    column: short.column,
  }
}
