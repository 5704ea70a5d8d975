import { Option, type Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { RegisterOptions } from '../register.ts'
import type { Session } from '../session.ts'
import { withProfile } from './profile.ts'

export function addRegister(program: Command, session: Session, done: (code: ExitCode) => void): void {
  withProfile(program.command('register'))
    .summary('liệt kê, tìm, xuất sổ đăng ký văn bản đi')
    .description(
      'In sổ đăng ký văn bản đi của một năm, tìm trong đó, xuất ra tệp; báo số trùng, số bị bỏ, văn bản chưa phát hành ' +
        'xong. Có số trùng thì mã thoát là 1.',
    )
    .option('--nam <năm>', 'năm của sổ; mặc định năm nay')
    .option('--tim <chữ>', 'chỉ in các dòng có những chữ này; không cần gõ dấu, gõ hoa')
    .option('--loai <loại>', 'chỉ in một loại, ví dụ ke-hoach; xem vanban list')
    .addOption(
      new Option('--format <dạng>', 'dạng in; csv mở được bằng Excel')
        .choices(['table', 'csv', 'json'])
        .default('table'),
    )
    .option('-o, --output <tệp>', 'ghi ra tệp; đuôi .csv, .json, .txt định dạng')
    .option('--register <tệp>', 'sổ đăng ký, {nam} là năm; mặc định theo so_dang_ky của don-vi.yaml')
    .action(async (options: RegisterOptions, command: Command) => {
      const { register } = await import('../register.ts')
      const isFormatGiven = command.getOptionValueSource('format') === 'cli'
      done(await register({ ...options, isFormatGiven }, session))
    })
}
