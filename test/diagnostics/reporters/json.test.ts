import { expect, test } from 'vitest'
import { jsonReport } from '../../../src/diagnostics/reporters/json.ts'
import type { Diagnostic } from '../../../src/diagnostics/types.ts'

const found: Diagnostic = {
  onKey: true,
  pointer: '/ky_hieu',
  cite: { text: 'điểm c', place: 'PL I.II.3.c' },
  hint: 'Bỏ năm.',
  message: 'Ký hiệu có năm.',
  severity: 'error',
  code: 'decree/ky-hieu-co-nam',
  range: { end: { column: 3, line: 2, offset: 9 }, start: { line: 2, offset: 7, column: 1 } },
  file: 'a.yaml',
}

test('is the same text for the same diagnostics, whatever order their keys are in', () => {
  expect(jsonReport([found], ['a.yaml', 'b.yaml', 'a.yaml'])).toBe(`{
  "version": 1,
  "files": [
    {
      "file": "a.yaml",
      "counts": {
        "error": 1,
        "warning": 0,
        "hint": 0
      }
    },
    {
      "file": "b.yaml",
      "counts": {
        "error": 0,
        "warning": 0,
        "hint": 0
      }
    }
  ],
  "diagnostics": [
    {
      "file": "a.yaml",
      "range": {
        "start": {
          "line": 2,
          "column": 1,
          "offset": 7
        },
        "end": {
          "line": 2,
          "column": 3,
          "offset": 9
        }
      },
      "severity": "error",
      "code": "decree/ky-hieu-co-nam",
      "message": "Ký hiệu có năm.",
      "hint": "Bỏ năm.",
      "pointer": "/ky_hieu",
      "cite": {
        "place": "PL I.II.3.c",
        "text": "điểm c"
      }
    }
  ],
  "counts": {
    "error": 1,
    "warning": 0,
    "hint": 0
  }
}
`)
})

test('keeps what is invisible readable, and itself valid', () => {
  const message = 'a\u001b\u009b\u202e\u2028\u{e0001}'
  const text = jsonReport([{ ...found, message }], ['a.yaml'])
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028\u{e0001}]/u)
  const parsed = JSON.parse(text) as { diagnostics: { message: string }[] }
  expect(parsed.diagnostics[0]?.message).toBe(message)
})
