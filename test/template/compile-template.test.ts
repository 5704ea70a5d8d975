import { describe, expect, it } from 'vitest'
import { vocabulary } from '../../src/markup/vocabulary.ts'
import { normalize } from '../../src/model/normalize.ts'
import { shipped } from '../../src/shipped.ts'
import { compileTemplate } from '../../src/template/compile-template.ts'
import { knownKeys } from '../../src/template/known-keys.ts'
import { renderMarkup } from '../../src/template/render.ts'
import { keHoach } from '../definition.ts'

const known = knownKeys(await shipped.schemas())

function compile(main: string) {
  return compileTemplate(
    { file: 'own.hbs', main, partials: { 'cac-dong': '{{this}}' }, tags: Object.keys(vocabulary) },
    known,
  )
}

describe('compileTemplate', () => {
  it.each([
    [
      'a misspelt path, which Handlebars would print as nothing',
      '{{#each noi_nhna}}x{{/each}}',
      'template/duong-dan-la',
      1,
      9,
    ],
    ['a path on a later line', 'a\n  {{trich_yeuu}}', 'template/duong-dan-la', 2, 5],
    ['a misspelt path from the root', '{{#each @root.noi_nhna}}x{{/each}}', 'template/duong-dan-la', 1, 9],
    ['an unknown data variable', '{{@roott.noi_nhan}}', 'template/duong-dan-la', 1, 3],
    ['an unknown tag', 'a\n <b>{{trich_yeu}}</b>', 'markup/the-la', 2, 2],
    ['triple braces', '{{{trich_yeu}}}', 'template/ba-ngoac', 1, 1],
    ['an ampersand', '{{&trich_yeu}}', 'template/ba-ngoac', 1, 1],
    ['an unknown helper', '{{shell trich_yeu}}', 'template/duong-dan-la', 1, 3],
    ['an unknown partial', '{{> cac-dongg trich_yeu}}', 'template/mau-con-la', 1, 5],
    ['a prototype', '{{constructor.constructor}}', 'template/duong-dan-la', 1, 3],
    ['an open block', '{{#if trich_yeu}}', 'template/cu-phap', 1, 1],
  ])('refuses %s', (_, source, code, line, column) => {
    const [found] = compile(source).diagnostics
    expect(found).toMatchObject({ code, file: 'own.hbs', range: { start: { line, column } } })
  })

  it('lets block parameters, the root and comments be', () => {
    const source = '{{! <b> }}{{#each noi_nhan as |noi i|}}{{noi}}{{i}}{{@index}}{{@root.ky_hieu}}{{/each}}'
    const { value, diagnostics } = compile(source)
    expect(diagnostics).toEqual([])
    expect(renderMarkup(normalize(keHoach()), value!).value).toBe('UBND tỉnh00KH-UBND')
  })

  it('escapes data, so that it can never become markup', () => {
    const { value } = compile('<trich-yeu>{{trich_yeu}}</trich-yeu>')
    const view = normalize(keHoach({ trich_yeu: '</trich-yeu><hack a="1">&' }))
    expect(renderMarkup(view, value!).value).toBe(
      '<trich-yeu>&lt;/trich-yeu&gt;&lt;hack a&#x3D;&quot;1&quot;&gt;&amp;</trich-yeu>',
    )
  })

  it('reports what fails at run time instead of throwing', () => {
    const { value } = compile('{{nguoi_ky.viet_tat}}')
    expect(renderMarkup(normalize(keHoach()), value!).diagnostics).toMatchObject([
      { code: 'template/loi', file: 'own.hbs' },
    ])
  })
})
