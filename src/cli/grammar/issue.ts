import { Option, type Command } from 'commander'
import { pdfStandards } from '../../writers/typst/pdf-standards.ts'
import type { ExitCode } from '../exit-code.ts'
import type { IssueOptions } from '../issue.ts'
import type { Session } from '../session.ts'
import { withProfile } from './profile.ts'

export function addIssue(program: Command, session: Session, done: (code: ExitCode) => void): void {
  withProfile(program.command('issue'))
    .summary('cấp số, ngày cho văn bản, ghi sổ và tạo bản chính thức')
    .description(
      'Lấy số tiếp theo trong sổ đăng ký văn bản đi, ghi số và ngày vào tệp định nghĩa (không đụng đến phần khác), ' +
        'tạo .docx chính thức và ghi sổ. Có lỗi thì không số nào bị lấy. Lần chạy dừng giữa chừng thì chạy lại đúng lệnh ấy: ' +
        'số giữ nguyên.',
    )
    .argument('<tệp>', 'tệp định nghĩa YAML')
    .option('--so <số>', 'lấy đúng số này, nếu còn trống')
    .option('--ngay <ngày>', 'ngày ban hành, dạng năm-tháng-ngày; mặc định theo định nghĩa, hoặc hôm nay')
    .option('-o, --output <thư mục|tệp>', 'nơi ghi .docx; mặc định cạnh tệp định nghĩa')
    .option('--pdf', 'tạo thêm PDF')
    .addOption(new Option('--pdf-standard <chuẩn>', 'chuẩn PDF; mặc định a-2b').choices(pdfStandards))
    .option('--register <tệp>', 'sổ đăng ký, {nam} là năm; mặc định theo so_dang_ky của don-vi.yaml')
    .option('--wait <giây>', 'chờ bao lâu khi máy khác đang lấy số; mặc định 30')
    .option('--template <thư mục|tệp>', 'khuôn riêng, như của render')
    .option('--dry-run', 'chỉ cho biết sẽ cấp số nào, không ghi gì')
    .option('--force', 'thay cả .docx, PDF đã có người sửa; tệp cũ được giữ thành bản dự phòng')
    .action(async (input: string, options: IssueOptions) => {
      const { issue } = await import('../issue.ts')
      done(await issue(input, options, session))
    })
}
