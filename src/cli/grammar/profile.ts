import type { Command } from 'commander'

/** `--profile` and `--no-profile`, of every command that reads definitions. */
export function withProfile(command: Command): Command {
  return command
    .option(
      '--profile <tệp>',
      'hồ sơ đơn vị; mặc định là don-vi.yaml gần nhất, tìm từ thư mục của định nghĩa ngược lên',
    )
    .option('--no-profile', 'không dùng hồ sơ đơn vị')
}
