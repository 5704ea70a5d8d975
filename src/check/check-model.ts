import type { Diagnostic } from '../diagnostics/types.ts'
import type { VanBan } from '../model/van-ban.ts'
import { severityOf } from './rule.ts'
import { rules } from './rules/index.ts'

/** All rules on the model, all findings at once. */
export function checkModel(vanBan: VanBan): readonly Diagnostic[] {
  return rules.flatMap(rule =>
    Array.from(rule.check(vanBan), finding => ({
      code: rule.code,
      severity: severityOf[rule.basis],
      ...finding,
      ...(rule.cite !== undefined && { cite: rule.cite }),
    })),
  )
}
