import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which rooms a room may import from, besides itself. The top files of src/ are rooms of their own name. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  decree: [],
  'remember.ts': [],
  diagnostics: ['decree'],
  metrics: ['remember.ts'],
  tree: ['decree'],
  anh: ['decree', 'diagnostics', 'metrics', 'tree'],
  source: ['diagnostics'],
  model: ['remember.ts', 'decree', 'diagnostics', 'tree'],
  markup: ['remember.ts', 'decree', 'diagnostics', 'tree'],
  template: ['diagnostics', 'model'],
  'khoi-dau': ['decree', 'don-vi', 'model'],
  merge: ['diagnostics', 'model', 'source', 'template'],
  check: ['remember.ts', 'decree', 'diagnostics', 'markup', 'model', 'tree'],
  layout: ['remember.ts', 'decree', 'diagnostics', 'metrics', 'tree'],
  'so-dang-ky': ['decree', 'diagnostics', 'don-vi', 'model', 'tree'],
  'writers/docx': ['remember.ts', 'decree', 'layout', 'metrics', 'tree'],
  'writers/text': ['decree', 'layout', 'tree'],
  'writers/typst': ['decree', 'diagnostics', 'layout', 'metrics', 'tree'],
  'library.ts': ['decree', 'model', 'template', 'writers/docx'],
  'shipped.ts': ['library.ts', 'decree', 'model', 'template', 'writers/docx'],
  'load-typesetter.ts': ['diagnostics', 'writers/typst'],
  'read-report.ts': ['library.ts', 'diagnostics'],
  'products.ts': ['anh', 'diagnostics', 'layout', 'tree', 'writers/docx', 'writers/text', 'writers/typst'],
  'read-model.ts': ['library.ts', 'check', 'decree', 'diagnostics', 'model', 'source'],
  'don-vi': ['diagnostics', 'model', 'source'],
  'profile.ts': ['library.ts', 'don-vi', 'diagnostics', 'model', 'source'],
  'check-profile.ts': ['anh', 'check', 'diagnostics', 'don-vi', 'layout', 'source'],
  'show.ts': ['library.ts', 'pipeline.ts', 'decree', 'diagnostics', 'don-vi', 'model', 'source'],
  'own.ts': ['library.ts', 'diagnostics', 'markup', 'model', 'source', 'template'],
  'check-own.ts': ['library.ts', 'own.ts', 'pipeline.ts', 'diagnostics', 'model', 'template'],
  'pipeline.ts': [
    'library.ts',
    'read-model.ts',
    'own.ts',
    'profile.ts',
    'anh',
    'check',
    'diagnostics',
    'don-vi',
    'layout',
    'markup',
    'merge',
    'model',
    'products.ts',
    'source',
    'template',
    'tree',
  ],
  'pages.ts': [
    'anh',
    'check',
    'decree',
    'diagnostics',
    'don-vi',
    'layout',
    'markup',
    'merge',
    'model',
    'source',
    'template',
    'writers/typst',
  ],
  preview: [
    'check',
    'decree',
    'diagnostics',
    'layout',
    'metrics',
    'model',
    'pipeline.ts',
    'source',
    'tree',
    'writers/typst',
  ],
  batch: ['diagnostics'],
  'index.ts': ['*'],
  cli: [
    'so-dang-ky',
    'pages.ts',
    'read-report.ts',
    'check-own.ts',
    'check-profile.ts',
    'profile.ts',
    'show.ts',
    'library.ts',
    'own.ts',
    'load-typesetter.ts',
    'pipeline.ts',
    'products.ts',
    'anh',
    'batch',
    'decree',
    'diagnostics',
    'khoi-dau',
    'don-vi',
    'merge',
    'source',
    'tree',
    'writers/docx',
    'preview',
    'writers/typst',
  ],
}

/** The one room (or file) that may import an engine. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  yaml: ['source'],
  ajv: ['model'],
  handlebars: ['template'],
  saxes: ['markup', 'merge'],
  docx: ['writers/docx'],
  fflate: ['writers/docx', 'merge'],
  pako: ['writers/docx'],
  'fast-png': ['anh'],
  'image-size': ['anh'],
  tinyglobby: ['batch'],
  'csv-parse': ['merge', 'so-dang-ky'],
  numfmt: ['merge'],
  commander: ['cli'],
  'jsonc-parser': ['cli'],
  '@clack': ['cli'],
  chalk: ['cli'],
  // In development alone: the built program has the page made ahead.
  esbuild: ['preview'],
  dayjs: ['check'],
}

/** Rooms that may touch the disk or the process, and the modules of Node that do neither. */
const OUTSIDE = ['batch', 'cli', 'preview', 'shipped.ts', 'load-typesetter.ts']
const PURE_MODULES = ['node:crypto', 'node:zlib']

const files = sourcesIn('src')

describe('arrows between rooms', () => {
  it.each(files)('$path', ({ path, imports }) => {
    const from = roomOf(path)
    const allowed = ARROWS[from]
    expect(allowed, `${from} is no room of the house`).toBeDefined()
    for (const specifier of imports) {
      if (specifier.startsWith('.')) {
        const to = roomOf(posix.join(posix.dirname(path), specifier))
        if (to !== from && allowed?.includes('*') !== true)
          expect(allowed, `${path} imports ${specifier}`).toContain(to)
      } else if (specifier.startsWith('node:')) {
        if (!PURE_MODULES.includes(specifier)) expect(OUTSIDE, `${path} imports ${specifier}`).toContain(from)
      } else if (specifier.startsWith('#')) expect(['library.ts', 'preview/live-page.ts']).toContain(path)
      else {
        const engine = specifier.split('/')[0] ?? ''
        const doors = DOORS[engine] ?? []
        expect(doors, `${path} imports ${specifier}`).toContain(from)
      }
    }
  })
})

describe('permissions', () => {
  const used = files.flatMap(({ path, imports }) =>
    imports.map(specifier =>
      specifier.startsWith('.')
        ? `${roomOf(path)} → ${roomOf(posix.join(posix.dirname(path), specifier))}`
        : `${roomOf(path)} → ${specifier.split('/')[0] ?? ''}`,
    ),
  )

  it('are all used', () => {
    const arrows = Object.entries(ARROWS).flatMap(([from, rooms]) =>
      rooms.filter(to => to !== '*').map(to => `${from} → ${to}`),
    )
    const doors = Object.entries(DOORS).flatMap(([engine, rooms]) => rooms.map(room => `${room} → ${engine}`))
    expect([...arrows, ...doors].filter(arrow => !used.includes(arrow))).toEqual([])
  })

  it('are needed for the globals of Node, too', () => {
    const globals = /(?<![.\w])process\s*[.[?]|\bglobalThis\b|\bfetch\(|\brequire\(/
    for (const { path, text } of files)
      if (!OUTSIDE.includes(roomOf(path))) expect(text, path).not.toMatch(globals)
  })
})

describe('the house', () => {
  it('has no room or file named for nothing', () => {
    const names = files.flatMap(({ path }) => path.split('/')).map(name => name.replace(/\.ts$/, ''))
    expect(names.filter(name => /^(utils?|helpers?|common|shared|lib|core|misc)$/.test(name))).toEqual([])
  })

  it('keeps files short: 300 lines, tables excepted', () => {
    const tables = ['decree/muc-ii.ts']
    const long = files.filter(({ path, lines }) => lines > 300 && !tables.includes(path))
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  it('has no class, default export or any', () => {
    for (const { path, text } of files) {
      expect(text, path).not.toMatch(/^export default /m)
      expect(text, path).not.toMatch(/^(export )?class /m)
      expect(text, path).not.toMatch(/^(?!\s*(?:\/?\*|\/\/)).*(?:: any\b|as any\b)/m)
    }
  })

  it('does not read what is not its own', () => {
    for (const { path, text } of files) expect(text, path).not.toMatch(/\.\.\/shared\/|\.library\//)
  })
})

interface SourceFile {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly string[]
}

function sourcesIn(root: string): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .sort()
    .map(name => {
      const text = readFileSync(join(root, name), 'utf8')
      const found = text.matchAll(
        /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
      )
      const imports = Array.from(found, ([, a, b, c]) => a ?? b ?? c ?? '')
      return {
        path: relative('', name).split(sep).join('/'),
        text,
        lines: text.split('\n').length,
        imports,
      }
    })
}

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'writers' ? `${first}/${second}` : first
}
