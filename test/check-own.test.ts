import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFolder } from '../src/check-own.ts'
import { check, type OwnFolder } from '../src/index.ts'
import { shipped } from '../src/shipped.ts'

const minimal = readFileSync('examples/ke-hoach/toi-thieu.yaml', 'utf8')
const keHoach = readFileSync('templates/ke-hoach.hbs', 'utf8')

function folder(files: Readonly<Record<string, string>>): OwnFolder {
  const named = Object.entries(files).map(([file, source]) => [file, { source, file }] as const)
  return { files: Object.fromEntries(named) }
}

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { diagnostics } = await checkFolder(folder(files), shipped)
  return diagnostics.map(({ code, file, range }) => `${file}:${range?.start.line ?? '-'} ${code}`)
}

describe('a folder of templates', () => {
  it('that is as shipped has nothing wrong', async () => {
    const { diagnostics, types, examples } = await checkFolder(folder({ 'ke-hoach.hbs': keHoach }), shipped)
    expect({ diagnostics, types }).toEqual({ diagnostics: [], types: ['ke-hoach'] })
    expect(examples).toBeGreaterThan(2)
  })

  it('takes what it lacks from the shipped set', async () => {
    const own = folder({ 'partials/dau-chi.hbs': '' })
    const { diagnostics, value } = await check(minimal, { template: own })
    expect(diagnostics).toEqual([])
    expect(value).toBeDefined()
  })

  it('is told what it does not print', async () => {
    const without = keHoach
      .replace('{{> dau-chi}}', '')
      .replace('{{#each noi_nhan}}<mot-noi>{{this}}</mot-noi>{{/each}}', '')
    expect(await found({ 'ke-hoach.hbs': without })).toEqual([
      'ke-hoach.hbs:2 template/khong-in',
      'ke-hoach.hbs:2 template/khong-in',
      'ke-hoach.hbs:2 template/khong-in',
    ])
  })

  it('is told once of a whole map that it does not print', async () => {
    expect(await found({ 'ke-hoach.hbs': keHoach.replace('{{> phu-luc}}', '') })).toEqual([
      'ke-hoach.hbs:2 template/khong-in',
    ])
  })

  it('is held to the decree, at its lines', async () => {
    const turned = keHoach
      .replace('<ten-loai/>', '')
      .replace('{{> than-van-ban}}', '{{> than-van-ban}}\n<ten-loai/>')
    expect(await found({ 'ke-hoach.hbs': turned })).toEqual(['ke-hoach.hbs:8 decree/sai-thu-tu'])
  })

  it('is told of what only a run shows, and how it came there', async () => {
    const { diagnostics } = await checkFolder(
      folder({
        'ke-hoach.hbs': keHoach.replace('{{> dau-chi}}', '\n{{> rieng}}'),
        'partials/rieng.hbs': '{{#with @root}}\n{{> sau}}{{/with}}',
        'partials/sau.hbs': '\n\n<ghi/>{{in-ngay dia_danh}}',
      }),
      shipped,
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['markup/the-la'])
    const ran = await check(minimal, {
      template: folder({
        'ke-hoach.hbs': keHoach.replace('{{> dau-chi}}', '\n{{> rieng}}'),
        'partials/rieng.hbs': '{{#with @root}}\n{{> sau}}{{/with}}',
        'partials/sau.hbs': '\n\n{{in-ngay dia_danh}}',
      }),
    })
    const [problem] = ran.diagnostics
    expect(problem).toMatchObject({
      code: 'template/loi',
      file: 'partials/sau.hbs',
      range: { start: { line: 3 } },
    })
    expect(problem!.trail!.map(({ file, range }) => `${file}:${range.start.line}`)).toEqual([
      'ke-hoach.hbs:5',
      'partials/rieng.hbs:2',
    ])
  })

  it('ends where its partials call one another without end', async () => {
    const template = folder({ 'ke-hoach.hbs': '{{> vong}}', 'partials/vong.hbs': '{{> vong}}' })
    expect((await check(minimal, { template })).diagnostics).toMatchObject([
      { code: 'template/loi', file: 'partials/vong.hbs' },
    ])
  })

  it('is told of files that nothing uses', async () => {
    expect(await found({ 'ke-hoach.hbs': keHoach, 'ke-hoch.hbs': '', 'partials/thua.hbs': '' })).toEqual([
      'ke-hoch.hbs:- template/tep-la',
      'partials/thua.hbs:- template/tep-la',
    ])
  })
})

describe('tuy_bien', () => {
  const own = keHoach.replace('<ten-loai/>', '<ten-loai/>{{#if tuy_bien.nguon}}{{/if}}')
  const schema = (more: object): string =>
    JSON.stringify({ properties: { nguon: { type: 'string' } }, ...more }, null, 1)

  it('is printed by a template of one’s own, with a schema or without', async () => {
    const template = folder({
      'ke-hoach.hbs': keHoach.replace(
        '{{> cac-dong trich_yeu}}',
        '{{tuy_bien.ten.[1]}} {{in-so tuy_bien.tien}}',
      ),
    })
    const { value, diagnostics } = await check(`${minimal}tuy_bien: { ten: [A, Bê], tien: 12000 }\n`, {
      template,
    })
    expect(diagnostics).toEqual([])
    expect(JSON.stringify(value!.tree)).toContain('Bê 12.000')
  })

  it('is checked against the schema beside the template', async () => {
    const template = folder({ 'ke-hoach.hbs': own, 'tuy-bien.schema.json': schema({ required: ['nguon'] }) })
    const { diagnostics } = await check(`${minimal}tuy_bien: { nguon: 5 }\n`, { template, file: 'a.yaml' })
    expect(diagnostics).toMatchObject([
      { code: 'schema/sai-kieu', file: 'a.yaml', pointer: '/tuy_bien/nguon' },
    ])
    expect((await check(minimal, { template })).diagnostics).toMatchObject([{ code: 'schema/thieu-truong' }])
  })

  it('has the schema of its type before that of all', async () => {
    const template = folder({
      'ke-hoach.hbs': own,
      'tuy-bien.schema.json': schema({ required: ['khac'] }),
      'ke-hoach.tuy-bien.schema.json': schema({}),
    })
    expect((await check(minimal, { template })).diagnostics).toEqual([])
  })

  it('is known to the template by its schema', async () => {
    const misspelt = keHoach.replace('<ten-loai/>', '<ten-loai/>{{#if tuy_bien.ngoun}}{{/if}}')
    const files = { 'ke-hoach.hbs': misspelt, 'tuy-bien.schema.json': schema({}) }
    expect(await found(files)).toEqual(['ke-hoach.hbs:5 template/duong-dan-la'])
    expect(await found({ 'ke-hoach.hbs': misspelt })).toEqual([])
    expect(await found({ 'ke-hoach.hbs': keHoach, 'tuy-bien.schema.json': schema({}) })).toEqual([
      'ke-hoach.hbs:2 template/khong-in',
    ])
  })

  it.each([
    ['{ "properties": ', 1],
    ['{\n"properties": { "nguon": { "type": "chu" } } }', 2],
  ])('has a schema that is sound: %s', async (text, line) => {
    const files = { 'ke-hoach.hbs': own, 'tuy-bien.schema.json': text }
    expect(new Set(await found(files))).toEqual(new Set([`tuy-bien.schema.json:${line} template/luoc-do`]))
  })
})
