import { describe, expect, it } from 'vitest'
import { ofRow } from '../../../src/diagnostics/findings.ts'
import { sarifReport } from '../../../src/diagnostics/reporters/sarif.ts'
import type { RunReport } from '../../../src/diagnostics/run-report.ts'
import type { Diagnostic } from '../../../src/diagnostics/types.ts'
import { allPages } from '../../../src/pages.ts'
import { pageText } from '../../../src/diagnostics/page-text.ts'
import { file, goiY, khuon, kyHieu, range, run, whole } from './runs.ts'
import { sarifProblems } from './sarif-schema.ts'

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }
      readonly automationDetails: { readonly id: string }
      readonly invocations: readonly [Record<string, unknown>]
      readonly results: readonly Result[]
    },
  ]
}
interface Rule {
  readonly id: string
  readonly help?: { readonly text: string; readonly markdown: string }
  readonly [key: string]: unknown
}
interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly partialFingerprints: { readonly 'vanban/v1': string }
  readonly [key: string]: unknown
}

function sarif(report: RunReport, exitCode = 1): Log {
  const page = (code: string) => {
    const found = allPages.find(one => one.code === code)
    return found === undefined ? undefined : { ...found, about: 'documents' as const }
  }
  return JSON.parse(sarifReport(report, { page, exitCode })) as Log
}

describe('SARIF', () => {
  it('is valid by its schema, with one of everything and with nothing', () => {
    expect(sarifProblems(sarif(whole))).toEqual([])
    expect(sarifProblems(sarif(run([]), 0))).toEqual([])
    expect(sarifProblems({ ...sarif(whole), versions: 1 })).not.toEqual([])
  })

  it('has a rule for each code, with the page that explain prints and the decree’s place', () => {
    const [{ tool, results }] = sarif(whole).runs
    const rule = tool.driver.rules.find(one => one.id === kyHieu.code)!
    const page = allPages.find(one => one.code === kyHieu.code)!
    expect(rule).toMatchObject({
      name: 'DecreeKyHieuCoNam',
      shortDescription: { text: page.title },
      fullDescription: { text: page.why },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['decree', 'nghi-dinh-30'], decree: page.cite },
    })
    expect(rule.help!.text).toBe(pageText(page.code, page, { bad: 'Ví dụ sai', good: 'Ví dụ đúng' }))
    expect(rule.help!.markdown).toContain(`> ${page.quote}`)
    expect(rule.help!.markdown).toContain('```\n')
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId)
  })

  it('places results from the root, the trail beside them', () => {
    const odd = { ...khuon, file: 'khuôn riêng/100%:a#.hbs' }
    const [{ results }] = sarif(run([file('a.yaml', odd)])).runs
    const [result] = results
    expect(result).toMatchObject({
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'khu%C3%B4n%20ri%C3%AAng/100%25%3Aa%23.hbs', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'khuon/partials/dau.hbs' } } }],
    })
  })

  it('names a file elsewhere by its full URI', () => {
    const at = (name: string): unknown =>
      sarif(run([file(name, { ...goiY, file: name })])).runs[0].results[0]!.locations
    const uri = (name: string): object => [{ physicalLocation: { artifactLocation: { uri: name } } }]
    expect(at('/văn/a.yaml')).toMatchObject(uri('file:///v%C4%83n/a.yaml'))
    expect(at('C:/văn/a.yaml')).toMatchObject(uri('file:///C:/v%C4%83n/a.yaml'))
  })

  it('tells once what many inputs lead to, and names the rows', () => {
    const [{ results }] = sarif(whole).runs
    expect(results.filter(one => one.ruleId === khuon.code)).toEqual([
      expect.objectContaining({ occurrenceCount: 2 }),
    ])
    const rows = [3, 7].map(row => ({
      ...file('m.yaml', { ...kyHieu, message: ofRow(row, kyHieu.message) }),
      row,
    }))
    const merged = sarif(run(rows, { command: 'merge' })).runs[0].results
    expect(merged).toEqual([expect.objectContaining({ properties: { hint: 'Bỏ năm.', rows: [3, 7] } })])
    expect(JSON.stringify(merged)).toContain('(hàng 3, 7)')
  })

  it('keeps what belongs to no file as a notification, and says how the run ended', () => {
    const [{ results, invocations }] = sarif(whole, 2).runs
    expect(results.map(one => one.ruleId)).not.toContain('file/bao-cao-thieu-phan')
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      exitCode: 2,
      toolExecutionNotifications: [{ associatedRule: { id: 'file/bao-cao-thieu-phan' } }],
    })
    expect(sarif(run([file('a.yaml', kyHieu)]), 1).runs[0].invocations[0]).toMatchObject({
      executionSuccessful: true,
      exitCode: 1,
    })
  })

  it('suppresses what is accepted', () => {
    const accepted = sarif(whole).runs[0].results.filter(one => 'suppressions' in one)
    expect(accepted.map(one => one.ruleId)).toEqual([kyHieu.code])
  })

  it('tells parts of a job apart', () => {
    expect(sarif(whole).runs[0].automationDetails.id).toBe('vanban/check/2-5/')
    expect(sarif(run([])).runs[0].automationDetails.id).toBe('vanban/check/')
  })
})

describe('fingerprints', () => {
  const prints = (...found: readonly Diagnostic[]): readonly string[] =>
    sarif(run([file('a.yaml', ...found)])).runs[0].results.map(one => one.partialFingerprints['vanban/v1'])
  const twice = (shift: number): readonly Diagnostic[] =>
    [0, 1].map(i => ({ ...goiY, pointer: `/noi_dung/${i + shift}`, range: range(10 + i + shift, 1) }))

  it('stay when lines and places in lists move', () => {
    expect(prints(...twice(5))).toEqual(prints(...twice(0)))
    const again = { ...goiY, message: 'Khóa «a» đã có ở dòng 3.' }
    expect(prints({ ...again, message: 'Khóa «a» đã có ở dòng 9.' })).toEqual(prints(again))
  })

  it('are one a problem', () => {
    expect(new Set(prints(...twice(0), kyHieu, { ...goiY, message: 'Khác.' })).size).toBe(4)
  })
})
