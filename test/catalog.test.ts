import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { timLoai } from '../src/decree/loai-van-ban.ts'
import { shipped } from '../src/shipped.ts'
import { pathsOf } from '../src/template/compile-template.ts'
import { knownKeys } from '../src/template/known-keys.ts'

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

  it('name only keys that the schemas have, or the completed document', async () => {
    const known = knownKeys(await shipped.schemas())
    const words = ['each', 'if', 'else', 'unless', 'with', '@partial-block']
    const unknown = Object.entries(await shipped.sources()).flatMap(([file, source]) => {
      const partials = readdirSync('templates/partials').map(name => name.replace(/\.hbs$/, ''))
      return pathsOf(source)
        .flatMap(({ parts }) => parts)
        .filter(part => !known.has(part) && !words.includes(part) && !partials.includes(part))
        .map(part => `${file}: ${part}`)
    })
    expect(unknown).toEqual([])
  })
})
