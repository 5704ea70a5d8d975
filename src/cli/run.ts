import { CommanderError, type Command } from 'commander'
import type { Paint } from '../diagnostics/reporters/paint.ts'
import type { Asker } from './ask.ts'
import { buildId } from './build-id.ts'
import { engine, type Engine } from './engine.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { disk, errno, type Files } from './files.ts'
import type { Machine } from './machine.ts'
import { namesOf } from './help.ts'
import { buildProgram } from './program.ts'
import { complain } from './say.ts'
import type { Io, Session } from './session.ts'
import type { System } from './system.ts'
import { nodeThreads, type Threads } from './threads.ts'
import { inVietnamese } from './usage-error.ts'

/** In place of the real ones, for tests. */
export interface Parts {
  readonly engine?: Engine
  readonly files?: Files
  readonly asker?: Asker
  readonly machine?: Machine
  readonly system?: System
  readonly threads?: Threads
  readonly build?: string
}

/** Runs one command line, without the program's name, and gives its exit code. Never throws. */
export async function run(argv: readonly string[], io: Io, parts: Parts = {}): Promise<ExitCode> {
  const session: Session = {
    io,
    engine,
    files: disk,
    threads: nodeThreads,
    build: buildId,
    paint: () => paintFor(io),
    ...parts,
  }
  let code: ExitCode = exitCode.clean
  const help = { out: '', err: '' }
  let asked = ''
  const program = buildProgram(session, done => (code = done))
  for (const command of allOf(program))
    settle(command, {
      out: text => (help.out += text),
      err: text => (help.err += text),
      fail: () => (asked = namesOf(command).join(' ')),
    })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) return crash(error, session)
    await io.stdout.write(help.out)
    await io.stderr.write(help.err)
    if (error.code.startsWith('commander.help') || error.code === 'commander.version')
      return error.exitCode === 0 ? exitCode.clean : exitCode.failure
    const { message, hint } = inVietnamese(error)
    await complain(session, message, hint)
    await io.stderr.write(`Xem cách dùng: ${asked} --help\n`)
    return exitCode.failure
  }
}

/** A command and all within it. */
function allOf(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(allOf)]
}

interface Ears {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly fail: () => void
}

/** commander prints and exits by itself; here it only says what it would. */
function settle(command: Command, ears: Ears): void {
  command
    .configureOutput({
      writeOut: ears.out,
      writeErr: ears.err,
      outputError: () => undefined,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride(error => {
      ears.fail()
      throw error
    })
}

async function paintFor(io: Io): Promise<Paint> {
  return (await import('./colour.ts')).paintFor(io)
}

/** Not the user's mistake: ours, or the machine's. */
async function crash(error: unknown, session: Session): Promise<ExitCode> {
  const cause = errno(error)
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (cause === 'ENOSPC') await complain(session, 'không ghi được ra đầu ra chuẩn: đĩa đã hết chỗ.')
  else if (cause !== '') await complain(session, `hệ thống báo ${cause} khi đọc hoặc ghi.`)
  else
    await complain(
      session,
      'vanban hỏng giữa chừng; đây là lỗi của chương trình, không phải của văn bản.',
      `Xin báo lỗi kèm các dòng sau:\n${detail}`,
    )
  return exitCode.failure
}
