/**
 * Builds `dist/`: schemas and templates compiled ahead, the command line and the library bundled, and
 * the library's types (`--no-types` leaves those out). `--watch` rebuilds the bundle on each save (schemas and templates at start only).
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { context, type BuildOptions } from 'esbuild'
import type { CoChu } from '../src/decree/thanh-phan.ts'
import { schemaToCode } from '../src/model/compile-schema.ts'
import { PROFILE } from '../src/model/describe-place.ts'
import { filledSchemas } from '../src/model/filled-schemas.ts'
import { loadPage } from '../src/preview/page.ts'
import {
  readExamples,
  readSchemas,
  readSources,
  readStarterFiles,
  REPORT_SCHEMA,
  shipped,
} from '../src/shipped.ts'
import { bundleName, wrapped } from '../src/cli/wrapped.ts'
import { partialsOf } from '../src/template/own-template.ts'
import { templateToCode } from '../src/template/to-code.ts'
import { packSkeleton } from '../src/writers/docx/pack.ts'
import { makeSkeleton } from '../src/writers/docx/skeleton.ts'

/**
 * Compiles the command line, renders a document with it so that V8 compiles what that needs, and keeps the
 * compiled code for `src/cli/launch.ts`.
 */
const CACHE = `
  import { readFileSync, writeFileSync } from 'node:fs'
  import { createRequire } from 'node:module'
  import { Script } from 'node:vm'
  const wrapped = ${wrapped.toString()}
  const script = new Script(wrapped(readFileSync('dist/cli.cjs', 'utf8')), { filename: '${bundleName}' })
  process.argv.splice(1, process.argv.length, 'vanban', 'render', 'examples/ke-hoach/chuyen-doi-so-2026.yaml', '--to', 'docx', '-o', 'dist/warm.docx')
  process.on('exit', () => writeFileSync('dist/cli.cache', script.createCachedData()))
  process.stderr.write = () => true
  script.runInThisContext()(createRequire(process.cwd() + '/dist/cli.cjs'), { exports: {} }, process.cwd() + '/dist')
`

const root = fileURLToPath(new URL('..', import.meta.url))
const ahead = `${root}dist/ahead`

const withTypes = !process.argv.includes('--no-types')
for (const name of existsSync(`${root}dist`) ? readdirSync(`${root}dist`) : [])
  if (withTypes || name !== 'types') rmSync(`${root}dist/${name}`, { recursive: true })
mkdirSync(ahead, { recursive: true })
compileAhead()
write(
  'page.js',
  `const page = ${JSON.stringify(await loadPage())}\nexport const loadPage = () => Promise.resolve(page)`,
)

const shared: BuildOptions = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  conditions: ['ahead'],
  alias: {
    // The one for Node loads worker threads, which nothing here uses.
    fflate: 'fflate/browser',
    // Its CommonJS requires its parts in a way that no bundler can follow.
    'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
  },
  logLevel: 'warning',
}

/** The command line: one file, so that Node has one to open, and the small one that starts it. */
const cli: BuildOptions = {
  ...shared,
  entryPoints: { cli: 'src/cli/vanban.ts', vanban: 'src/cli/launch.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // CommonJS has no import.meta; optional packages are looked for from here.
  banner: { js: "'use strict';const vanbanUrl = __dirname + '/cli.cjs';" },
  define: { 'import.meta.url': 'vanbanUrl', vanbanBuild: JSON.stringify(buildId()) },
  plugins: [{ name: 'ascii', setup: build => void build.onEnd(() => asAscii(`${root}dist/cli.cjs`)) }],
}

/** The library: what a caller does not use is not loaded. */
const library: BuildOptions = {
  ...shared,
  entryPoints: { index: 'src/index.ts' },
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  // Some dependencies are CommonJS and require Node's own modules.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
}

const builders = await Promise.all([context(cli), context(library)])
await Promise.all(builders.map(builder => builder.rebuild()))
chmodSync(`${root}dist/vanban.cjs`, 0o755)
if (process.argv.includes('--watch')) await Promise.all(builders.map(builder => builder.watch()))
else {
  await Promise.all(builders.map(builder => builder.dispose()))
  rmSync(ahead, { recursive: true })
  run(['--input-type=module', '-e', CACHE])
  rmSync(`${root}dist/warm.docx`, { force: true })
  if (!process.argv.includes('--no-types'))
    run(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'])
}

/**
 * Escapes what esbuild leaves as it is: letters in regular expressions. With one of them V8 holds the whole file in
 * two bytes a letter; without, the launcher need not even decode it.
 */
function asAscii(path: string): void {
  const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(path, readFileSync(path, 'utf8').replace(/[\u0080-\uffff]/g, escaped))
}

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exitCode = 1
}

/** A digest of all that the program is made of: what another one has made is not up to date (`src/cli/memory.ts`). */
function buildId(): string {
  const hash = createHash('sha256')
  const folders = ['src', 'schemas', 'templates'].flatMap(folder =>
    readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('\\', '/')),
  )
  for (const name of [...folders, 'package-lock.json', 'scripts/build.ts'].sort())
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(`${root}${name}`))
      .update('\0')
  return hash.digest('hex').slice(0, 32)
}

/** Writes the module that takes the place of `src/shipped.ts` (see "imports" in package.json). */
function compileAhead(): void {
  const schemas = readSchemas()
  const filled = filledSchemas(schemas)
  const sources = readSources()
  const partials = partialsOf(sources)
  for (const id of shipped.types) {
    const file = `${id}.hbs`
    write(`${id}.validate.js`, schemaToCode(filled, `${id}.schema.json`))
    write(`${id}.template.js`, `export default ${templateToCode(sources[file] ?? '', partials)}`)
    write(
      `${id}.js`,
      `import validator from './${id}.validate.js'
import template from './${id}.template.js'
import { written } from '../../src/template/written.ts'
export const loai = { id: '${id}', validator, template: { file: '${file}', run: template(written) } }`,
    )
  }
  for (const coChu of ['lon', 'nho'] as const) write(`skeleton-${coChu}.js`, skeletonToCode(coChu))
  write('don-vi.validate.js', schemaToCode(schemas, PROFILE))
  write('report.validate.js', schemaToCode(schemas, REPORT_SCHEMA))
  write('schemas.js', `export default ${JSON.stringify(schemas)}`)
  write('sources.js', `export default ${JSON.stringify(sources)}`)
  // Few ask for them, and all would read past them: they take a fifth of their size.
  for (const [name, read] of [
    ['examples', readExamples],
    ['starters', readStarterFiles],
  ] as const)
    write(`${name}.js`, deflatedToCode(Object.fromEntries(shipped.types.map(id => [id, read(id)]))))
  const loaders = shipped.types.map(id => `'${id}': () => import('./${id}.js')`)
  write(
    'shipped.js',
    `const loaders = { ${loaders.join(', ')} }
export const shipped = {
  types: ${JSON.stringify(shipped.types)},
  load: async id => (Object.hasOwn(loaders, id) ? (await loaders[id]()).loai : undefined),
  profileValidator: async () => (await import('./don-vi.validate.js')).default,
  skeleton: async coChu => (coChu === 'nho' ? await import('./skeleton-nho.js') : await import('./skeleton-lon.js')).default,
  schemas: async () => (await import('./schemas.js')).default,
  reportValidator: async () => (await import('./report.validate.js')).default,
  sources: async () => (await import('./sources.js')).default,
  examples: async id => (await import('./examples.js')).default[id] ?? {},
  starters: async id => (await import('./starters.js')).default[id] ?? {},
}`,
  )
}

/** Texts that few ask for, compressed, as JavaScript. */
function deflatedToCode(texts: Readonly<Record<string, unknown>>): string {
  const deflated = deflateRawSync(JSON.stringify(texts), { level: 9 }).toString('base64')
  return `import { inflateRawSync } from 'node:zlib'
export default JSON.parse(inflateRawSync(Buffer.from('${deflated}', 'base64')).toString('utf8'))`
}

/** A skeleton with its parts compressed, as JavaScript. */
function skeletonToCode(coChu: CoChu): string {
  const { parts, ...rest } = packSkeleton(makeSkeleton(coChu))
  const fields = parts.map(({ data, ...part }) => {
    const base64 = Buffer.from(data).toString('base64')
    return `{ ...${JSON.stringify(part)}, data: Buffer.from('${base64}', 'base64') }`
  })
  return `export default { ...${JSON.stringify(rest)}, parts: [${fields.join(',\n')}] }`
}

function write(name: string, text: string): void {
  writeFileSync(`${ahead}/${name}`, text)
}
