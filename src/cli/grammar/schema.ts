import type { Command } from 'commander'
import type { Ending } from './ending.ts'
import type { Session } from '../session.ts'

export function addSchema(program: Command, session: Session, done: Ending): void {
  program
    .command('schema')
    .summary('in JSON Schema của một loại, để trình soạn thảo gợi ý khóa')
    .description(
      'In JSON Schema của một loại văn bản, gộp thành một tệp, để trình soạn thảo gợi ý và kiểm tra.',
    )
    .argument('<loại>', 'mã loại văn bản, ví dụ ke-hoach; xem vanban list')
    .action(async (loai: string) => {
      const { schema } = await import('../schema.ts')
      done(await schema(loai, session))
    })
}
