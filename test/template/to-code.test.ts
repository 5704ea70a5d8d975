import { describe, expect, it } from 'vitest'
import { normalize, type VanBanDayDu } from '../../src/model/normalize.ts'
import type { VanBan } from '../../src/model/van-ban.ts'
import { readSource } from '../../src/pipeline.ts'
import { readExamples, readSources, shipped } from '../../src/shipped.ts'
import { compileTemplate } from '../../src/template/compile-template.ts'
import { partialsOf } from '../../src/template/own-template.ts'
import { renderMarkup, type Template } from '../../src/template/render.ts'
import { templateToCode } from '../../src/template/to-code.ts'
import { written, type Written } from '../../src/template/written.ts'
import { keHoach } from '../definition.ts'

function run(main: string, partials: Readonly<Record<string, string>>): Template['run'] {
  const make = (0, eval)(templateToCode(main, partials)) as (of: Written) => Template['run']
  return make(written)
}

/** What Handlebars itself makes of it. */
function byHandlebars(main: string, partials: Readonly<Record<string, string>>, view: VanBanDayDu): string {
  const { value, diagnostics } = compileTemplate({ file: 'own.hbs', main, partials })
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return renderMarkup(view, value).value ?? ''
}

describe('templateToCode', () => {
  const examples = shipped.types.flatMap(id => Object.entries(readExamples(id)))

  it.each(examples)('writes what Handlebars writes of %s', (_, text) => {
    const sources = readSources()
    const view = normalize(readSource(text).value?.value as VanBan)
    const main = sources[`${view.loai_van_ban}.hbs`] ?? ''
    const partials = partialsOf(sources)
    expect(run(main, partials)(view)).toBe(byHandlebars(main, partials, view))
  })

  it.each<[string, string, Record<string, string>]>([
    ['signs of markup', '{{trich_yeu.[0]}}', {}],
    ['numbers, yes and no', '{{nguoi_ky.length}}{{#each phu_luc}}{{tep_rieng}}{{/each}}', {}],
    ['lines of blocks alone', 'a\n  {{#if ky_hieu}}\n  b\n  {{/if}}\nc{{~#if do_mat~}} d {{/if}}', {}],
    ['chains of conditions', '{{#if do_mat}}a{{else if can_cu}}b{{else if ky_hieu}}c{{else}}d{{/if}}', {}],
    ['empty lists and texts', '-{{#if can_cu}}a{{/if}}{{#each can_cu}}b{{/each}}{{#if do_mat}}c{{/if}}', {}],
    ['contexts around', '{{#with le_trang}}{{tren}}{{#if ../ky_hieu}}{{../dia_danh}}{{/if}}{{/with}}', {}],
    ['partials on lines of their own', 'a\n  {{> p le_trang}}\nb', { p: '{{duoi}}x\ny\n' }],
    ['a partial with more', '{{> p le_trang ngay=dia_danh tren="a<b"}}', { p: '{{ngay}}{{tren}}{{duoi}}' }],
    [
      'more, handed on',
      '{{> p le_trang ngay=dia_danh}}',
      { p: '{{> q}}{{> q tren="1"}}', q: '{{ngay}}{{duoi}}{{tren}}' },
    ],
  ])('reads %s as Handlebars does', (_, main, partials) => {
    const le_trang = { duoi: 20 }
    const view = normalize(keHoach({ trich_yeu: `a & b < 'c' > "d" = \`e\``, can_cu: [], le_trang }))
    const code = run(main, partials)(view)
    expect(code).toBe(byHandlebars(main, partials, view))
    expect(code).not.toBe('')
  })

  it.each([
    ['{{{ky_hieu}}}'],
    ['{{viet-hoa ky_hieu}}'],
    ['{{@root.ky_hieu}}'],
    ['{{../ky_hieu}}'],
    ['{{#each noi_nhan as |noi|}}{{noi}}{{/each}}'],
    ['{{#each noi_nhan}}{{this}}{{else}}a{{/each}}'],
    ['{{#unless ky_hieu}}a{{/unless}}'],
    ['{{#> p}}a{{/p}}'],
  ])('refuses %s, which no shipped template uses', source => {
    expect(() => templateToCode(`\n${source}`, { p: '' })).toThrow(/line 2/)
  })
})
