import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))

/** What runs in processes of its own, as plain JavaScript: a compiler among them would be measured with them. */
export interface Bundles {
  readonly serve: string
  readonly once: string
  readonly warm: string
  readonly tellPeak: string
}

/** Compiles them into the folder. Packages are loaded as their users load them, from `node_modules`. */
export async function bundle(folder: string): Promise<Bundles> {
  const shared = {
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    outdir: folder,
  } as const
  await build({
    ...shared,
    entryPoints: ['serve.ts', 'once.ts', 'warm.ts'].map(name => join(here, name)),
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
  })
  await build({
    ...shared,
    entryPoints: [join(here, 'tell-peak.ts')],
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  return {
    serve: join(folder, 'serve.mjs'),
    once: join(folder, 'once.mjs'),
    warm: join(folder, 'warm.mjs'),
    tellPeak: join(folder, 'tell-peak.cjs'),
  }
}
