import type { Command } from 'commander'
import type { Ending } from './ending.ts'
import type { Session } from '../session.ts'

export function addList(program: Command, session: Session, done: Ending): void {
  program
    .command('list')
    .summary('liệt kê 29 loại văn bản của nghị định')
    .description('Liệt kê 29 loại văn bản hành chính (Điều 7): mã, tên, chữ viết tắt, đã hỗ trợ chưa.')
    .action(async () => {
      const { list } = await import('../list.ts')
      done(await list(session))
    })
}
