import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { allPages } from '../src/pages.ts'
import type { Page } from '../src/diagnostics/page.ts'
import { fileCodes } from '../src/cli/file-codes.ts'
import { checkFolder } from '../src/check-own.ts'
import { checkProfile } from '../src/check-profile.ts'
import { check, compile, type Diagnostic } from '../src/index.ts'
import { loadProfile } from '../src/profile.ts'
import { shipped } from '../src/shipped.ts'
import { readPictures } from './anh/pictures.ts'
import { surveyOf } from './merge/stage.ts'
import { describeTypeset, typesetter } from './typesetter.ts'

/** Their `bad` stands for a file too large to print, and for a workbook. */
const NOT_RUN = ['yaml/qua-lon', 'tron/o-gop']

async function codesOf(page: Page, example: string): Promise<readonly string[]> {
  const minimal = readFileSync(`examples/${page.type ?? 'ke-hoach'}/toi-thieu.yaml`, 'utf8')
  const withKeys = (keys = example): string =>
    stringify({ ...(parse(minimal) as object), ...(parse(keys) as object) })
  const run = {
    keys: () => check(withKeys(), { readFile: readPictures }),
    pdf: () =>
      compile(withKeys(), {
        to: 'pdf',
        pdfStandard: 'a-2b',
        typesetter: () => ({ value: typesetter(), diagnostics: [] }),
      }),
    text: () => check(example),
    merge: () => lookThrough(withKeys, example),
    template: () => check(minimal, { template: { source: example, file: 'own.hbs' } }),
    profile: () => underProfile(filesOf(example), minimal),
    folder: () => checkFolder({ files: filesOf(example) }, shipped),
  }[page.kind ?? 'keys']
  return (await run()).diagnostics.map(found => found.code)
}

/** What a profile reports by itself, and over a definition with these keys. */
async function underProfile(
  files: ReturnType<typeof filesOf>,
  minimal: string,
): Promise<{ readonly diagnostics: readonly Diagnostic[] }> {
  const profile = { files: [files['don-vi.yaml']!] }
  const { value: chain = [], diagnostics } = await loadProfile(profile, shipped)
  const alone = await checkProfile(chain, { types: shipped.types, folders: [''], readFile: readPictures })
  const keys = { ...(parse(minimal) as object), ...(parse(files['van-ban.yaml']?.source ?? '{}') as object) }
  const under = await check(stringify(keys), { profile, readFile: readPictures })
  return { diagnostics: [...diagnostics, ...alone, ...under.diagnostics] }
}

/** A definition's keys, a line `== data {pattern of names}`, the data: what is found before anything is written. */
async function lookThrough(
  withKeys: (keys: string) => string,
  example: string,
): Promise<{ readonly diagnostics: readonly { readonly code: string }[] }> {
  const [, keys = '', name = '', pattern = '', data = ''] =
    /^([\s\S]*?)^== (\S+) ?(.*)\n([\s\S]*)$/m.exec(example) ?? []
  const { survey, plan } = await surveyOf(withKeys(keys), { name, text: data }, { pattern })
  return { diagnostics: [...plan.problems, ...survey.ofDefinition, ...survey.ofData] }
}

/** A folder as a page shows it: each file after a line `== name`. */
function filesOf(example: string): Record<string, { source: string; file: string }> {
  const parts = example.split(/^== (.*)\n/m).slice(1)
  const names = parts.filter((_, i) => i % 2 === 0)
  return Object.fromEntries(names.map((file, i) => [file, { file, source: parts[i * 2 + 1] ?? '' }]))
}

const tried = allPages.filter(page => !NOT_RUN.includes(page.code))

describe.each(tried.filter(page => page.kind !== 'pdf'))('the page of $code', examplesReport)
describeTypeset('pages about PDF', () => {
  describe.each(tried.filter(page => page.kind === 'pdf'))('the page of $code', examplesReport)
})

function examplesReport(page: Page): void {
  it('has a bad example that reports it', async () => {
    expect(await codesOf(page, page.bad)).toContain(page.code)
  })

  it('has a good example that does not', async () => {
    expect(await codesOf(page, page.good)).not.toContain(page.code)
  })
}

describe('pages', () => {
  it('are one a code', () => {
    const codes = allPages.map(page => page.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('cite the decree wherever they speak for it', () => {
    const silent = allPages.filter(page => page.code.startsWith('decree/') && page.cite === undefined)
    expect(silent.map(page => page.code)).toEqual([])
  })

  it('exist for every code that the program can report', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(`src/${name}`, 'utf8'))
      .join('\n')
    const spoken = [
      ...sources.matchAll(
        /'((?:yaml|schema|don-vi|decree|prose|bang|tham-chieu|template|markup|layout|anh|pdf|file|tron|so)\/[a-z0-9-]+)'/g,
      ),
    ]
    const schema = [...sources.matchAll(/problem\(\s*'([a-z-]+)'/g)].map(([, name]) => `schema/${name}`)
    const known = new Set([...allPages.map(page => page.code), ...fileCodes.keys()])
    const missing = [...spoken.map(([, code]) => code!), ...schema].filter(code => !known.has(code))
    expect([...new Set(missing)]).toEqual([])
  })
})
