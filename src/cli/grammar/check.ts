import { Option, type Command } from 'commander'
import type { CheckOptions } from '../check.ts'
import type { Session } from '../session.ts'
import { addBatchOptions, addInputs } from './batch-options.ts'
import type { Ending } from './ending.ts'
import { withProfile } from './profile.ts'

export function addCheck(program: Command, session: Session, done: Ending): void {
  const command = withProfile(program.command('check'))
    .summary('kiểm tra định nghĩa, hồ sơ đơn vị, không ghi gì')
    .description(
      'Kiểm tra mỗi tệp định nghĩa, hoặc hồ sơ đơn vị (don-vi.yaml), và báo mọi vấn đề cùng lúc, không ghi gì.',
    )
    .addOption(
      new Option('--format <dạng>', 'dạng báo cáo; json thì in ra đầu ra chuẩn, như --report json=-')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .option('--template <thư mục|tệp>', 'khuôn riêng, như của render')
    .option('--baseline <tệp>', 'chấp nhận các vấn đề ghi trong tệp mốc này, chỉ vấn đề mới là lỗi')
    .option('--update-baseline', 'ghi các vấn đề hiện có vào tệp mốc')
    .action(async (inputs: readonly string[], options: CheckOptions) => {
      const { check } = await import('../check.ts')
      done(await check(inputs, options, session))
    })
  addBatchOptions(addInputs(command))
}
