import type { Check } from './check.ts'
import { bodyChecks } from './checks-body.ts'
import { endChecks } from './checks-end.ts'
import { phuLucChecks } from './checks-phu-luc.ts'
import { stampChecks } from './checks-stamps.ts'
import { tableChecks } from './checks-tables.ts'
import { headChecks } from './checks-head.ts'
import { lookChecks, phuLucLookChecks } from './checks-looks.ts'
import { marginChecks } from './checks-margins.ts'
import { pageChecks } from './checks-page.ts'

/** Everything that is measured on paper. */
export const checks: readonly Check[] = [
  ...pageChecks,
  ...marginChecks,
  ...lookChecks,
  ...headChecks,
  ...bodyChecks,
  ...tableChecks,
  ...endChecks,
  ...stampChecks,
  ...phuLucChecks,
]

/** What holds of an annex in a file of its own: no letterhead, no signature. */
export const phuLucFileChecks: readonly Check[] = [
  ...pageChecks,
  ...marginChecks,
  ...phuLucLookChecks,
  ...bodyChecks,
  ...tableChecks,
  ...phuLucChecks,
]
