import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fail, ok } from './diagnostics/outcome.ts'
import type { Outcome } from './diagnostics/types.ts'
import type { CompilerPackage, RasterPackage } from './writers/typst/engine.ts'
import { missingPackages, packages } from './writers/typst/problems.ts'
import { typesetter, type Typesetter } from './writers/typst/typeset.ts'

/** Faces of Tinos, by their places in their package. */
const FACES = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
] as const

/**
 * The typesetter, of packages that need not be there; `pdf/chua-cai` where one is missing.
 * @param from the file that they are looked for from, as `createRequire` takes it
 */
export function loadTypesetter(
  from: string | URL,
  { withRaster = false }: { readonly withRaster?: boolean } = {},
): Outcome<Typesetter> {
  const load = createRequire(from)
  try {
    const compiler = load(packages.compiler) as CompilerPackage
    const folder = dirname(load.resolve(`${packages.fonts}/package.json`))
    const fonts = FACES.map(face => readFileSync(join(folder, face)))
    const raster = withRaster ? (load(packages.raster) as RasterPackage) : undefined
    return ok(typesetter(compiler, fonts, raster))
  } catch {
    return fail(missingPackages({ withRaster }))
  }
}

/** The versions of the packages that are there: with others, pages may come out otherwise. */
export function typesetterId(from: string | URL): string {
  const load = createRequire(from)
  return Object.values(packages)
    .map(name => `${name}@${versionOf(name, load)}`)
    .join(' ')
}

function versionOf(name: string, load: NodeJS.Require): string {
  try {
    return (load(`${name}/package.json`) as { version: string }).version
  } catch {
    return ''
  }
}
