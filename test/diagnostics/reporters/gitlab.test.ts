import { expect, test } from 'vitest'
import { gitlabReport } from '../../../src/diagnostics/reporters/gitlab.ts'
import { file, goiY, kyHieu, range, run, whole } from './runs.ts'

interface Issue {
  readonly fingerprint: string
  readonly [key: string]: unknown
}

const issuesOf = (report: typeof whole): readonly Issue[] => JSON.parse(gitlabReport(report)) as Issue[]

test('an issue a problem, without what is accepted or has no file', () => {
  expect(issuesOf(whole)).toEqual([
    {
      description: 'Ký hiệu có năm. Bỏ năm.',
      check_name: 'decree/ky-hieu-co-nam',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      severity: 'major',
      location: { path: 'a.yaml', lines: { begin: 2, end: 2 } },
    },
    expect.objectContaining({ severity: 'info', location: { path: 'a.yaml', lines: { begin: 5, end: 6 } } }),
    expect.objectContaining({ severity: 'minor', check_name: 'template/duong-dan-la' }),
  ])
  expect(gitlabReport(run([]))).toBe('[]\n')
})

test('fingerprints are unique, and stay when lines move or another is accepted', () => {
  const at = (line: number) => ({ ...kyHieu, range: range(line, 1) })
  const before = issuesOf(run([file('a.yaml', at(2), at(3), goiY)])).map(one => one.fingerprint)
  const after = issuesOf(run([file('a.yaml', { ...at(5), accepted: true }, at(6), goiY)])).map(
    one => one.fingerprint,
  )
  expect(new Set(before).size).toBe(3)
  expect(after).toEqual(before.filter((_, i) => i !== 0).sort((a, b) => after.indexOf(a) - after.indexOf(b)))
})
