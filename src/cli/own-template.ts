import { ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import type { OwnTemplate } from '../pipeline.ts'
import type { Session } from './session.ts'

/**
 * What `--template` names, for a run over documents; nothing where it is not given.
 * @param seen collects the sources that the report will quote
 */
export async function ownTemplate(
  name: string | undefined,
  session: Session,
  seen: Map<string, Uint8Array>,
): Promise<Outcome<{ readonly template?: OwnTemplate }>> {
  if (name === undefined) return ok({})
  const { readTemplate, shippedFiles } = await import('./read-template.ts')
  const { value, diagnostics } = await readTemplate(name, session)
  if (value === undefined) return { diagnostics }
  for (const [file, bytes] of [...(await shippedFiles(session)), ...value.files]) seen.set(file, bytes)
  return ok({ template: value.template }, diagnostics)
}
