import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { planFill, type Plan } from '../merge/plan.ts'
import { wantedBy } from '../merge/wanted.ts'
import type { Source } from '../source/read-yaml.ts'
import type { Session } from './session.ts'

/** A definition that waits to be filled. */
export interface Fillable {
  readonly source: Source
  readonly plan: Plan
}

/** Reads a definition with placeholders. Diagnostics have their places: those of the text, `tron/cu-phap`, `tron/dinh-dang-la`. */
export async function readFillable(
  file: string,
  bytes: Uint8Array,
  { engine }: Pick<Session, 'engine'>,
): Promise<Outcome<Fillable>> {
  const read = await engine.readSource(bytes)
  const found = read.diagnostics.map(one => ({ file, ...one }))
  const source = read.value
  if (source === undefined || hasErrors(found)) return fail(...found)
  const { value } = source
  const loai =
    typeof value === 'object' && value !== null && 'loai_van_ban' in value ? value.loai_van_ban : ''
  const plan = planFill(value, wantedBy(await engine.schemas(), String(loai), value))
  const problems = plan.problems.map(problem => located(problem, file, source))
  return problems.length > 0 ? fail(...found, ...problems) : ok({ source, plan }, found)
}

export function located(found: Diagnostic, file: string, source: Source): Diagnostic {
  return { ...found, file, range: source.locate(found.pointer ?? '') }
}
