import { describe, expect, it } from 'vitest'
import { jsonReport } from '../../src/diagnostics/reporters/json.ts'
import type { RunReport } from '../../src/diagnostics/run-report.ts'
import { file, goiY, kyHieu, run, whole } from '../diagnostics/reporters/runs.ts'
import { codesIn, stage, type Stage } from './stage.ts'

const part = (number: number, of: number, props: Partial<RunReport> = {}): RunReport =>
  run([file(`${String.fromCharCode(105 - number)}.yaml`)], { shard: { part: number, of }, ...props })

async function withReports(runs: Readonly<Record<string, RunReport | string>>): Promise<Stage> {
  const s = await stage()
  for (const [name, report] of Object.entries(runs))
    await s.write(name, typeof report === 'string' ? report : jsonReport(report))
  return s
}

const merge = (s: Stage, ...names: readonly string[]) =>
  s.vanban(['report', 'merge', ...names, '--report', 'json=ra.json'])

async function joinedIn(
  s: Stage,
): Promise<{ files: { file: string }[]; shard?: unknown; diagnostics: { code: string }[] }> {
  return JSON.parse(await s.read('ra.json')) as never
}

describe('report merge', () => {
  it('joins all parts, in the order of their files', async () => {
    const runs = Object.fromEntries([1, 2, 3].map(number => [`${number}.json`, part(number, 3)]))
    const s = await withReports(runs)
    const { code, err } = await merge(s, '2.json', '3.json', '1.json')
    expect([code, err]).toEqual([0, 'Đã gộp 3 báo cáo: 3 tệp, không có vấn đề nào.\n'])
    const joined = await joinedIn(s)
    expect(joined.files.map(one => one.file)).toEqual(['f.yaml', 'g.yaml', 'h.yaml'])
    expect(joined).not.toHaveProperty('shard')
  })

  it('ends as the whole job would have', async () => {
    const clean = part(1, 2)
    for (const [found, exit] of [
      [kyHieu, 1],
      [goiY, 0],
      [{ ...kyHieu, code: 'file/khong-tim-thay' }, 2],
      [{ ...kyHieu, accepted: true as const }, 0],
    ] as const) {
      const s = await withReports({
        'a.json': clean,
        'b.json': part(2, 2, { files: [file('x.yaml', found)] }),
      })
      const { code, err } = await merge(s, 'a.json', 'b.json')
      expect(code).toBe(exit)
      expect(codesIn(err)).toEqual(exit === 0 ? [] : [found.code])
    }
    const stale = { ...file('x.yaml'), state: 'stale' as const }
    const s = await withReports({ 'a.json': clean, 'b.json': part(2, 2, { files: [stale] }) })
    expect((await merge(s, 'a.json', 'b.json')).code).toBe(1)
  })

  it('tells a missing part, and still writes', async () => {
    const runs = Object.fromEntries([1, 2, 4, 5].map(number => [`${number}.json`, part(number, 5)]))
    const s = await withReports(runs)
    const { code, err } = await merge(s, ...Object.keys(runs))
    expect([code, codesIn(err)]).toEqual([2, ['file/bao-cao-thieu-phan']])
    expect(err).toContain('phần 3/5.')
    const joined = await joinedIn(s)
    expect(joined.files).toHaveLength(4)
    expect(joined.diagnostics.map(one => one.code)).toEqual(['file/bao-cao-thieu-phan'])
  })

  it('tells a doubled part and keeps the first', async () => {
    const again = part(2, 2, { files: [file('khac.yaml', kyHieu)] })
    const s = await withReports({ 'a.json': part(1, 2), 'b.json': part(2, 2), 'c.json': again })
    const { code, err } = await merge(s, 'a.json', 'b.json', 'c.json')
    expect([code, codesIn(err)]).toEqual([2, ['file/bao-cao-trung-phan']])
    expect(err).toContain('c.json')
    expect((await joinedIn(s)).files).toHaveLength(2)
  })

  it.each([
    ['another command', part(2, 2, { command: 'render' }), 'file/bao-cao-khac-nhau'],
    ['another division', part(2, 3), 'file/bao-cao-khac-nhau'],
    ['no part', run([file('z.yaml')]), 'file/bao-cao-khac-nhau'],
    ['another version', part(2, 2, { version: '9.9.9' }), 'file/bao-cao-khac-nhau'],
    ['a file of the first', part(2, 2, { files: part(1, 2).files }), 'file/bao-cao-trung-phan'],
    ['no JSON', 'x', 'file/bao-cao-hong'],
    ['a definition', 'loai_van_ban: ke-hoach\n', 'file/bao-cao-hong'],
    ['SARIF', '{"version":"2.1.0","runs":[]}', 'file/bao-cao-hong'],
    ['half a report', jsonReport(whole).slice(0, 400), 'file/bao-cao-hong'],
  ])('tells %s', async (_, other, code) => {
    const s = await withReports({ 'a.json': part(1, 2), 'b.json': other })
    const result = await merge(s, 'a.json', 'b.json')
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toContain(code)
    expect(result.err).toContain('b.json')
  })

  it('tells a report that is not there, with one like it', async () => {
    const s = await withReports({ 'phan-1.json': part(1, 1) })
    const { code, err } = await merge(s, 'phan-2.json')
    expect([code, codesIn(err)]).toEqual([2, ['file/khong-tim-thay']])
    expect(err).toContain('«phan-1.json»')
  })

  it('takes a glob, a folder, standard input', async () => {
    const s = await withReports({ 'văn bản (1)/p 1.json': part(1, 2), 'văn bản (1)/p 2.json': part(2, 2) })
    for (const names of [
      ['văn bản (1)/*.json'],
      ['văn bản (1)'],
      ['văn bản (1)/p 1.json', 'văn bản (1)/p 2.json'],
    ])
      expect(await merge(s, ...names)).toMatchObject({ code: 0 })
    const stdin = jsonReport(part(1, 1))
    expect(await s.vanban(['report', 'merge', '-'], { stdin })).toMatchObject({ code: 0 })
    expect(await merge(s, 'khong-co')).toMatchObject({ code: 2 })
    await s.write('rong/a.txt', '')
    expect(await merge(s, 'rong')).toMatchObject({ code: 2 })
  })

  it('never writes over what it reads', async () => {
    const s = await withReports({ 'a.json': part(1, 1) })
    const before = await s.read('a.json')
    expect((await s.vanban(['report', 'merge', 'a.json', '--report', 'json=a.json'])).code).toBe(2)
    expect((await s.vanban(['report', 'merge', '.', '--report', 'json=a.json'])).code).toBe(2)
    expect(await s.read('a.json')).toBe(before)
  })

  it('keeps names as they are, wherever it runs', async () => {
    const s = await withReports({
      'a.json': run([file('van-ban/a.yaml', { ...kyHieu, file: 'van-ban/a.yaml' })]),
    })
    const { out } = await s.vanban(['report', 'merge', 'a.json', '--report', 'github=-'], {
      env: { GITHUB_WORKSPACE: s.folder.replace(/[^/]+$/, '') },
    })
    expect(out).toContain('file=van-ban/a.yaml,')
  })

  it('is quiet with --quiet', async () => {
    const s = await withReports({ 'a.json': part(1, 1) })
    expect(await s.vanban(['report', 'merge', 'a.json', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
  })
})
