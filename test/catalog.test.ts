import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { timLoai } from '../src/decree/loai-van-ban.ts'
import { shipped } from '../src/shipped.ts'
import { vocabulary } from '../src/markup/vocabulary.ts'
import { inspectTemplate } from '../src/template/compile-template.ts'
import { partialsOf } from '../src/template/own-template.ts'

/** A document type is a key, not a module: it has a drawer of its name in each of these. */
describe.each([...shipped.types])('the type %s', id => {
  it('stands in the decree', () => {
    expect(timLoai(id)).toBeDefined()
  })

  it('has schema, template, examples and their goldens', () => {
    const drawers = [
      `schemas/${id}.schema.json`,
      `templates/${id}.hbs`,
      `examples/${id}/toi-thieu.yaml`,
      `examples/${id}/day-du.yaml`,
      `test/golden/${id}/toi-thieu.document.xml`,
      `test/golden/${id}/day-du.document.xml`,
    ]
    expect(drawers.filter(path => !existsSync(path))).toEqual([])
  })
})

describe('templates', () => {
  it('have a schema each', () => {
    const templates = readdirSync('templates').filter(file => file.endsWith('.hbs'))
    expect(templates.map(file => file.replace(/\.hbs$/, '')).sort()).toEqual([...shipped.types].sort())
  })

  it.each([...shipped.types])(
    'of %s names nothing unknown, and reaches each partial that it has',
    async id => {
      const sources = await shipped.sources()
      const { value, diagnostics } = inspectTemplate({
        file: `${id}.hbs`,
        main: sources[`${id}.hbs`]!,
        partials: partialsOf(sources),
        tags: vocabulary,
      })
      expect([...diagnostics, ...value!.diagnostics]).toEqual([])
      expect([...value!.reached].sort()).toEqual(Object.keys(partialsOf(sources)).sort())
    },
  )
})
