import type { Session } from './session.ts'

/** One line of wrong usage on stderr, with what to do. */
export async function complain({ io }: Pick<Session, 'io'>, message: string, hint?: string): Promise<void> {
  await io.stderr.write(`Lỗi: ${message}\n${hint === undefined ? '' : `${hint}\n`}`)
}
