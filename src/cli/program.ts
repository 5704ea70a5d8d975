import { Command, Option } from 'commander'
import type { CheckOptions } from './check.ts'
import type { ExitCode } from './exit-code.ts'
import { addInit } from './grammar/init.ts'
import { addIssue } from './grammar/issue.ts'
import { addRegister } from './grammar/register.ts'
import { withProfile } from './grammar/profile.ts'
import { addShow } from './grammar/show.ts'
import { addCompletion } from './grammar/completion.ts'
import { addDoctor } from './grammar/doctor.ts'
import { addNew } from './grammar/new.ts'
import { helpInVietnamese } from './help.ts'
import type { PreviewOptions } from './preview.ts'
import type { RenderOptions } from './render.ts'
import type { SchemaOptions } from './schema.ts'
import type { Session } from './session.ts'
import type { TemplateCheckOptions } from './template-check.ts'
import type { EjectOptions } from './template-eject.ts'
import { targets } from './targets.ts'
import { version } from './version.ts'
import { pdfStandards } from '../writers/typst/pdf-standards.ts'

/** The command line's grammar. Each command's own code is loaded when the command is run. */
export function buildProgram(session: Session, done: (code: ExitCode) => void): Command {
  const program = new Command('vanban')
    .description(
      'Tạo văn bản hành chính đúng thể thức Nghị định 30/2020/NĐ-CP từ định nghĩa YAML.\n' +
        'Mã thoát: 0 không có lỗi; 1 văn bản có lỗi; 2 dùng sai lệnh, hoặc máy không đọc, ghi được.',
    )
    .version(version, '-V, --version', 'in số phiên bản')
    .configureHelp(helpInVietnamese)
    .helpOption('-h, --help', 'in hướng dẫn')
    .helpCommand('help [lệnh]', 'in hướng dẫn của một lệnh')

  withProfile(program.command('render'))
    .summary('tạo tệp .docx, PDF, hình hoặc chữ từ định nghĩa YAML')
    .description(
      'Tạo văn bản từ mỗi tệp định nghĩa. Không nêu -o thì tệp ra nằm cạnh tệp YAML (--to text thì in ra ' +
        'đầu ra chuẩn); tệp đã có người sửa không bị ghi đè. svg, png: mỗi trang một tệp «-trang-1», «-trang-2» …',
    )
    .argument('<tệp...>', 'tệp định nghĩa YAML; - là đầu vào chuẩn')
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
    .action(async (inputs: readonly string[], options: RenderOptions) => {
      const { render } = await import('./render.ts')
      done(await render(inputs, options, session))
    })

  withProfile(program.command('check'))
    .summary('kiểm tra định nghĩa, hồ sơ đơn vị, không ghi gì')
    .description(
      'Kiểm tra mỗi tệp định nghĩa, hoặc hồ sơ đơn vị (don-vi.yaml), và báo mọi vấn đề cùng lúc, không ghi gì.',
    )
    .argument('<tệp...>', 'tệp định nghĩa YAML; - là đầu vào chuẩn')
    .addOption(
      new Option('--format <dạng>', 'dạng báo cáo; json thì in ra đầu ra chuẩn')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .option('--template <thư mục|tệp>', 'khuôn riêng, như của render')
    .action(async (inputs: readonly string[], options: CheckOptions) => {
      const { check } = await import('./check.ts')
      done(await check(inputs, options, session))
    })

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
      const { preview } = await import('./preview.ts')
      done(await preview(input, options, session))
    })

  program
    .command('explain')
    .summary('giải thích một mã lỗi')
    .description('Giải thích một mã lỗi: quy tắc, lý do, lời của nghị định, ví dụ sai và đúng.')
    .argument('<mã>', 'mã in ở đầu mỗi lỗi, ví dụ schema/thieu-truong')
    .action(async (code: string) => {
      const { explain } = await import('./explain.ts')
      done(await explain(code, session))
    })

  program
    .command('list')
    .summary('liệt kê 29 loại văn bản của nghị định')
    .description('Liệt kê 29 loại văn bản hành chính (Điều 7): mã, tên, chữ viết tắt, đã hỗ trợ chưa.')
    .action(async () => {
      const { list } = await import('./list.ts')
      done(await list(session))
    })

  program
    .command('schema')
    .summary('in JSON Schema của một loại, hoặc cài cho trình soạn thảo')
    .description(
      'In JSON Schema của một loại văn bản, gộp thành một tệp, để trình soạn thảo gợi ý và kiểm tra. ' +
        'Với --install: ghi mọi JSON Schema vào .vscode/vanban và thêm thiết lập để VS Code (tiện ích YAML) dùng chúng, không cần mạng.',
    )
    .argument('[loại]', 'mã loại văn bản, ví dụ ke-hoach (xem vanban list), hoặc don-vi')
    .option('--install [thư mục]', 'cài vào thư mục làm việc của VS Code; mặc định là thư mục đang đứng')
    .action(async (loai: string | undefined, options: SchemaOptions) => {
      const { schema } = await import('./schema.ts')
      done(await schema(loai, options, session))
    })

  addNew(program, session, done)
  addCompletion(program, session, done)
  addDoctor(program, session, done)
  addTemplateCommands(program, session, done)
  addShow(program, session, done)
  addInit(program, session, done)
  addIssue(program, session, done)
  addRegister(program, session, done)
  return program
}

function addTemplateCommands(program: Command, session: Session, done: (code: ExitCode) => void): void {
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
      const { eject } = await import('./template-eject.ts')
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
      const { checkTemplates } = await import('./template-check.ts')
      done(await checkTemplates(folder, options, session))
    })
}
