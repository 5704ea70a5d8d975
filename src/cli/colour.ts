import { plain, type Paint } from '../diagnostics/reporters/paint.ts'
import type { Io } from './session.ts'

/** Colours for stderr, if it is a terminal. NO_COLOR (not empty) forbids them, FORCE_COLOR asks for them. */
export async function paintFor({ env, isTTY }: Pick<Io, 'env' | 'isTTY'>): Promise<Paint> {
  if (!wantsColour(env, isTTY.stderr ? 'terminal' : 'file')) return plain
  const { Chalk } = await import('chalk')
  // The level is given: chalk itself would look at stdout, and at its own reading of the environment.
  const chalk = new Chalk({ level: 1 })
  return { error: chalk.red, warning: chalk.yellow, hint: chalk.cyan, dim: chalk.dim, strong: chalk.bold }
}

function wantsColour(env: Io['env'], target: 'terminal' | 'file'): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return target === 'terminal' && env.TERM !== 'dumb'
}
