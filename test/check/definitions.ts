import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { checkModel } from '../../src/check/check-model.ts'
import type { Diagnostic } from '../../src/diagnostics/types.ts'
import type { VanBan } from '../../src/model/van-ban.ts'

export type Loai = 'ke-hoach' | 'cong-van'

/** A definition from `examples/`: `read('ke-hoach/toi-thieu')`. */
export function read(name: string): VanBan {
  const text = readFileSync(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8')
  return parse(text.normalize('NFC')) as VanBan
}

/** The smallest valid definition of the type, its top-level keys replaced by those of the YAML fragment. */
export function withKeys(fragment: string, type: Loai = 'ke-hoach'): VanBan {
  return { ...read(`${type}/toi-thieu`), ...(parse(fragment) as Partial<VanBan>) }
}

/** What one rule, or all, say about such a definition. */
export function found(fragment: string, { type = 'ke-hoach', code }: Options = {}): readonly Diagnostic[] {
  return checkModel(withKeys(fragment, type)).filter(one => code === undefined || one.code === code)
}

interface Options {
  readonly type?: Loai
  readonly code?: string
}
