import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/model/normalize.ts'
import { compileTemplate } from '../../src/template/compile-template.ts'
import { functions } from '../../src/template/functions.ts'
import { renderMarkup } from '../../src/template/render.ts'
import { keHoach } from '../definition.ts'

const examples = functions.flatMap(({ name, run, examples }) =>
  examples.map(example => ({ name, run, ...example })),
)

describe('the examples of functions', () => {
  it.each(examples)('$call with $args → $result', ({ run, args, result }) => {
    expect(run(...args)).toBe(result)
  })

  it.each(examples.filter(({ call }) => call.includes('tuy_bien.')))('$call in a template', example => {
    const [, key = ''] = /tuy_bien\.(\w+)/.exec(example.call) ?? []
    const { value, diagnostics } = compileTemplate({ file: 'own.hbs', main: example.call, partials: {} })
    expect(diagnostics).toEqual([])
    const view = normalize(keHoach({ tuy_bien: { [key]: example.args[0] } }))
    expect(renderMarkup(view, value!).value).toBe(example.result)
  })
})

describe('functions', () => {
  it.each(functions.map(({ name, run }) => [name, run] as const))('%s: nothing of nothing', (_, run) => {
    expect([run(undefined), run(null), run('')]).toEqual(['', '', ''])
  })

  it('refuse what they cannot use, in Vietnamese', () => {
    for (const call of ['{{doc-tien trich_yeu}}', '{{in-so dia_danh}}', '{{viet-hoa thoi_gian_ban_hanh}}']) {
      const { value } = compileTemplate({ file: 'own.hbs', main: call, partials: {} })
      const { diagnostics } = renderMarkup(normalize(keHoach()), value!)
      expect(diagnostics).toMatchObject([{ code: 'template/loi' }])
      expect(diagnostics[0]!.message).toContain('hàm')
    }
  })

  it('have names that no key can have', () => {
    for (const { name } of functions) expect(name).toContain('-')
  })

  it('are called within one another', () => {
    const main = '{{viet-hoa-dau (doc-tien tuy_bien.x)}}'
    const { value } = compileTemplate({ file: 'own.hbs', main, partials: {} })
    const view = normalize(keHoach({ tuy_bien: { x: 21000 } }))
    expect(renderMarkup(view, value!).value).toBe('Hai mươi mốt nghìn đồng')
  })
})
