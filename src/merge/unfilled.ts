import { fail, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { Source } from '../source/read-yaml.ts'
import { fillValue } from './fill.ts'
import { planFill } from './plan.ts'

/** A definition that is to be printed as it stands: one that waits to be filled is none. `\${` becomes `${`. */
export function unfilled(source: Source): Outcome<Source> {
  const plan = planFill(source.value, () => ({ kind: 'text', isNullable: false }))
  const waiting = plan.uses.map(({ source: written, pointer }) => notMerged(written, pointer))
  const found = [...waiting, ...plan.problems]
  if (found.length > 0) return fail(...found.map(one => placed(one, source)))
  const { value } = fillValue(plan, { row: 1, at: 1, cells: new Map() })
  return ok({ ...source, value })
}

/** There is no source to look the pointer up in, later on. */
function placed(found: Diagnostic, source: Source): Diagnostic {
  return { ...found, range: source.locate(found.pointer ?? '') }
}

function notMerged(written: string, pointer: string): Diagnostic {
  return {
    code: 'tron/chua-tron',
    severity: 'error',
    message: `«${written}» là chỗ điền từ dữ liệu, chưa có giá trị.`,
    hint: 'Trộn định nghĩa này với dữ liệu: vanban merge <định nghĩa> --data <bảng> -o <thư mục>; muốn in đúng hai ký tự ${ thì viết \\${',
    pointer,
  }
}
