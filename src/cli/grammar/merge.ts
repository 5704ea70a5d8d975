import { Option, type Command } from 'commander'
import { pdfStandards } from '../../writers/typst/pdf-standards.ts'
import type { MergeOptions } from '../merge-wishes.ts'
import type { Session } from '../session.ts'
import { targets } from '../targets.ts'
import { addBatchOptions } from './batch-options.ts'
import type { Ending } from './ending.ts'
import { withProfile } from './profile.ts'

export function addMerge(program: Command, session: Session, done: Ending): void {
  const command = withProfile(program.command('merge'))
    .summary('trộn một định nghĩa với bảng dữ liệu: mỗi hàng một văn bản')
    .description(
      'Điền ${tên cột} trong định nghĩa bằng từng hàng của bảng dữ liệu, mỗi hàng thành một văn bản. Cả bảng được ' +
        'kiểm tra trước; có lỗi thì không ghi gì. Cách viết: docs/tron-thu.md.',
    )
    .argument('<tệp>', 'tệp định nghĩa YAML có ${tên cột}; - là đầu vào chuẩn')
    .requiredOption('--data <tệp>', 'bảng dữ liệu: .csv, .xlsx, .jsonl, .yaml; - là đầu vào chuẩn')
    .option('--sheet <tên|số>', 'trang tính của .xlsx; mặc định trang đầu')
    .option('-o, --output <thư mục>', 'nơi ghi, chưa có thì được tạo')
    .option('--name <mẫu>', 'đặt tên tệp ra, như "{stt}-{ho_ten}"; {ten} là tên định nghĩa', '{ten}-{stt}')
    .option('--ascii', 'tên tệp viết không dấu, chữ thường')
    .option('--row <số>', 'chỉ làm các hàng này, như 17 hoặc 3-9,12; không kể hàng tiêu đề')
    .option('--limit <số>', 'chỉ làm bấy nhiêu hàng đầu, để thử')
    .option('--skip-bad-rows', 'bỏ qua hàng có ô thiếu hoặc sai, vẫn làm các hàng khác (vẫn thoát 1)')
    .option('--dry-run', 'kiểm tra văn bản của mọi hàng, không ghi gì')
    .addOption(new Option('--to <dạng>', 'dạng văn bản ra').choices(targets).default('docx'))
    .addOption(
      new Option('--pdf-standard <chuẩn>', 'chuẩn PDF; mặc định a-2b, hoặc 1.7 khi chưa đủ ngày').choices(
        pdfStandards,
      ),
    )
    .option('--dpi <số>', 'số điểm ảnh mỗi inch của PNG, mặc định 150')
    .option('--template <thư mục|tệp>', 'khuôn riêng, như của render')
    .option('--force', 'thay cả tệp đã có người sửa; tệp cũ được giữ thành bản dự phòng')
    .action(async (input: string, options: MergeOptions) => {
      const { merge } = await import('../merge.ts')
      done(await merge(input, options, session))
    })
  addBatchOptions(command)
}
