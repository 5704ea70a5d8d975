import type { Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { NewOptions } from '../new.ts'
import type { Session } from '../session.ts'
import { withProfile } from './profile.ts'

export function addNew(program: Command, session: Session, done: (code: ExitCode) => void): void {
  withProfile(program.command('new'))
    .summary('tạo định nghĩa mới theo một mẫu có sẵn, có chú thích')
    .description(
      'Tạo một tệp định nghĩa YAML có chú thích, dùng được ngay. Ở cửa sổ dòng lệnh thì hỏi những gì chưa nêu ' +
        '(Ctrl-C để bỏ, không ghi gì); ở nơi khác thì lấy mặc định. Có don-vi.yaml thì chỉ ghi phần riêng của ' +
        'văn bản. Không bao giờ ghi đè tệp đã có.',
    )
    .argument('[loại]', 'mã loại văn bản, ví dụ ke-hoach; xem vanban list')
    .option(
      '-o, --output <thư mục|tệp>',
      'nơi ghi; mặc định là tệp mang tên theo trích yếu, ở thư mục đang đứng',
    )
    .option('--mau <mã>', 'mẫu để bắt đầu; mặc định trong; xem vanban new --list')
    .option('--trich-yeu <lời>', 'trích yếu; mặc định theo mẫu')
    .option('--nguoi-ky <mã>', 'mã người ký trong don-vi.yaml')
    .option('--don-vi <chữ viết tắt>', 'đơn vị soạn thảo')
    .option('-y, --yes', 'không hỏi gì: nhận các mặc định')
    .option('--list', 'liệt kê các mẫu có sẵn')
    .action(async (loai: string | undefined, options: NewOptions) => {
      const { newDefinition } = await import('../new.ts')
      done(await newDefinition(loai, options, session))
    })
}
