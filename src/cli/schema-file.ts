import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The file of a shipped schema, absolute.
 * @param from a module in `dist/` or in `src/cli/`
 */
export function schemaFile(loai: string, from: string): string | undefined {
  const base = from.startsWith('file:') ? from : new URL(`file://${from}`)
  return ['..', '../..']
    .map(up => fileURLToPath(new URL(`${up}/schemas/${loai}.schema.json`, base)))
    .find(path => existsSync(path))
}
