import { padDisplay, displayWidth, printable } from '../diagnostics/display.ts'
import { editor, profile } from './doctor/desk.ts'
import type { Finding, Probe } from './doctor/finding.ts'
import { program, rights, terminal } from './doctor/ground.ts'
import { fonts, office, typesetter } from './doctor/page.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { errno } from './files.ts'
import type { Session } from './session.ts'
import type { System } from './system.ts'

export interface DoctorOptions {
  readonly format: 'pretty' | 'json'
}

/** In the order in which they are told. */
const probes: Readonly<Record<string, Probe>> = {
  program,
  rights,
  typesetter,
  fonts,
  office,
  profile,
  editor,
  terminal,
}

/** `vanban doctor`: what is here and what is missing, with what to do. Exit code 1 where something is needed. */
export async function doctor({ format }: DoctorOptions, session: Session): Promise<ExitCode> {
  const system = session.system ?? (await import('./system.ts')).thisSystem
  const found = await Promise.all(
    Object.entries(probes).map(([id, probe]) => looked(id, probe, { session, system })),
  )
  const findings = found.flat()
  await session.io.stdout.write(
    format === 'json' ? `${JSON.stringify(findings, null, 2)}\n` : pretty(findings),
  )
  return findings.some(({ state }) => state === 'missing') ? exitCode.problems : exitCode.clean
}

/** A folder that may not be looked into is told of, and the rest is looked at. */
async function looked(
  id: string,
  probe: Probe,
  { session, system }: { readonly session: Session; readonly system: System },
): Promise<readonly Finding[]> {
  try {
    return await probe(session, system)
  } catch (error) {
    const code = errno(error)
    if (code === '') throw error
    return [{ id, state: 'warning', name: 'Không xem được', found: `${id}: hệ thống báo ${code}` }]
  }
}

const MARKS = { ok: '✓', warning: '!', missing: '✗' } as const

function pretty(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ name }) => displayWidth(name)))
  const lines = findings.flatMap(({ state, name, found, todo }) => [
    `${MARKS[state]} ${padDisplay(name, width)}  ${printable(found)}`,
    ...(todo === undefined ? [] : [`${' '.repeat(width + 4)}→ ${printable(todo)}`]),
  ])
  const needed = findings.filter(({ state }) => state === 'missing').length
  const end = needed === 0 ? 'Đủ để tạo văn bản .docx.' : `${needed} điều phải sửa (✗) trước khi dùng.`
  return `${[...lines, '', end].join('\n')}\n`
}
