import type { Command } from 'commander'
import { bash } from './completion/bash.ts'
import { fish } from './completion/fish.ts'
import { powershell } from './completion/powershell.ts'
import { shapesOf } from './completion/shape.ts'
import { zsh } from './completion/zsh.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Session } from './session.ts'
import type { Shell } from './shells.ts'
import { startersOf } from './starters.ts'

const scripts = { bash, zsh, fish, powershell } as const satisfies Readonly<Record<Shell, unknown>>

/** `vanban completion`: a script that teaches a shell this very command line. */
export async function completion(shell: Shell, program: Command, session: Session): Promise<ExitCode> {
  const { engine, io } = session
  const types = await engine.types()
  const starters = await Promise.all(types.map(loai => startersOf(loai, session)))
  const pages = await engine.allPages()
  const { fileCodes } = await import('./file-codes.ts')
  const shapes = shapesOf(program, {
    loại: types,
    'schema loại': [...types, 'don-vi'],
    'explain mã': [...pages.map(({ code }) => code), ...fileCodes.keys()].sort(),
    'new --mau': [...new Set(starters.flat().map(({ ma }) => ma))],
  })
  await io.stdout.write(scripts[shell](shapes))
  return exitCode.clean
}
