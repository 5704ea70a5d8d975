import { andThen, ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import { checkFilled, type CompileOptions } from '../pipeline.ts'
import type { Typesetter } from '../writers/typst/typeset.ts'
import { paperOf } from './paper.ts'
import { viewOf, type View } from './view.ts'

/** A definition to its pages. The compiler keeps what it has set before: one typesetter for all documents. */
export async function compileView(
  input: Uint8Array,
  options: CompileOptions,
  typesetter: Typesetter,
): Promise<Outcome<View>> {
  const { checked, source } = await checkFilled(input, options)
  return andThen(checked, compiled =>
    ok(viewOf(compiled, paperOf(compiled, typesetter), input, source?.siteOf)),
  )
}
