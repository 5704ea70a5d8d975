import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { goalsOf, linesOf, type Run } from '../../scripts/bench/growth.ts'
import { lan, median, so } from '../../scripts/bench/figures.ts'
import { benchPage } from '../../scripts/bench/page.ts'
import { parts } from '../../scripts/bench/parts/all.ts'

describe('docs/bench.md', () => {
  const read = (): string => readFileSync('docs/bench.md', 'utf8')

  it('has each part, the targets and the machine', () => {
    const page = read()
    const headings = page.match(/^## .*$/gm)
    expect(headings).toEqual(['## Mục tiêu', ...parts.map(({ title }) => `## ${title}`)])
    for (const word of ['bộ xử lý', 'số nhân', 'bộ nhớ', 'Node', 'hệ điều hành'])
      expect(page).toMatch(new RegExp(`^\\| ${word} +\\| .+ \\|$`, 'm'))
  })

  it('is of all rows', () => {
    for (const rows of ['100', '1.000', '10.000', '100.000']) expect(read()).toContain(`\n| ${rows} | 2 |`)
  })
})

describe('the page', () => {
  it('says which targets are met', () => {
    const part = { ...parts[0]!, title: 'Phần' }
    const goals = [
      { goal: 'A', found: '5,00 ×', met: true },
      { goal: 'B', found: '1,00 ×', met: false },
    ]
    const blocks = ['Lời.', { head: ['x', 'y'], rows: [['1', '2']] }]
    const page = benchPage([{ part, found: { blocks, goals } }], { head: ['Máy', ''], rows: [] })
    expect(page).toContain('| A | 5,00 × | đạt |\n| B | 1,00 × | **chưa đạt** |\n')
    expect(page).toContain('## Phần\n\nLời.\n\n| x | y |\n| --- | ---: |\n| 1 | 2 |\n')
  })

  it('writes numbers as Vietnamese do', () => {
    expect([so(1234.5), so(0.05, 2), so(-2.25, 1), lan(5)]).toEqual(['1.235', '0,05', '-2,2', '5,00 ×'])
    expect(median([3, 1, 2])).toBe(2)
  })
})

describe('growth', () => {
  const run = (rows: number, jobs: 1 | 2, each: number, peak = 100): Run => ({
    rows,
    jobs,
    // Starting takes 200 ms.
    cpu: 200 + rows * each,
    wall: 200 + (rows * each) / jobs,
    peak,
  })
  const sound = [100, 1000, 10_000].flatMap(rows => [run(rows, 1, 1), run(rows, 2, 1)])
  const metOf = (runs: readonly Run[]): readonly boolean[] => goalsOf(linesOf(runs)).map(({ met }) => met)

  it('is none where each row costs the same, whatever the start', () => {
    expect(linesOf(sound).map(({ further }) => further)).toEqual([undefined, undefined, 1, 1, 1, 1])
    expect(metOf([...sound, run(100_000, 2, 1)])).toEqual([true, true, true, true])
  })

  it('is told of the cost', () => {
    expect(metOf([...sound, run(100_000, 2, 1.3)])).toEqual([true, true, true, false])
  })

  it('is told of the memory, by its share and its size', () => {
    expect(metOf([...sound, run(100_000, 2, 1, 130)])).toEqual([true, false, true, true])
    expect(metOf([...sound, run(100_000, 2, 1, 400)])).toEqual([true, false, false, true])
  })

  it('is told of workers that do not help', () => {
    const slow = sound.map(one => (one.jobs === 2 ? { ...one, wall: one.cpu * 0.6 } : one))
    expect(metOf([...slow, run(100_000, 2, 1)])).toEqual([false, true, true, true])
  })

  it('judges two workers at the most rows that one has merged, too', () => {
    const slow = { ...run(100_000, 2, 1), wall: 80_000 }
    expect(metOf([...sound, run(100_000, 1, 1), slow])).toEqual([false, true, true, true])
    expect(metOf([...sound, run(100_000, 1, 1), run(100_000, 2, 1)])).toEqual([true, true, true, true])
  })
})
