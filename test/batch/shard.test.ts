import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInShard, parseShard } from '../../src/batch/shard.ts'

test('the shards of any number are disjoint, and together all', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (key, of) => {
      const parts = Array.from({ length: of }, (_, i) => i + 1)
      expect(parts.filter(part => isInShard(key, { part, of }))).toHaveLength(1)
    }),
  )
})

test('a file stays in its shard, whatever others there are, on every machine', () => {
  const files = ['ke-hoach/a.yaml', 'ke-hoach/b.yaml', 'ke-hoach/kế hoạch.yaml', 'c.yaml']
  const partOf = (file: string) => [1, 2, 3, 4, 5].find(part => isInShard(file, { part, of: 5 }))
  expect(files.map(partOf)).toEqual([5, 3, 5, 5])
})

test('shares are about the same', () => {
  const count = (part: number) =>
    Array.from({ length: 5000 }, (_, i) => `cong-van/${i}.yaml`).filter(key =>
      isInShard(key, { part, of: 5 }),
    ).length
  for (const part of [1, 2, 3, 4, 5]) expect(Math.abs(count(part) - 1000)).toBeLessThan(120)
})

test.each(['', '0/5', '6/5', '1/0', '2', 'a/b', '1/5/5', '-1/5', '1.5/5', ' 1/5', '1/1000000000'])(
  '«%s» is no shard',
  text => {
    expect(parseShard(text)).toBeUndefined()
  },
)

test('1/1 is all', () => {
  expect(parseShard('1/1')).toEqual({ part: 1, of: 1 })
})
