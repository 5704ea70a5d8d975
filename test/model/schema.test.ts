import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lookOf } from '../../src/decree/style-of.ts'
import { requiredKeys } from '../../src/model/van-ban.ts'

const chung = JSON.parse(
  readFileSync(new URL('../../schemas/chung.schema.json', import.meta.url), 'utf8'),
) as {
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, { readonly description: string }>>
}

describe('chung.schema.json', () => {
  it('requires what the type VanBan requires', () => {
    expect([...requiredKeys]).toEqual(chung.required)
  })

  it('tells the sizes of co_chu as the decree data has them', () => {
    const sizes = (coChu: 'lon' | 'nho') =>
      (['quocHieu', 'tieuNgu', 'doan'] as const).map(name => lookOf(name, coChu).size)
    const told = chung.properties.co_chu!.description
    const [, lon, nho] = /^lon: (.*?)\. nho: (.*?)\./.exec(told) ?? []
    expect(lon?.match(/\d+/g)?.map(Number)).toEqual(sizes('lon'))
    expect(nho?.match(/\d+/g)?.map(Number)).toEqual(sizes('nho'))
  })
})
