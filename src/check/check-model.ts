import { timLoai } from '../decree/loai-van-ban.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { requiredKeys, type VanBan } from '../model/van-ban.ts'
import { readTexts } from './read-texts.ts'
import { severityOf, type Finding, type Rule } from './rule.ts'
import { rules } from './rules/index.ts'

/** All rules on the model (`decree/*` with the decree's place, `prose/*`), all findings at once, with pointers. */
export function checkModel(vanBan: VanBan): readonly Diagnostic[] {
  const before = latest
  const inTexts = readTexts(vanBan)
  const inWhole = rules.map((rule, i) =>
    before !== undefined && readsTheSame(rule, vanBan, before.vanBan)
      ? (before.inWhole[i] ?? NONE)
      : checkWhole(rule, vanBan),
  )
  latest = { vanBan, inWhole }
  if (inTexts.size === 0) return inWhole.flat()
  return rules.flatMap((rule, i) => [...diagnosticsOf(rule, inTexts.get(rule)), ...(inWhole[i] ?? NONE)])
}

/** Of a letter to many recipients most parts are the same in each row: what only reads those is not run again. */
let latest: { readonly vanBan: VanBan; readonly inWhole: readonly (readonly Diagnostic[])[] } | undefined

function readsTheSame({ reads }: Rule, vanBan: VanBan, before: VanBan): boolean {
  return reads.every(key => key !== 'prose' && vanBan[key] === before[key])
}

const NONE: readonly Diagnostic[] = []

/**
 * The rules on what the schema lets pass of a definition that it refuses, so that its author hears of
 * everything in one run. A rule runs where all that it reads is sound, or may be absent and is.
 */
export function checkSoundParts(value: unknown, problems: readonly Diagnostic[]): readonly Diagnostic[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const unsound = new Set([...problems.flatMap(keysOf), ...requiredOf(value).filter(key => !(key in value))])
  const sound = Object.fromEntries(Object.entries(value).filter(([key]) => !unsound.has(key)))
  const rest = sound as unknown as VanBan
  const inTexts = readTexts(rest)
  return rules
    .filter(rule => rule.reads.every(key => !unsound.has(key)))
    .flatMap(rule => [...diagnosticsOf(rule, inTexts.get(rule)), ...checkWhole(rule, rest)])
}

function checkWhole(rule: Rule, vanBan: VanBan): readonly Diagnostic[] {
  let found: Finding[] | undefined
  for (const finding of rule.check?.(vanBan) ?? []) (found ??= []).push(finding)
  return found === undefined ? NONE : diagnosticsOf(rule, found)
}

function diagnosticsOf(rule: Rule, findings: readonly Finding[] = []): readonly Diagnostic[] {
  return findings.map(finding => ({
    code: rule.code,
    severity: severityOf[rule.basis],
    ...finding,
    ...(rule.cite !== undefined && { cite: rule.cite }),
  }))
}

/** The top keys that a problem makes unsound: the one it is in, and the one that an unknown key was meant to be. */
function keysOf({ code, pointer = '' }: Diagnostic): readonly string[] {
  const [, key, inside] = pointer.split('/')
  if (key === undefined) return []
  const meant = code === 'schema/khoa-la' && inside === undefined ? nearest(key, OPTIONAL) : undefined
  return meant === undefined ? [key] : [key, meant]
}

/** Keys whose absence says something to a rule. */
const OPTIONAL: readonly (keyof VanBan)[] = ['ky_hieu', 'don_vi_soan_thao', 'kinh_gui', 'so_van_ban']

function requiredOf(value: object): readonly string[] {
  const { loai_van_ban } = value as { readonly loai_van_ban?: unknown }
  const loai = typeof loai_van_ban === 'string' ? timLoai(loai_van_ban) : undefined
  return loai?.kinhGui === 'always' ? [...requiredKeys, 'kinh_gui'] : requiredKeys
}
