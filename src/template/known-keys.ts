import type { Schemas } from '../model/schema-at.ts'

/** Keys that only the completed document has (model/normalize.ts). */
const DERIVED = [
  'doan_van',
  'ten',
  'ten_dam',
  'loi_dan_nghieng',
  'chi_tiet',
  'ngay',
  'thang',
  'nam',
  'cac_cot',
  'dau_bang',
  'cac_hang',
  'cac_o',
  'kem_theo',
  'ky_so',
  'tep_rieng',
  'co_quan',
] as const

/** Every key that a template may name: those of the schemas, and the derived ones. */
export function knownKeys(schemas: Schemas): ReadonlySet<string> {
  const keys = new Set<string>(DERIVED)
  const walk = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [key, value] of Object.entries(schema as Record<string, unknown>)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) keys.add(name)
      walk(value)
    }
  }
  Object.values(schemas).forEach(walk)
  return keys
}
