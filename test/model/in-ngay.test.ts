import { expect, it } from 'vitest'
import { inNgay } from '../../src/model/in-ngay.ts'

it.each([
  ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
  ['2024-02-29', 'ngày 29 tháng 02 năm 2024'],
  ['2026-03-10', 'ngày 10 tháng 3 năm 2026'],
  ['2026-11', 'tháng 11 năm 2026'],
  [2026, 'năm 2026'],
  ['2026-02-29', undefined],
  ['2026-13', undefined],
  ['5/1/2026', undefined],
])('%s → %s', (value, words) => {
  expect(inNgay(value)).toBe(words)
})
