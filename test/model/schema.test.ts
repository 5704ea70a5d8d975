import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mucDoKhan } from '../../src/decree/muc-iii.ts'
import { lookOf } from '../../src/decree/style-of.ts'
import { filledSchemas } from '../../src/model/filled-schemas.ts'
import { requiredKeys } from '../../src/model/van-ban.ts'

const chung = JSON.parse(
  readFileSync(new URL('../../schemas/chung.schema.json', import.meta.url), 'utf8'),
) as {
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, { readonly description: string }>>
}

type Node = Readonly<Record<string, unknown>>

/** Every schema of a key, with the schemas that it refers to. */
function keysIn(node: unknown, place = ''): readonly { readonly place: string; readonly says: Node }[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, child]: [string, unknown]) => {
    if (name === 'examples' || name === 'dependentSchemas') return []
    const inside = keysIn(child, `${place}/${name}`)
    if (name !== 'properties') return inside
    const own = Object.entries(child as Node).map(([key, schema]) => ({
      place: `${place}/${key}`,
      says: unfolded(schema as Node),
    }))
    return [...own, ...inside]
  })
}

function unfolded(schema: Node): Node {
  const ref = schema.$ref as string | undefined
  if (ref === undefined) return schema
  const steps = ref.split('/').slice(1)
  const target = steps.reduce<Node | undefined>(
    (node, step) => node?.[step] as Node | undefined,
    chung as unknown as Node,
  )
  if (target === undefined) throw new Error(`nothing is at ${ref}`)
  return { ...unfolded(target), ...schema }
}

describe('chung.schema.json', () => {
  it('says of every key what it is, and shows it', () => {
    const silent = keysIn(chung).filter(({ says }) =>
      ['title', 'description', 'examples'].some(word => says[word] === undefined),
    )
    expect(silent.map(({ place }) => place)).toEqual([])
  })

  it('gives both ends of every range', () => {
    const open = keysIn(chung).filter(
      ({ says }) => (says.minimum === undefined) !== (says.maximum === undefined),
    )
    expect(open.map(({ place }) => place)).toEqual([])
  })

  it('tells the frames of muc_do_khan as the decree data has them', () => {
    const told = chung.properties.muc_do_khan!.description
    for (const [id, [width, height]] of Object.entries(mucDoKhan.boxes))
      expect(told).toContain(`${id} (${width} × ${height} mm)`)
  })

  it('requires what the type VanBan requires', () => {
    const filled = filledSchemas({ 'chung.schema.json': chung })
    expect([...requiredKeys]).toEqual(filled['chung.schema.json']!.required)
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
