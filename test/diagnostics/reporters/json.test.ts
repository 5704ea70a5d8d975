import { expect, test } from 'vitest'
import { jsonReport } from '../../../src/diagnostics/reporters/json.ts'
import { readReport } from '../../../src/read-report.ts'
import { file, goiY, kyHieu, run, whole } from './runs.ts'

test('is the same text for the same run, whatever order its keys are in', () => {
  const { range, file: name, code, ...rest } = kyHieu
  const turned = { code, file: name!, ...rest, range: { end: range!.end, start: range!.start } }
  expect(jsonReport(run([file('a.yaml', turned), file('b.yaml')]))).toBe(`{
  "version": 1,
  "tool": {
    "name": "vanban",
    "version": "0.1.0"
  },
  "command": "check",
  "files": [
    {
      "file": "a.yaml",
      "state": "checked",
      "outputs": [],
      "counts": {
        "error": 1,
        "warning": 0,
        "hint": 0
      }
    },
    {
      "file": "b.yaml",
      "state": "checked",
      "outputs": [],
      "counts": {
        "error": 0,
        "warning": 0,
        "hint": 0
      }
    }
  ],
  "diagnostics": [
    {
      "input": "a.yaml",
      "file": "a.yaml",
      "range": {
        "start": {
          "line": 2,
          "column": 1,
          "offset": 201
        },
        "end": {
          "line": 2,
          "column": 4,
          "offset": 204
        }
      },
      "severity": "error",
      "code": "decree/ky-hieu-co-nam",
      "message": "Ký hiệu có năm.",
      "hint": "Bỏ năm.",
      "pointer": "/ky_hieu",
      "onKey": true,
      "cite": {
        "place": "PL I.II.3.c",
        "text": "điểm c khoản 3 Mục II Phần I Phụ lục I"
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

test('counts what is accepted apart', () => {
  const report = JSON.parse(jsonReport(run([file('a.yaml', { ...kyHieu, accepted: true }, goiY)]))) as object
  expect(report).toMatchObject({ counts: { error: 0, hint: 1, accepted: 1 } })
})

test('keeps what is invisible readable, and itself valid', () => {
  const message = 'a\u001b\u009b\u202e\u2028\u{e0001}'
  const text = jsonReport(run([file('a.yaml', { ...kyHieu, message })]))
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028\u{e0001}]/u)
  const parsed = JSON.parse(text) as { diagnostics: { message: string }[] }
  expect(parsed.diagnostics[0]?.message).toBe(message)
})

test('is read back as the run that it tells of', async () => {
  const ordered = { ...whole, files: whole.files.map(one => ({ ...one, diagnostics: [...one.diagnostics] })) }
  ordered.files[0]!.diagnostics.splice(0, 2, kyHieu, goiY)
  expect(await readReport(jsonReport(whole))).toEqual({ run: ordered })
})

test.each([
  ['', /không phải JSON/],
  ['{"version": 1, "to', /không phải JSON/],
  ['[]', /không phải JSON/],
  ['{"version": "2.1.0", "runs": []}', /JSON khác/],
  ['{"version": 2, "tool": {}, "command": "check"}', /mới hơn/],
  [jsonReport(whole).replace('"stale"', '"cũ"'), /\/files\/4\/state/],
  [jsonReport(whole).replace('"line": 2', '"line": 0'), /\/diagnostics\/\d\/range\/start\/line/],
])('tells what is wrong with %.40s', async (text, words) => {
  expect(await readReport(text)).toEqual({ problem: expect.stringMatching(words) as unknown })
})

test('is read back from a later program that says more', async () => {
  const text = jsonReport(whole).replace('"command"', '"mới": {}, "command"')
  expect(await readReport(text)).toHaveProperty('run')
})
