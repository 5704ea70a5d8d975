import type { ErrorObject } from 'ajv'
import { ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import { explain, type Schemas } from './explain.ts'
import type { VanBan } from './van-ban.ts'

/** A compiled schema: ajv's own, or one made ahead (ajv standalone). */
export interface Validator {
  (value: unknown): boolean
  errors?: readonly ErrorObject[] | null
}

/**
 * Parsed YAML → VanBan. Codes: `schema/thieu-truong`, `schema/khoa-la`, `schema/sai-kieu`,
 * `schema/sai-gia-tri`, `schema/rong`, `schema/khoi`.
 * @param schemas asked for only when something is wrong, to say what would have been right
 */
export async function validateModel(
  value: unknown,
  validator: Validator,
  schemas: () => Promise<Schemas>,
): Promise<Outcome<VanBan>> {
  if (validator(value)) return ok(value as VanBan)
  const errors = validator.errors ?? []
  return { diagnostics: explain(errors, value, await schemas()) }
}
