import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { githubReport } from '../../../src/diagnostics/reporters/github.ts'
import { gitlabReport } from '../../../src/diagnostics/reporters/gitlab.ts'
import { jsonReport } from '../../../src/diagnostics/reporters/json.ts'
import { junitReport } from '../../../src/diagnostics/reporters/junit.ts'
import { sarifReport } from '../../../src/diagnostics/reporters/sarif.ts'
import type { RunReport } from '../../../src/diagnostics/run-report.ts'
import { readReport } from '../../../src/read-report.ts'
import { junitProblems, parseXml } from './junit-shape.ts'
import { file, goiY, hostile, khuon, kyHieu, run } from './runs.ts'
import { sarifProblems } from './sarif-schema.ts'

/** Whatever a file is called and a message says, each report stays what it is. */
async function holds(report: RunReport): Promise<void> {
  const page = () => ({
    about: 'files' as const,
    title: report.files[0]!.file,
    why: report.files[0]!.file,
    quote: report.files[0]!.file,
    bad: `\`\`\`\`${report.files[0]!.file}`,
    good: report.files[0]!.file,
  })
  const sarif = JSON.parse(sarifReport(report, { page, exitCode: 1 })) as unknown
  expect(sarifProblems(sarif)).toEqual([])
  expect(junitProblems(parseXml(junitReport(report)))).toEqual([])
  const issues = JSON.parse(gitlabReport(report)) as { fingerprint: string }[]
  expect(new Set(issues.map(one => one.fingerprint)).size).toBe(issues.length)
  const lines = githubReport(report).split(/\r\n|\r|\n/)
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^::(error|warning|notice) [^:]*::/)
  expect(await readReport(jsonReport(report))).toMatchObject({
    run: { files: report.files.map(one => ({ file: one.file })) },
  })
}

function withWords(name: string, message: string, hint: string): RunReport {
  const words = { message, hint, file: name }
  const trail = [{ file: name, range: khuon.range! }]
  return run(
    [
      {
        ...file(name, { ...kyHieu, ...words }, { ...goiY, message }, { ...khuon, ...words, trail }),
        outputs: [name],
      },
      { ...file(name, { ...kyHieu, message }), row: 2 },
    ],
    { diagnostics: [{ code: 'file/moc-thua', severity: 'hint', message, hint }] },
  )
}

describe('every report', () => {
  it.each(hostile)('bears %j', async words => {
    await holds(withWords(words, words, words))
    await holds(withWords(`a/${words}/b.yaml`, `${words}${words}`, words))
  })

  it('bears anything', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...hostile),
    )
    await fc.assert(
      fc.asyncProperty(text, text, text, (name, message, hint) => holds(withWords(name, message, hint))),
      { numRuns: 150 },
    )
  })
})
