import type { FileReport, RunReport } from '../../../src/diagnostics/run-report.ts'
import type { Diagnostic, Range } from '../../../src/diagnostics/types.ts'

/** From the first line and column to the second. */
export function range(line: number, column: number, endLine = line, endColumn = column + 3): Range {
  return {
    start: { line, column, offset: line * 100 + column },
    end: { line: endLine, column: endColumn, offset: endLine * 100 + endColumn },
  }
}

export const kyHieu: Diagnostic = {
  code: 'decree/ky-hieu-co-nam',
  severity: 'error',
  message: 'Ký hiệu có năm.',
  file: 'a.yaml',
  range: range(2, 1),
  pointer: '/ky_hieu',
  onKey: true,
  hint: 'Bỏ năm.',
  cite: { place: 'PL I.II.3.c', text: 'điểm c khoản 3 Mục II Phần I Phụ lục I' },
}

export const goiY: Diagnostic = {
  code: 'prose/hai-dau-cach',
  severity: 'hint',
  message: 'Có hai dấu cách.',
  file: 'a.yaml',
  range: range(5, 4, 6, 2),
}

export const khuon: Diagnostic = {
  code: 'template/duong-dan-la',
  severity: 'warning',
  message: 'Không có «x».',
  file: 'khuon/ke-hoach.hbs',
  range: range(3, 5),
  trail: [{ file: 'khuon/partials/dau.hbs', range: range(1, 1) }],
}

export const ofRun: Diagnostic = {
  code: 'file/bao-cao-thieu-phan',
  severity: 'error',
  message: 'Thiếu phần 3/5.',
}

export function file(name: string, ...diagnostics: readonly Diagnostic[]): FileReport {
  return { file: name, state: 'checked', outputs: [], diagnostics }
}

export function run(files: readonly FileReport[], props: Partial<RunReport> = {}): RunReport {
  return { command: 'check', version: '0.1.0', files, diagnostics: [], ...props }
}

/** One of everything. */
export const whole: RunReport = run(
  [
    file('a.yaml', goiY, kyHieu, khuon),
    file('van bản/b%.yaml', khuon, { ...kyHieu, file: 'van bản/b%.yaml', accepted: true }),
    { file: 'c.yaml', row: 3, state: 'written', outputs: ['ra/c.docx'], diagnostics: [] },
    { file: 'd.yaml', state: 'left', outputs: [], diagnostics: [] },
    { file: 'e.yaml', state: 'stale', outputs: ['ra/e.docx'], diagnostics: [] },
  ],
  { diagnostics: [ofRun], shard: { part: 2, of: 5 } },
)

/** Names and sentences that try to be something else. */
export const hostile: readonly string[] = [
  'tên có dấu cách (1)',
  'Kế hoạch «số 1» — ồ',
  `"'<>&\`\\`,
  'dòng một\ndòng hai\r\n::error::giả',
  '100% :: a,b=c %0A',
  ']]> <![CDATA[ &#0; <?xml',
  '\u0000\u0001\u000b\u001b[31m\u007f\u0085\u009b\ufffe\uffff',
  'a\u202eb\u2028c\u200b\ufeff',
  '\ud800 nửa chữ \udfff',
  '𝓥ă\u0323n 👩‍👩‍👧 bản',
  '-',
  '../ngoài/x.yaml',
  '/tuyệt/đối.yaml',
  'C:/văn bản/a.yaml',
  '#a?b=c',
  '',
]
