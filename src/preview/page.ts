import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The files of the preview's page. */
export interface Page {
  readonly html: string
  readonly style: string
  readonly script: string
  readonly icon: string
}

/** As they are on disk, for development and tests; the built program has them made ahead (scripts/build.ts). */
export async function loadPage(): Promise<Page> {
  const { build } = await import('esbuild')
  const [html, style, icon, built] = await Promise.all([
    read('page.html'),
    read('page.css'),
    read('icon.svg'),
    build({
      entryPoints: [fileURLToPath(new URL('page/main.ts', import.meta.url))],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
    }),
  ])
  return { html, style, icon, script: built.outputFiles[0]?.text ?? '' }
}

function read(name: string): Promise<string> {
  return readFile(new URL(`page/${name}`, import.meta.url), 'utf8')
}
