import { Option, type Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import type { ShowOptions } from '../show.ts'
import { withProfile } from './profile.ts'

export function addShow(program: Command, session: Session, done: (code: ExitCode) => void): void {
  withProfile(program.command('show'))
    .summary('in định nghĩa đã điền đủ, kèm nơi lấy mỗi giá trị')
    .description(
      'In định nghĩa với mọi khóa đã điền: những gì hồ sơ đơn vị (don-vi.yaml) cho, và những gì chương trình tự ' +
        'tính. Sau mỗi giá trị như vậy là chú thích: tệp và dòng mà nó được lấy, hoặc «chương trình».',
    )
    .argument('<tệp>', 'tệp định nghĩa YAML; - là đầu vào chuẩn')
    .addOption(
      new Option('--format <dạng>', 'yaml, hoặc json với nơi lấy của từng giá trị')
        .choices(['yaml', 'json'])
        .default('yaml'),
    )
    .action(async (input: string, options: ShowOptions) => {
      const { show } = await import('../show.ts')
      done(await show(input, options, session))
    })
}
