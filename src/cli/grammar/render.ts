import { Option, type Command } from 'commander'
import { pdfStandards } from '../../writers/typst/pdf-standards.ts'
import type { RenderOptions } from '../render.ts'
import { targets } from '../targets.ts'
import type { Session } from '../session.ts'
import { addBatchOptions, addInputs } from './batch-options.ts'
import type { Ending } from './ending.ts'
import { withProfile } from './profile.ts'

export function addRender(program: Command, session: Session, done: Ending): void {
  const command = withProfile(program.command('render'))
    .summary('tạo tệp .docx, PDF, hình hoặc chữ từ định nghĩa YAML')
    .description(
      'Tạo văn bản từ mỗi tệp định nghĩa; thư mục và mẫu thì giữ nguyên các thư mục con dưới -o. Không nêu -o thì tệp ra nằm cạnh tệp YAML (--to text thì in ra ' +
        'đầu ra chuẩn); tệp đã có người sửa không bị ghi đè. svg, png: mỗi trang một tệp «-trang-1», «-trang-2» …',
    )
    .option('-o, --output <thư mục|tệp>', 'nơi ghi; nhiều tệp vào thì là thư mục, chưa có thì được tạo')
    .addOption(
      new Option('--to <dạng>', 'dạng văn bản ra; mặc định theo đuôi của -o, hoặc docx').choices(targets),
    )
    .addOption(
      new Option('--pdf-standard <chuẩn>', 'chuẩn PDF; mặc định a-2b, hoặc 1.7 khi chưa đủ ngày').choices(
        pdfStandards,
      ),
    )
    .option('--dpi <số>', 'số điểm ảnh mỗi inch của PNG, mặc định 150')
    .option('--template <thư mục|tệp>', 'khuôn riêng: một tệp .hbs, hoặc một thư mục phủ lên bộ khuôn có sẵn')
    .option('--force', 'thay cả tệp đã có người sửa; tệp cũ được giữ thành bản dự phòng')
    .option('--name <mẫu>', 'đặt tên tệp ra, như "{so_van_ban}-{trich_yeu}"; {ten}, {thu_muc} là của tệp vào')
    .option('--ascii', 'tên đặt bằng --name viết không dấu, chữ thường')
    .option('--check', 'không ghi gì; thoát 1 nếu có tệp ra chưa có, đã cũ hoặc bị sửa tay')
    .option('--watch', 'tạo lại mỗi khi lưu định nghĩa, khuôn hay hình; dừng bằng Ctrl-C')
    .option('--cache <thư mục>', 'nơi nhớ những gì đã tạo; mặc định là thư mục đệm của người dùng')
    .option('--no-cache', 'không dùng và không ghi trí nhớ đó')
    .action(async (inputs: readonly string[], options: RenderOptions) => {
      const { render } = await import('../render.ts')
      done(await render(inputs, options, session))
    })
  addBatchOptions(addInputs(command))
}
