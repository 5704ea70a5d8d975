import type { RulePage } from '../diagnostics/reporters/sarif-rules.ts'
import type { RunReport } from '../diagnostics/run-report.ts'
import type { Engine } from './engine.ts'

/** What `--report` can be: its usual ending, and what it is for. */
export const reportForms = {
  json: { ending: '.json', what: 'mọi thứ của lần chạy; report merge đọc lại' },
  sarif: { ending: '.sarif', what: 'SARIF 2.1.0, cho GitHub code scanning và trình soạn thảo' },
  junit: { ending: '.xml', what: 'JUnit XML, cho Jenkins, GitLab và các CI khác' },
  github: { ending: '.txt', what: 'chú thích của GitHub Actions, in ra đầu ra chuẩn' },
  gitlab: { ending: '.json', what: 'Code Quality của GitLab' },
} as const

export type ReportForm = keyof typeof reportForms

export function isReportForm(word: string): word is ReportForm {
  return Object.hasOwn(reportForms, word)
}

export interface Surroundings {
  readonly exitCode: number
  readonly engine: Pick<Engine, 'findPage'>
}

/** A run in one of the forms. Each form's code is loaded when it is asked for. */
export async function reportText(
  form: ReportForm,
  run: RunReport,
  { exitCode, engine }: Surroundings,
): Promise<string> {
  switch (form) {
    case 'json':
      return (await import('../diagnostics/reporters/json.ts')).jsonReport(run)
    case 'sarif': {
      const pages = await pagesOf(run, engine)
      const page = (code: string): RulePage | undefined => pages.get(code)
      return (await import('../diagnostics/reporters/sarif.ts')).sarifReport(run, { page, exitCode })
    }
    case 'junit':
      return (await import('../diagnostics/reporters/junit.ts')).junitReport(run)
    case 'github':
      return (await import('../diagnostics/reporters/github.ts')).githubReport(run)
    case 'gitlab':
      return (await import('../diagnostics/reporters/gitlab.ts')).gitlabReport(run)
  }
}

async function pagesOf(
  run: RunReport,
  engine: Pick<Engine, 'findPage'>,
): Promise<ReadonlyMap<string, RulePage>> {
  const { diagnosticsOf } = await import('../diagnostics/findings.ts')
  const { fileCodes } = await import('./file-codes.ts')
  const pages = new Map<string, RulePage>()
  for (const code of new Set(diagnosticsOf(run).map(found => found.code))) {
    const aboutFiles = fileCodes.get(code)
    const page = aboutFiles ?? (await engine.findPage(code))
    if (page !== undefined)
      pages.set(code, { ...page, about: aboutFiles === undefined ? 'documents' : 'files' })
  }
  return pages
}
