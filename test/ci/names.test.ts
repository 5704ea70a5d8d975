import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../src/read-report.ts'
import { junitProblems, parseXml } from '../diagnostics/reporters/junit-shape.ts'
import { sarifProblems } from '../diagnostics/reporters/sarif-schema.ts'
import { project } from './project.ts'

const names = [
  'có dấu cách (1).yaml',
  'Kế hoạch «số 1».yaml',
  `nháy ' " \` $(x).yaml`,
  'hai\ndòng\r\n::error::x.yaml',
  '100%0A::a,b=c.yaml',
  ']]>&amp;<x>.yaml',
  'điều\u001b[31mkhiển\u0007.yaml',
  '-gạch.yaml',
  '#a?b.yaml',
  'e\u0302\u0301 ẩn\u202eyaml.yaml',
  '🗂️.yaml',
]

/** Signs that Windows has in no name. */
describe.skipIf(process.platform === 'win32')('files of any name', () => {
  it('are told of by the built program in reports that stay valid', async () => {
    const p = project()
    const bad = readFileSync('examples/ke-hoach/toi-thieu.yaml', 'utf8').replace(
      /^trich_yeu:.*$/m,
      'trich_yeu: "]]> <b> & ::x %0A"\nx: 1',
    )
    for (const name of names) p.write(`van-ban/${name}`, bad)
    const { code, out } = p.run(
      'vanban check van-ban --report json=r.json --report sarif=r.sarif --report junit=r.xml --report gitlab=g.json --report github=-',
    )
    expect(code).toBe(1)
    expect(sarifProblems(JSON.parse(p.read('r.sarif')))).toEqual([])
    expect(junitProblems(parseXml(p.read('r.xml')))).toEqual([])
    const issues = JSON.parse(p.read('g.json')) as { location: { path: string } }[]
    const told = issues.map(one => one.location.path.normalize('NFC'))
    for (const name of names) expect(told).toContain(`van-ban/${name}`.normalize('NFC'))
    expect(await readReport(p.read('r.json'))).toHaveProperty('run')
    for (const line of out.split(/\r\n|\r|\n/).slice(0, -1))
      expect(line).toMatch(/^::(error|warning|notice) file=van-ban\/[^,:]+,/)
    const joined = p.run('vanban report merge r.json --report sarif=s.sarif --report json=s.json')
    expect(joined.code).toBe(1)
    expect(p.read('s.sarif')).toBe(p.read('r.sarif'))
  })
})
