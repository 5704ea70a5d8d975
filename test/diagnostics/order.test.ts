import { expect, test } from 'vitest'
import { countBySeverity, inOrder } from '../../src/diagnostics/order.ts'
import type { Diagnostic, Severity } from '../../src/diagnostics/types.ts'

function found(file: string, offset: number | undefined, severity: Severity, code: string): Diagnostic {
  const at = { offset: offset ?? 0, line: 1, column: (offset ?? 0) + 1 }
  return {
    code,
    severity,
    message: 'm',
    file,
    ...(offset !== undefined && { range: { start: at, end: at } }),
  }
}

test('sorts by file, place, severity, code; what has no place comes first', () => {
  const sorted = [
    found('a.yaml', undefined, 'hint', 'x/z'),
    found('a.yaml', 0, 'error', 'x/b'),
    found('a.yaml', 9, 'error', 'x/a'),
    found('a.yaml', 9, 'error', 'x/b'),
    found('a.yaml', 9, 'warning', 'x/a'),
    found('a.yaml', 9, 'hint', 'x/a'),
    found('a.yaml', 10, 'error', 'x/a'),
    found('b.yaml', 1, 'error', 'x/a'),
    found('Đ.yaml', 1, 'error', 'x/a'),
  ]
  expect(inOrder(sorted.toReversed())).toEqual(sorted)
})

test('keeps once what is said twice, and all that differs', () => {
  const one = found('a.yaml', 1, 'error', 'x/a')
  const others = [
    { ...one, message: 'n' },
    { ...one, file: 'b.yaml' },
    { ...one, code: 'x/b' },
    found('a.yaml', 2, 'error', 'x/a'),
  ]
  expect(inOrder([one, { ...one }])).toEqual([one])
  expect(inOrder([one, ...others])).toHaveLength(5)
})

test('tells apart two problems without a range by their pointers', () => {
  const one = found('a.yaml', undefined, 'error', 'x/a')
  expect(
    inOrder([
      { ...one, pointer: '/a' },
      { ...one, pointer: '/b' },
    ]),
  ).toHaveLength(2)
})

test('counts by severity', () => {
  const list = [found('a', 1, 'error', 'x/a'), found('a', 1, 'hint', 'x/a'), found('a', 2, 'hint', 'x/a')]
  expect(countBySeverity(list)).toEqual({ error: 1, warning: 0, hint: 2 })
})
