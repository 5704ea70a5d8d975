import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Column, DataProblem, DataRow } from './data.ts'
import { STT } from './fill.ts'
import type { Plan } from './plan.ts'

export function sameName(name: string, first: DataRow, second: DataRow): DataProblem {
  return {
    code: 'tron/trung-ten',
    severity: 'error',
    message: `Hàng dữ liệu ${first.row} và hàng ${second.row} cùng ghi ra tệp «${name}».`,
    hint: 'Thêm {stt} vào mẫu tên: --name "{stt}-{ho_ten}"',
    at: second.at,
  }
}

export function missingColumns(
  plan: Plan,
  names: readonly string[],
  isKnown: (name: string) => boolean,
): readonly Diagnostic[] {
  return plan.uses
    .filter(({ column }) => !isKnown(column))
    .map(({ column, source, pointer }) => {
      const near = nearest(column, names)
      return {
        code: 'tron/thieu-cot',
        severity: 'error' as const,
        message: `Dữ liệu không có cột «${column}» mà «${source}» cần.`,
        hint:
          near === undefined ? `Các cột của dữ liệu: ${names.join(', ')}.` : `Có phải bạn muốn «${near}»?`,
        pointer,
      }
    })
}

export function unusedColumns(
  plan: Plan,
  columns: readonly Column[],
  nameColumns: readonly string[],
): readonly string[] {
  const used = new Set([...plan.uses.map(({ column }) => column), ...nameColumns, STT])
  return columns.flatMap(({ name }) => (used.has(name) ? [] : [name]))
}

export function unusedHint(names: readonly string[]): DataProblem {
  return {
    code: 'tron/cot-thua',
    severity: 'hint',
    message: `Định nghĩa không dùng ${names.length === 1 ? 'cột' : 'các cột'} ${names.map(name => `«${name}»`).join(', ')}.`,
    hint: 'Nếu cần, đặt ${tên cột} vào chỗ phải in; nếu không, cứ để vậy.',
  }
}

export function unknownInName(name: string, names: readonly string[]): DataProblem {
  const near = nearest(name, names)
  return {
    code: 'tron/thieu-ten',
    severity: 'error',
    message: `Mẫu tên có {${name}}, nhưng dữ liệu không có cột «${name}».`,
    hint:
      near === undefined
        ? `Dùng được {stt}, {ten}, và các cột: ${names.join(', ')}.`
        : `Có phải bạn muốn {${near}}?`,
  }
}

export function nameless(column: string, { at }: DataRow): DataProblem {
  return {
    code: 'tron/thieu-ten',
    severity: 'error',
    message: `Ô «${column}» trống nên không đặt được tên tệp cho hàng này.`,
    hint: 'Điền ô này, hoặc đặt tên tệp theo số thứ tự: --name "{stt}"',
    at,
    column,
  }
}

export const noRows: DataProblem = {
  code: 'tron/khong-co-hang',
  severity: 'error',
  message: 'Dữ liệu chỉ có hàng tiêu đề, chưa có hàng nào để trộn.',
  hint: 'Hàng đầu là tên các cột, mỗi hàng sau là một người nhận.',
}

export function noneWanted(rows: number): DataProblem {
  return {
    code: 'tron/khong-co-hang',
    severity: 'error',
    message: `Không có hàng nào được chọn: dữ liệu có ${rows} hàng.`,
    hint: 'Hàng đếm từ 1, không kể hàng tiêu đề: --row 17, --row 3-9',
  }
}
