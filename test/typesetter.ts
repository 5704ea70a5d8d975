import { describe } from 'vitest'
import { loadTypesetter } from '../src/load-typesetter.ts'
import type { Typesetter } from '../src/writers/typst/typeset.ts'

const loaded = loadTypesetter(import.meta.url, { withRaster: true })
const words = loaded.diagnostics.map(({ message }) => message).join(' ')

export function typesetter(): Typesetter {
  if (loaded.value === undefined) throw new Error(words)
  return loaded.value
}

/** Where the optional packages are missing these tests are skipped, and say so; in CI they fail. */
export function describeTypeset(name: string, tests: () => void): void {
  const isMissing = loaded.value === undefined && (process.env.CI ?? '') === ''
  describe.skipIf(isMissing)(isMissing ? `${name} (skipped: ${words})` : name, tests)
}
