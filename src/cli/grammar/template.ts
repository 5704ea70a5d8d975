import { Option, type Command } from 'commander'
import type { Session } from '../session.ts'
import type { TemplateCheckOptions } from '../template-check.ts'
import type { EjectOptions } from '../template-eject.ts'
import type { Ending } from './ending.ts'

export function addTemplate(program: Command, session: Session, done: Ending): void {
  const template = program
    .command('template')
    .summary('làm khuôn riêng: chép khuôn có sẵn ra sửa, kiểm tra')
    .description('Làm khuôn riêng cho cơ quan. Cách viết khuôn: docs/mau.md.')
    .helpCommand('help [lệnh]', 'in hướng dẫn của một lệnh')

  template
    .command('eject')
    .summary('chép khuôn có sẵn của một loại ra thư mục')
    .description(
      'Chép khuôn có sẵn của một loại và các khuôn con nó gọi, để sửa rồi dùng với --template. ' +
        'Tệp đã có người sửa không bị ghi đè.',
    )
    .argument('<loại>', 'mã loại văn bản, ví dụ ke-hoach; xem vanban list')
    .option('-o, --output <thư mục>', 'nơi ghi, chưa có thì được tạo', 'khuon')
    .option('--force', 'thay cả tệp đã có người sửa; tệp cũ được giữ thành bản dự phòng')
    .action(async (loai: string, options: EjectOptions) => {
      const { eject } = await import('../template-eject.ts')
      done(await eject(loai, options, session))
    })

  template
    .command('check')
    .summary('kiểm tra một thư mục khuôn')
    .description(
      'Kiểm tra các khuôn của một thư mục: đường dẫn, hàm, khuôn con, thẻ; rồi tạo thử các ví dụ có sẵn ' +
        'bằng khuôn đó và đối chiếu với nghị định. Không ghi gì.',
    )
    .argument('<thư mục>', 'thư mục có <loại>.hbs, partials/*.hbs')
    .addOption(
      new Option('--format <dạng>', 'dạng báo cáo; json thì in ra đầu ra chuẩn')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .action(async (folder: string, options: TemplateCheckOptions) => {
      const { checkTemplates } = await import('../template-check.ts')
      done(await checkTemplates(folder, options, session))
    })
}
