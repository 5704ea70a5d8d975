import type { Command } from 'commander'
import type { PreviewOptions } from '../preview.ts'
import type { Ending } from './ending.ts'
import type { Session } from '../session.ts'
import { withProfile } from './profile.ts'

export function addPreview(program: Command, session: Session, done: Ending): void {
  withProfile(program.command('preview'))
    .summary('xem trang trong trình duyệt, tự làm mới khi lưu')
    .description(
      'Mở một trang web trên máy này, hiện các trang của văn bản như trên giấy và tự làm mới mỗi khi ' +
        'định nghĩa, khuôn hay hình được lưu. Thư mục thì hiện mọi văn bản trong đó. Dừng bằng Ctrl-C.',
    )
    .argument('<tệp|thư mục>', 'tệp định nghĩa YAML, hoặc thư mục chứa chúng')
    .option('--port <số>', 'cổng; đang bận thì lấy cổng trống tiếp theo', '3030')
    .option('--host <địa chỉ>', 'địa chỉ lắng nghe; mặc định chỉ máy này xem được', '127.0.0.1')
    .option('--open', 'mở luôn trong trình duyệt')
    .option('--template <thư mục|tệp>', 'dùng khuôn này thay khuôn có sẵn')
    .action(async (input: string, options: PreviewOptions) => {
      const { preview } = await import('../preview.ts')
      done(await preview(input, options, session))
    })
}
