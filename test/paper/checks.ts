import type { Check } from './check.ts'
import { bodyChecks } from './checks-body.ts'
import { endChecks } from './checks-end.ts'
import { headChecks } from './checks-head.ts'
import { lookChecks } from './checks-looks.ts'
import { pageChecks } from './checks-page.ts'

/** Everything that is measured on paper. */
export const checks: readonly Check[] = [
  ...pageChecks,
  ...lookChecks,
  ...headChecks,
  ...bodyChecks,
  ...endChecks,
]
