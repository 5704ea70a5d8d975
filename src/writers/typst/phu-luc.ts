import { khoangCach } from '../../decree/khoang-cach.ts'
import type { PhuLucBox } from '../../layout/phu-luc.ts'
import { join, nothing, type Code } from './code.ts'
import { lines, rule, type Ink } from './paragraph.ts'

/** Phụ lục I, its title, the reference line and its rule. */
export function phuLucHead({ so, ten, kemTheo, rule: box }: PhuLucBox, ink: Ink): Code {
  return join([
    lines('phuLuc', [so], ink),
    ten.length > 0 ? lines('tenPhuLuc', ten, ink) : nothing,
    lines('kemTheo', kemTheo, ink),
    rule(box, { after: khoangCach.belowTrichYeu, keepNext: true }),
  ])
}
