import type { Diagnostic } from '../diagnostics/types.ts'
import type { VanBan } from '../model/van-ban.ts'
import { severityOf, type Rule } from './rule.ts'
import { rules } from './rules/index.ts'

/** All rules on the model, all findings at once. */
export function checkModel(vanBan: VanBan): readonly Diagnostic[] {
  return rules.flatMap(rule => run(rule, vanBan))
}

/**
 * The rules on what the schema lets pass of a definition that it refuses, so that its author hears of
 * everything in one run. A rule that needs a part which is not there has nothing to say.
 */
export function checkSoundParts(value: unknown, problems: readonly Diagnostic[]): readonly Diagnostic[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const unsound = new Set(problems.map(problem => problem.pointer?.split('/')[1]))
  const sound = Object.fromEntries(Object.entries(value).filter(([key]) => !unsound.has(key)))
  return rules.flatMap(rule => {
    try {
      return run(rule, sound as unknown as VanBan)
    } catch {
      return []
    }
  })
}

function run(rule: Rule, vanBan: VanBan): readonly Diagnostic[] {
  return Array.from(rule.check(vanBan), finding => ({
    code: rule.code,
    severity: severityOf[rule.basis],
    ...finding,
    ...(rule.cite !== undefined && { cite: rule.cite }),
  }))
}
