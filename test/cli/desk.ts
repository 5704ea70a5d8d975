import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import type { Machine } from '../../src/cli/machine.ts'
import { cacMuc } from '../../src/so-dang-ky/cac-muc.ts'
import { readSo } from '../../src/so-dang-ky/read-csv.ts'
import type { Muc } from '../../src/so-dang-ky/so.ts'
import { stage, type Props, type Result, type Stage } from './stage.ts'

/** A clerk's desk: the whole program, a clock that stands still, and nobody else's process alive. */
export interface Desk extends Stage {
  issue(argv: readonly string[], props?: Props): Promise<Result>
  register(argv?: readonly string[], props?: Props): Promise<Result>
  /** The rows of the register. */
  rows(file?: string): readonly Muc[]
}

export const REGISTER = 'so-{nam}.csv'
export const TODAY = '2026-11-20'

export const KE_HOACH = readFileSync('examples/ke-hoach/toi-thieu.yaml', 'utf8')
export const CONG_VAN = readFileSync('examples/cong-van/toi-thieu.yaml', 'utf8').replace(
  'dia_danh:',
  'don_vi_soan_thao: VP\ndia_danh:',
)

export function machineAt(iso: string, props: Partial<Machine> = {}): Machine {
  return {
    name: 'may-1/test',
    now: () => new Date(`${iso}T10:00:00`),
    isRunning: () => false,
    sleep: () => Promise.resolve(),
    ...props,
  }
}

export async function desk(): Promise<Desk> {
  const set = await stage()
  const run = ([command = '', ...argv]: readonly string[], props: Props = {}): Promise<Result> =>
    set.vanban([command, '--register', REGISTER, ...argv], {
      ...props,
      engine: { ...engine, ...props.engine },
      machine: props.machine ?? machineAt(TODAY),
    })
  return {
    ...set,
    issue: (argv, props) => run(['issue', ...argv], props),
    register: (argv = [], props) => run(['register', ...argv], props),
    rows: (file = 'so-2026.csv') => readRows(join(set.folder, file)),
  }
}

export function readRows(path: string): readonly Muc[] {
  const { value, diagnostics } = readSo(readFileSync(path))
  expect(diagnostics).toEqual([])
  return cacMuc(value!)
}
