import { printable } from '../diagnostics/display.ts'
import type { Session } from './session.ts'

/** One line of wrong usage on stderr, with what to do. */
export async function complain({ io }: Pick<Session, 'io'>, message: string, hint?: string): Promise<void> {
  const advice = hint === undefined ? '' : `${hint.split('\n').map(printable).join('\n')}\n`
  await io.stderr.write(`Lỗi: ${printable(message)}\n${advice}`)
}
