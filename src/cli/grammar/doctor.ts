import { Option, type Command } from 'commander'
import type { DoctorOptions } from '../doctor.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'

export function addDoctor(program: Command, session: Session, done: (code: ExitCode) => void): void {
  program
    .command('doctor')
    .summary('xem máy này có gì, thiếu gì')
    .description(
      'Xem máy và thư mục này có đủ để làm văn bản không: Node, bộ dàn trang, phông chữ, LibreOffice, quyền ghi, hồ sơ ' +
        'đơn vị, sổ đăng ký, gợi ý cho trình soạn thảo. ✓ có; ! thiếu mà vẫn làm được; ✗ phải sửa. Không dùng mạng, không đổi gì. ' +
        'Mã thoát 1 khi có ✗.',
    )
    .addOption(new Option('--format <dạng>', 'dạng báo cáo').choices(['pretty', 'json']).default('pretty'))
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('../doctor.ts')
      done(await doctor(options, session))
    })
}
