import { describe, expect, it } from 'vitest'
import { junitReport } from '../../../src/diagnostics/reporters/junit.ts'
import { file, kyHieu, run, whole } from './runs.ts'
import { junitProblems, parseXml, type Element } from './junit-shape.ts'

function casesOf(xml: string): readonly Element[] {
  return parseXml(xml).children[0]!.children.filter(one => one.name === 'testcase')
}

describe('JUnit', () => {
  it('has the shape that Jenkins wants, with one of everything and with nothing', () => {
    for (const report of [whole, run([])]) expect(junitProblems(parseXml(junitReport(report)))).toEqual([])
    expect(junitProblems(parseXml('<testsuites><testcase file="a"/></testsuites>'))).not.toEqual([])
  })

  it('has a case a file or row, a failure an error, the rest as output', () => {
    const cases = casesOf(junitReport(whole))
    expect(cases.map(one => [one.attributes.name, one.children.map(child => child.name)])).toEqual([
      ['(cả lần chạy)', ['failure']],
      ['a.yaml', ['failure', 'system-out']],
      ['van bản/b%.yaml', ['system-out']],
      ['c.yaml (hàng 3)', []],
      ['d.yaml', ['skipped']],
      ['e.yaml', ['failure']],
    ])
    const [failure, output] = cases[1]!.children
    expect(failure!.attributes).toEqual({ type: kyHieu.code, message: kyHieu.message })
    expect(failure!.text).toContain('a.yaml:2:1: lỗi decree/ky-hieu-co-nam')
    expect(failure!.text).toContain('Căn cứ: điểm c')
    expect(output!.text).toContain('prose/hai-dau-cach')
    expect(cases[2]!.children[0]!.text).toContain('đã có trong tệp mốc')
  })

  it('counts cases', () => {
    const suite = parseXml(junitReport(whole)).children[0]!
    expect(suite.attributes).toMatchObject({ tests: '6', failures: '3', skipped: '1', errors: '0' })
    expect(suite.attributes.name).toBe('vanban check 2/5')
  })

  it('holds no sign that XML may not', () => {
    const message = 'a\u0000\u001b\ud800]]>\ufffe<&"\n'
    const [only] = casesOf(junitReport(run([file('a\u0007<.yaml', { ...kyHieu, message })])))
    expect(only!.attributes.name).toBe('a\ufffd<.yaml')
    expect(only!.children[0]!.attributes.message).toBe('a\ufffd\ufffd\ufffd]]>\ufffd<&"\n')
  })
})
