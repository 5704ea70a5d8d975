import { describe, expect, it } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import { disk } from '../../src/cli/files.ts'
import { parseReports, writeReports, type ReportPlan } from '../../src/cli/reports.ts'
import type { Session } from '../../src/cli/session.ts'
import { jsonReport } from '../../src/diagnostics/reporters/json.ts'
import { file, kyHieu, run } from '../diagnostics/reporters/runs.ts'
import { parseXml } from '../diagnostics/reporters/junit-shape.ts'
import { sarifProblems } from '../diagnostics/reporters/sarif-schema.ts'
import { codesIn, failing, stage } from './stage.ts'

function plan(values: readonly string[], props: object = {}): ReportPlan {
  return parseReports(values, { cwd: '/viec', files: ['a.yaml', 'ra/a.docx'], ...props })
}

describe('--report', () => {
  it('takes several, of one form too, and = in a name', () => {
    expect(plan(['json=a=b.json', 'json=c.json', 'github=-'])).toEqual({
      kind: 'plan',
      wishes: [
        { form: 'json', path: 'a=b.json' },
        { form: 'json', path: 'c.json' },
        { form: 'github', path: '-' },
      ],
    })
  })

  it.each([
    [['sariff=x'], /sariff/, /Có phải bạn muốn «sarif»\? Các dạng: json, sarif, junit, github, gitlab/],
    [['xlsx=x'], /xlsx/, /Các dạng/],
    [['json'], /chưa nêu tệp/, /json=|sarif=/],
    [['json='], /chưa nêu tệp/, /Ví dụ/],
    [['=x.json'], /«»/, /Các dạng/],
    [['json=x', 'sarif=./x'], /trùng/, /khác/],
    [['json=A.YAML'], /trùng/, /khác/],
    [['json=ra/../ra/a.docx'], /trùng/, /khác/],
    [['json=moi.docx'], /đuôi/, /json=bao-cao\.json/],
    [['sarif=moi.Yaml'], /đuôi/, /sarif=bao-cao\.sarif/],
    [['json=-', 'github=-'], /Đầu ra chuẩn/, /github=bao-cao/],
  ])('refuses %j', (values, message, hint) => {
    expect(plan(values)).toEqual({
      kind: 'refused',
      message: expect.stringMatching(message) as unknown,
      hint: expect.stringMatching(hint) as unknown,
    })
  })

  it('does not share standard output with a product', () => {
    expect(plan(['json=-'], { printsProduct: true })).toMatchObject({ kind: 'refused' })
    expect(plan(['json=x.json'], { printsProduct: true })).toMatchObject({ kind: 'plan' })
  })
})

describe('writing reports', () => {
  it('spares what the run has read and written, though it was not known before', async () => {
    const s = await stage()
    await s.write('ra/a-phu-luc.txt', 'văn bản')
    const report = run([{ ...file('./vào.json'), outputs: ['ra/a-phu-luc.txt'] }])
    const io = { cwd: s.folder, env: {}, pid: 7 } as Session['io']
    const wishes = ['./RA/../ra/a-phu-luc.txt', 'vào.json', 'r.json'].map(path => ({
      form: 'json' as const,
      path,
    }))
    const found = await writeReports(report, wishes, { io, files: disk, engine } as Session)
    expect(found.map(one => one.code)).toEqual(['file/trung-bao-cao', 'file/trung-bao-cao'])
    expect(await s.read('ra/a-phu-luc.txt')).toBe('văn bản')
    expect(await s.names()).toEqual(['r.json', 'ra'])
  })
})

describe('reports of check', () => {
  it('are written all at once, errors or not', async () => {
    const s = await stage()
    await s.write('a.yaml', 'LỖI')
    const reports = ['json=x/a.json', 'sarif=a.sarif', 'junit=a.xml', 'gitlab=g.json', 'github=-']
    const { code, out } = await s.vanban(['check', 'a.yaml', ...reports.flatMap(one => ['--report', one])])
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=a\.yaml,title=schema\/thieu-truong::/)
    expect(sarifProblems(JSON.parse(await s.read('a.sarif')))).toEqual([])
    expect(parseXml(await s.read('a.xml')).attributes.failures).toBe('1')
    expect(JSON.parse(await s.read('x/a.json'))).toMatchObject({ counts: { error: 1 } })
    expect(JSON.parse(await s.read('g.json'))).toHaveLength(1)
    expect(await s.names()).toEqual(['a.sarif', 'a.xml', 'a.yaml', 'g.json', 'x'])
  })

  it('replace older ones, but no definition or document', async () => {
    const s = await stage()
    await s.write('a.yaml', 'X')
    await s.write('cu.json', 'cũ')
    await s.write('khac.yaml', 'của người khác')
    expect((await s.vanban(['check', 'a.yaml', '--report', 'json=cu.json'])).code).toBe(0)
    expect(await s.read('cu.json')).toContain('"version": 1')
    const { code, err } = await s.vanban(['check', 'a.yaml', '--report', 'json=khac.yaml'])
    expect(code).toBe(2)
    expect(err).toContain('mang đuôi')
    expect(await s.read('khac.yaml')).toBe('của người khác')
  })

  it('refuse what is wrong before anything is done', async () => {
    const s = await stage()
    await s.write('a.yaml', 'X')
    const { code, err } = await s.vanban(['check', 'a.yaml', '--report', 'json=a.yaml'])
    expect(code).toBe(2)
    expect(err).toContain('trùng')
    expect(await s.read('a.yaml')).toBe('X')
  })

  it('say what the disk says', async () => {
    const s = await stage()
    await s.write('a.yaml', 'X')
    const files = failing('create', 'ENOSPC')
    const { code, err } = await s.vanban(['check', 'a.yaml', '--report', 'json=b.json'], { files })
    expect([code, codesIn(err)]).toEqual([2, ['file/het-cho']])
    expect(err).not.toContain('-o')
  })

  it('name files from the checkout that they are in', async () => {
    const s = await stage()
    await s.write('van ban/a.yaml', 'LỖI')
    const args = ['check', `${s.folder}/van ban/a.yaml`, './van ban/a.yaml', '--report', 'gitlab=-']
    const paths = (out: string): readonly string[] =>
      (JSON.parse(out) as { location: { path: string } }[]).map(one => one.location.path)
    expect(paths((await s.vanban(args)).out)).toEqual(['van ban/a.yaml'])
    const inside = { GITHUB_WORKSPACE: s.folder.replace(/[^/]+$/, '') }
    expect(paths((await s.vanban(args, { env: inside })).out)[0]).toMatch(
      /^vanban-test-[^/]+\/van ban\/a\.yaml$/,
    )
    const elsewhere = { GITHUB_WORKSPACE: '/nowhere', CI_PROJECT_DIR: '' }
    expect(paths((await s.vanban(args, { env: elsewhere })).out)).toEqual(['van ban/a.yaml'])
  })
})

describe('check --format json', () => {
  it('prints the report that --report json writes', async () => {
    const s = await stage()
    await s.write('a.yaml', 'LỖI')
    const { out, err } = await s.vanban(['check', 'a.yaml', '--format', 'json'])
    await s.vanban(['check', 'a.yaml', '--report', 'json=r.json'])
    expect(out).toBe(await s.read('r.json'))
    expect(err).toBe('')
    const found = { ...kyHieu, file: 'a.yaml' }
    expect(Object.keys(JSON.parse(out) as object)).toEqual(
      Object.keys(JSON.parse(jsonReport(run([file('a.yaml', found)]))) as object),
    )
  })
})
