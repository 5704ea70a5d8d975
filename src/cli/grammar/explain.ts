import type { Command } from 'commander'
import type { Ending } from './ending.ts'
import type { Session } from '../session.ts'

export function addExplain(program: Command, session: Session, done: Ending): void {
  program
    .command('explain')
    .summary('giải thích một mã lỗi')
    .description('Giải thích một mã lỗi: quy tắc, lý do, lời của nghị định, ví dụ sai và đúng.')
    .argument('<mã>', 'mã in ở đầu mỗi lỗi, ví dụ schema/thieu-truong')
    .action(async (code: string) => {
      const { explain } = await import('../explain.ts')
      done(await explain(code, session))
    })
}
