import { describe, expect, it } from 'vitest'
import { vocabulary } from '../../src/markup/vocabulary.ts'
import { normalize } from '../../src/model/normalize.ts'
import { compileTemplate } from '../../src/template/compile-template.ts'
import { renderMarkup } from '../../src/template/render.ts'
import { keHoach } from '../definition.ts'

function compile(main: string) {
  return compileTemplate({ file: 'own.hbs', main, partials: { 'cac-dong': '{{this}}' }, tags: vocabulary })
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
    ['an unknown helper', '{{shell trich_yeu}}', 'template/ham-la', 1, 3],
    ['an unknown partial', '{{> cac-dongg trich_yeu}}', 'template/mau-con-la', 1, 5],
    ['a prototype', '{{constructor.constructor}}', 'template/duong-dan-la', 1, 3],
    ['an open block', 'a\n {{#if trich_yeu}}', 'template/cu-phap', 2, 2],
    ['a block closed by another name', '{{#if ky_hieu}}\n{{/each}}', 'template/cu-phap', 1, 4],
    ['a slip of the hand', 'a\nb {{ky_hieu | }}', 'template/cu-phap', 2, 13],
    ['a key of another place', '{{ho_ten}}', 'template/duong-dan-la', 1, 3],
    ['a key of another place, in a block', '{{#each ho_ten}}x{{/each}}', 'template/duong-dan-la', 1, 9],
    ['a list where a text is meant', '{{nguoi_ky}}', 'template/sai-kieu', 1, 3],
    ['a text where a list is meant', '{{#each ky_hieu}}x{{/each}}', 'template/sai-kieu', 1, 9],
    ['a tag in the wrong place', '<van-ban>\n <ho-ten>A</ho-ten></van-ban>', 'markup/sai-cho', 2, 2],
    [
      'an unknown attribute',
      '<van-ban>{{#if ky_hieu}}<quoc-hieu co="1"/>{{/if}}</van-ban>',
      'markup/sai-cho',
      1,
      36,
    ],
    ['a decorator', '{{* inline "x"}}', 'template/ham-la', 1, 5],
    ['our own marks', '{{[@at] 1}}', 'template/ham-la', 1, 3],
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

  it('runs a chain of conditions as without marks, and says where one fails', () => {
    const chain = (last: string): string =>
      `<van-ban>\n{{#if do_mat}}<quoc-hieu/>\n{{else if muc_do_khan}}a\n{{else if ky_hieu}}<trich-yeu>{{ky_hieu}}</trich-yeu>\n{{else}}c{{/if}}\n{{#if do_mat}}\n{{else if ${last}}}d{{/if}}</van-ban>`
    const view = normalize(keHoach())
    const main = chain('dia_danh')
    const plain = compileTemplate({ file: 'own.hbs', main, partials: {} })
    const written = withoutMarks(renderMarkup(view, compile(main).value!).value)
    expect(written).toContain('KH-UBND')
    expect(written).toBe(renderMarkup(view, plain.value!).value)
    const failing = renderMarkup(view, compile(chain('(doc-tien dia_danh)')).value!)
    expect(failing.diagnostics).toMatchObject([{ code: 'template/loi', range: { start: { line: 7 } } }])
  })

  it('escapes data, so that it can never become markup', () => {
    const { value } = compile('<van-ban><trich-yeu>{{trich_yeu}}</trich-yeu></van-ban>')
    const view = normalize(keHoach({ trich_yeu: '</trich-yeu><hack a="1">&' }))
    expect(withoutMarks(renderMarkup(view, value!).value)).toBe(
      '<van-ban><trich-yeu>&lt;/trich-yeu&gt;&lt;hack a&#x3D;&quot;1&quot;&gt;&amp;</trich-yeu></van-ban>',
    )
  })

  it('reports what fails at run time instead of throwing', () => {
    const { value } = compile('a\n{{#each nguoi_ky}}{{in-ngay ho_ten}}{{/each}}')
    expect(renderMarkup(normalize(keHoach()), value!).diagnostics).toMatchObject([
      { code: 'template/loi', file: 'own.hbs', range: { start: { line: 2, column: 19 } } },
    ])
  })
})

function withoutMarks(markup: string | undefined): string | undefined {
  return markup?.replace(/<\?at [\d ]*\?>/g, '')
}
