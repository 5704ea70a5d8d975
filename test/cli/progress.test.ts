import { expect, test } from 'vitest'
import { durationText } from '../../src/cli/duration.ts'
import { progressText } from '../../src/cli/progress.ts'

test.each([
  [0, '0,0 giây'],
  [3240, '3,2 giây'],
  [59_940, '59,9 giây'],
  [59_960, '1 phút 0 giây'],
  [125_000, '2 phút 5 giây'],
  [3_840_000, '1 giờ 4 phút'],
])('%d ms: %s', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text)
})

test.each([
  [{ done: 500, total: 10_000, elapsed: 2000 }, '500/10000 tệp (5%), 250 tệp/giây, còn 38,0 giây'],
  [{ done: 1, total: 1600, elapsed: 600 }, '1/1600 tệp (0%), 1,7 tệp/giây'],
  [{ done: 3, total: 4, elapsed: 2000 }, '3/4 tệp (75%), 1,5 tệp/giây, còn 0,7 giây'],
  [{ done: 2000, total: undefined, elapsed: 4000 }, '2000 tệp, 500 tệp/giây'],
])('%j: %s', (at, text) => {
  expect(progressText({ ...at, unit: 'tệp' })).toBe(text)
})
