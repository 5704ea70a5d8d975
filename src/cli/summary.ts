import type { FileState, RunCommand } from '../diagnostics/run-report.ts'
import { durationText } from './duration.ts'

export interface RunSummary {
  readonly command: RunCommand
  readonly counts: ReadonlyMap<FileState, number>
  /** How many were done. */
  readonly done: number
  /** How many of them have diagnostics. */
  readonly withProblems: number
  /** Why the others were not begun. */
  readonly stopped?: 'interrupted' | 'fail-fast' | undefined
  /** Milliseconds. */
  readonly elapsed: number
  readonly unit: string
}

/** In the order of the line: what is well first. */
const WORDS: readonly (readonly [words: string, ...states: FileState[]])[] = [
  ['đã ghi', 'written'],
  ['chưa thay đổi', 'unchanged', 'skipped'],
  ['đúng như định nghĩa', 'current'],
  ['chưa có', 'missing'],
  ['đã cũ', 'stale'],
  ['bị sửa tay', 'edited'],
  ['đã kiểm tra', 'checked'],
  ['lỗi (không ghi)', 'failed'],
  ['chưa làm', 'left'],
]

/** The last lines of a run: «12 đã ghi, 147 chưa thay đổi, 2 lỗi (không ghi). Mất 3,2 giây.» Of one clean document nothing. */
export function summaryText(summary: RunSummary): string {
  const { command, counts, done, withProblems, stopped, elapsed, unit } = summary
  const why = stopped === undefined ? '' : `${REASONS[stopped]}\n`
  const isOne = done === 1 && stopped === undefined
  const took = ` Mất ${durationText(elapsed)}.`
  if (command === 'check') {
    if (withProblems === 0 && stopped === undefined)
      return `Đã kiểm tra ${done} ${unit}, không có vấn đề nào.${isOne ? '' : took}\n`
    return isOne ? '' : `${why}Đã kiểm tra ${done} ${unit}, ${withProblems} ${unit} có vấn đề.${took}\n`
  }
  if (isOne) return ''
  const parts = WORDS.flatMap(([words, ...states]) => {
    const sum = states.reduce((all, state) => all + (counts.get(state) ?? 0), 0)
    return sum === 0 ? [] : [`${sum} ${words}`]
  })
  // An empty list is what `git diff` gives on a day without changes.
  return parts.length === 0 ? `${why}Không có tệp nào để làm.\n` : `${why}${parts.join(', ')}.${took}\n`
}

const REASONS = {
  interrupted: 'Đã dừng giữa chừng; chạy lại lệnh này để làm tiếp phần còn lại.',
  'fail-fast': 'Đã dừng ở tệp lỗi đầu tiên (--fail-fast).',
} as const
