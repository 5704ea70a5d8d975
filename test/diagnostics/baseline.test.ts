import { describe, expect, it } from 'vitest'
import {
  baselineText,
  judgeBy,
  parseBaseline,
  type Accepted,
  type JudgingOptions,
} from '../../src/diagnostics/baseline.ts'
import type { Diagnostic } from '../../src/diagnostics/types.ts'
import { file, goiY, khuon, kyHieu, range } from './reporters/runs.ts'

const options: JudgingOptions = {
  nameOf: name => name,
  isAcceptable: found => !found.code.startsWith('file/'),
  acceptAll: false,
}

/** The baseline that accepts just these. */
function baselineOf(...reports: readonly ReturnType<typeof file>[]): readonly Accepted[] {
  const judging = judgeBy([], { ...options, acceptAll: true })
  for (const report of reports) judging.judge(report)
  return judging.updated()
}

function openOf(baseline: readonly Accepted[], ...found: readonly Diagnostic[]): readonly Diagnostic[] {
  return judgeBy(baseline, options)
    .judge(file('a.yaml', ...found))
    .diagnostics.filter(one => one.accepted !== true)
}

describe('a baseline', () => {
  const before = { ...goiY, pointer: '/noi_dung/3/khoan/0' }

  it('accepts what it has, wherever it stands by now', () => {
    const baseline = baselineOf(file('a.yaml', before, kyHieu))
    const moved = { ...before, pointer: '/noi_dung/9/khoan/2', range: range(90, 3) }
    expect(openOf(baseline, moved, kyHieu)).toEqual([])
  })

  it.each([
    ['of another code', { ...before, code: 'prose/khac' }],
    ['in another file', { ...before, file: 'b.yaml' }],
    ['in another key', { ...before, pointer: '/can_cu/3' }],
    ['with other words', { ...before, message: 'Khác.' }],
  ])('does not accept one %s', (_, found) => {
    expect(openOf(baselineOf(file('a.yaml', before)), found)).toEqual([found])
  })

  it('accepts as many as there were, no more', () => {
    const at = (line: number): Diagnostic => ({ ...before, range: range(line, 1) })
    const baseline = baselineOf(file('a.yaml', at(1), at(2)))
    expect(baseline).toEqual([expect.objectContaining({ count: 2 })])
    expect(openOf(baseline, at(1), at(5))).toEqual([])
    expect(openOf(baseline, at(1), at(5), at(7))).toEqual([at(7)])
  })

  it('never accepts what is about the machine', () => {
    const gone: Diagnostic = {
      code: 'file/khong-tim-thay',
      severity: 'error',
      message: 'Không thấy.',
      file: 'a.yaml',
    }
    const baseline = baselineOf(file('a.yaml', gone))
    expect(baseline).toEqual([])
    expect(openOf(baseline, gone)).toEqual([gone])
  })

  it('counts once what several inputs report of one template', () => {
    const baseline = baselineOf(file('a.yaml', khuon), file('b.yaml', khuon))
    expect(baseline).toEqual([expect.objectContaining({ file: khuon.file, count: 1 })])
    const judging = judgeBy(baseline, options)
    for (const name of ['a.yaml', 'b.yaml', 'c.yaml'])
      expect(judging.judge(file(name, khuon)).diagnostics[0]!.accepted).toBe(true)
  })

  it('tells what is gone of the files looked at', () => {
    const baseline = baselineOf(file('a.yaml', before, kyHieu), file('b.yaml', { ...goiY, file: 'b.yaml' }))
    const judging = judgeBy(baseline, options)
    judging.judge(file('a.yaml', kyHieu))
    expect(judging.leftOver()).toEqual([
      expect.objectContaining({ file: 'a.yaml', code: goiY.code, count: 1 }),
    ])
    expect(judging.updated().map(entry => [entry.file, entry.code])).toEqual([
      ['b.yaml', goiY.code],
      ['a.yaml', kyHieu.code],
    ])
  })

  it('says nothing of a file that could not be read or was not reached', () => {
    const judging = judgeBy(baselineOf(file('a.yaml', before)), options)
    judging.judge({ ...file('a.yaml'), state: 'left' })
    judging.judge(
      file('a.yaml', {
        code: 'file/khong-tim-thay',
        severity: 'error',
        message: 'Không thấy.',
        file: 'a.yaml',
      }),
    )
    expect(judging.leftOver()).toEqual([])
    expect(judging.updated()).toHaveLength(1)
  })
})

describe('its file', () => {
  it('is sorted, the same for the same entries, and read back', () => {
    const entries = baselineOf(file('b.yaml', { ...kyHieu, file: 'b.yaml' }), file('a.yaml', goiY))
    const text = baselineText(entries)
    expect(text).toBe(baselineText([...entries].reverse()))
    expect(text).toBe(`{
  "version": 1,
  "accepted": [
    {
      "file": "a.yaml",
      "code": "prose/hai-dau-cach",
      "message": "Có hai dấu cách.",
      "count": 1
    },
    {
      "file": "b.yaml",
      "code": "decree/ky-hieu-co-nam",
      "pointer": "/ky_hieu",
      "message": "Ký hiệu có năm.",
      "count": 1
    }
  ]
}
`)
    expect(baselineText(parseBaseline(`\ufeff${text}`)!)).toBe(text)
  })

  it.each([
    '',
    '[]',
    '{}',
    '{"version":2,"accepted":[]}',
    '{"version":1,"accepted":[{"file":"a"}]}',
    '<<<<<<< HEAD',
  ])('is not %j', text => {
    expect(parseBaseline(text)).toBeUndefined()
  })
})
