import { Command } from 'commander'
import { addCheck } from './grammar/check.ts'
import { addCompletion } from './grammar/completion.ts'
import { addDoctor } from './grammar/doctor.ts'
import type { Ending } from './grammar/ending.ts'
import { addExplain } from './grammar/explain.ts'
import { addInit } from './grammar/init.ts'
import { addIssue } from './grammar/issue.ts'
import { addList } from './grammar/list.ts'
import { addMerge } from './grammar/merge.ts'
import { addNew } from './grammar/new.ts'
import { addPreview } from './grammar/preview.ts'
import { addRegister } from './grammar/register.ts'
import { addRender } from './grammar/render.ts'
import { addReport } from './grammar/report.ts'
import { addSchema } from './grammar/schema.ts'
import { addShow } from './grammar/show.ts'
import { addTemplate } from './grammar/template.ts'
import { helpInVietnamese } from './help.ts'
import type { Session } from './session.ts'
import { version } from './version.ts'

/** The command line's grammar. Each command's own code is loaded when the command is run. */
export function buildProgram(session: Session, done: Ending): Command {
  const program = new Command('vanban')
    .description(
      'Tạo văn bản hành chính đúng thể thức Nghị định 30/2020/NĐ-CP từ định nghĩa YAML.\n' +
        'Mã thoát: 0 không có lỗi; 1 văn bản có lỗi; 2 dùng sai lệnh, hoặc máy không đọc, ghi được.',
    )
    .version(version, '-V, --version', 'in số phiên bản')
    .configureHelp(helpInVietnamese)
    .helpOption('-h, --help', 'in hướng dẫn')
    .helpCommand('help [lệnh]', 'in hướng dẫn của một lệnh')

  for (const add of commands) add(program, session, done)
  return program
}

/** In the order of the help. */
const commands = [
  addInit,
  addNew,
  addPreview,
  addCheck,
  addRender,
  addIssue,
  addRegister,
  addMerge,
  addShow,
  addExplain,
  addList,
  addSchema,
  addTemplate,
  addReport,
  addCompletion,
  addDoctor,
] as const
