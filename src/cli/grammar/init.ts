import { Option, type Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { InitOptions } from '../init.ts'
import type { Session } from '../session.ts'

export function addInit(program: Command, session: Session, done: (code: ExitCode) => void): void {
  const many = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
  program
    .command('init')
    .summary('viết hồ sơ đơn vị: cơ quan, người ký, nơi nhận, sổ đăng ký')
    .description(
      'Viết don-vi.yaml, nơi ghi một lần những gì mọi văn bản của cơ quan có chung. Trên màn hình thì hỏi từng ' +
        'điều; câu nào đã nêu bằng tùy chọn thì không hỏi. Không bao giờ ghi đè.',
    )
    .option('-o, --output <tệp>', 'tệp sẽ viết', 'don-vi.yaml')
    .option('--ten <tên>', 'tên đầy đủ của cơ quan ban hành')
    .option('--viet-tat <chữ>', 'chữ viết tắt của cơ quan, dùng trong ký hiệu; UBND, HĐND thì tự biết')
    .option('--chu-quan <tên>', 'cơ quan chủ quản trực tiếp, nếu có')
    .option('--dia-danh <tên>', 'địa danh ghi trước ngày ban hành')
    .option('--dia-chi <địa chỉ>', 'địa chỉ cơ quan, in ở cuối trang đầu; bỏ qua thì không in')
    .option('--dien-thoai <số>', 'điện thoại, in cùng địa chỉ')
    .option('--thu-dien-tu <địa chỉ>', 'thư điện tử, in cùng địa chỉ')
    .option(
      '--nguoi-ky <chức vụ=họ tên>',
      'người ký, nêu nhiều lần được; tự đặt tên gọi: <tên gọi=chức vụ=họ tên>',
      many,
    )
    .option('--don-vi <viết tắt=tên>', 'phòng, ban soạn thảo, nêu nhiều lần được', many)
    .option('--noi-nhan <nơi>', 'nơi nhận của mọi văn bản, nêu nhiều lần được', many)
    .option('--luu <chữ>', 'đơn vị lưu, in sau «Lưu: VT,»')
    .addOption(
      new Option('--co-chu <cỡ>', 'cỡ chữ của mọi văn bản; bỏ qua thì tự chọn').choices(['lon', 'nho']),
    )
    .addOption(
      new Option('--day-so <cách>', 'sổ đăng ký văn bản đi: mỗi loại một dãy số, hay một dãy chung').choices([
        'theo-loai',
        'chung',
        'khong',
      ]),
    )
    .option('--ke-thua <tệp>', 'hồ sơ đơn vị lấy lại, tính từ thư mục của tệp sẽ viết')
    .option('--khuon <thư mục>', 'thư mục khuôn riêng, tính từ thư mục của tệp sẽ viết')
    .action(async (options: InitOptions) => {
      const { init } = await import('../init.ts')
      done(await init(options, session))
    })
}
