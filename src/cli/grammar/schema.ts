import type { Command } from 'commander'
import type { SchemaOptions } from '../schema.ts'
import type { Ending } from './ending.ts'
import type { Session } from '../session.ts'

export function addSchema(program: Command, session: Session, done: Ending): void {
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
      const { schema } = await import('../schema.ts')
      done(await schema(loai, options, session))
    })
}
