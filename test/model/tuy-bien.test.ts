import { describe, expect, it } from 'vitest'
import { compileTuyBien } from '../../src/model/tuy-bien.ts'
import { tuyBienSample } from '../../src/model/tuy-bien-shape.ts'

const schema = {
  $id: 'https://co-quan.example/tuy-bien.json',
  properties: {
    kinh_phi: { title: 'Kinh phí', type: 'integer', minimum: 0 },
    cac_thon: { type: 'array', items: { $ref: '#/$defs/thon' }, maxItems: 2 },
    nguon: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  },
  required: ['kinh_phi'],
  additionalProperties: false,
  $defs: { thon: { type: 'object', properties: { ten: { type: 'string' } }, required: ['ten'] } },
}

describe('compileTuyBien', () => {
  const check = (value: unknown): readonly string[] =>
    compileTuyBien(schema)
      .value!.check(value)
      .map(({ code, pointer }) => `${code} ${pointer}`)

  it.each([
    ['what keeps to the schema', { kinh_phi: 5, cac_thon: [{ ten: 'Thôn 1' }], nguon: null }, []],
    ['a missing key', {}, ['schema/thieu-truong /tuy_bien']],
    ['a wrong type', { kinh_phi: 'năm' }, ['schema/sai-kieu /tuy_bien/kinh_phi']],
    ['a number out of bounds', { kinh_phi: -1 }, ['schema/sai-gia-tri /tuy_bien/kinh_phi']],
    ['an unknown key', { kinh_phi: 1, kinh_ph: 2 }, ['schema/khoa-la /tuy_bien/kinh_ph']],
    ['a key missing within', { kinh_phi: 1, cac_thon: [{}] }, ['schema/thieu-truong /tuy_bien/cac_thon/0']],
    ['no alternative', { kinh_phi: 1, nguon: 3 }, ['schema/sai-gia-tri /tuy_bien/nguon']],
    [
      'a list too long',
      { kinh_phi: 1, cac_thon: [{ ten: 'A' }, { ten: 'B' }, { ten: 'C' }] },
      ['schema/sai-gia-tri /tuy_bien/cac_thon'],
    ],
  ])('tells of %s', (_, value, problems) => {
    expect(check(value)).toEqual(problems)
  })

  it('names the key that was meant', () => {
    const [found] = compileTuyBien(schema).value!.check({ kinh_phi: 1, kinh_ph: 2 })
    expect(found!.hint).toContain('kinh_phi')
  })

  it.each([
    ['a list', []],
    ['an unknown keyword', { properties: { a: { typ: 'string' } } }],
    ['a wrong type name', { properties: { a: { type: 'so' } } }],
    ['a reference to elsewhere', { properties: { a: { $ref: 'https://co-quan.example/x.json' } } }],
    ['a broken pattern', { properties: { a: { type: 'string', pattern: '(' } } }],
    ['maps without end', JSON.parse('{"not":'.repeat(60) + '{}' + '}'.repeat(60))],
    ['the schema of definitions', { $ref: 'chung.schema.json' }],
  ])('refuses %s', (_, value) => {
    expect(compileTuyBien(value).diagnostics.map(({ code }) => code)).toContain('template/luoc-do')
  })
})

describe('tuyBienSample', () => {
  it('keeps to the schema', () => {
    const sample = tuyBienSample(schema)
    expect(compileTuyBien(schema).value!.check(sample)).toEqual([])
  })
})
