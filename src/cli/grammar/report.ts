import type { Command } from 'commander'
import { reportForms } from '../report-forms.ts'
import type { ReportMergeOptions } from '../report-merge.ts'
import type { Ending } from './ending.ts'
import type { Session } from '../session.ts'

export function addReport(program: Command, session: Session, done: Ending): void {
  const report = program
    .command('report')
    .summary('làm việc với báo cáo: gộp báo cáo của các phần')
    .description('Làm việc với báo cáo mà --report json=<tệp> đã ghi. Hướng dẫn cho CI: docs/ci.md.')
    .helpCommand('help [lệnh]', 'in hướng dẫn của một lệnh')

  addReportOption(
    report
      .command('merge')
      .summary('gộp báo cáo của các phần thành một')
      .description(
        'Gộp báo cáo JSON của các phần (--shard) thành một, ghi ra dạng cần có, và thoát như khi làm cả công ' +
          'việc trên một máy. Báo cáo của phần nào thiếu hoặc thừa thì được nêu ra.',
      )
      .argument('<báo cáo...>', 'tệp do --report json=<tệp> ghi; - là đầu vào chuẩn'),
  )
    .option('--quiet', 'chỉ in lỗi')
    .action(async (inputs: readonly string[], options: ReportMergeOptions) => {
      const { mergeReports } = await import('../report-merge.ts')
      done(await mergeReports(inputs, options, session))
    })
}

/** `--report`, alike wherever it stands. */
export function addReportOption(command: Command): Command {
  return command.option(
    '--report <dạng=tệp>',
    `ghi thêm báo cáo cho máy đọc, nhiều lần được; dạng: ${Object.keys(reportForms).join(', ')}; - là đầu ra chuẩn`,
    (value: string, before: readonly string[] = []) => [...before, value],
  )
}
