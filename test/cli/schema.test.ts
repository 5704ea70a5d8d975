import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { SchemaObject } from 'ajv'
import { bundle } from '../../src/cli/schema.ts'
import { stage } from './stage.ts'

async function shipped(): Promise<Record<string, SchemaObject>> {
  const names = ['chung.schema.json', 'ke-hoach.schema.json', 'cong-van.schema.json']
  const read = async (name: string) =>
    [name, JSON.parse(await readFile(`schemas/${name}`, 'utf8')) as SchemaObject] as const
  return Object.fromEntries(await Promise.all(names.map(read)))
}

const valid = {
  loai_van_ban: 'ke-hoach',
  co_quan_ban_hanh: 'UBND xã Trà Bồng',
  dia_danh: 'Trà Bồng',
  trich_yeu: 'Triển khai công tác phòng, chống thiên tai',
  noi_dung: [{ muc: 'Mục đích', noi_dung: ['Một đoạn.', { khoan: { tieu_de: 'A', loi_van: 'b' } }] }],
  nguoi_ky: { chuc_vu: 'Chủ tịch', ho_ten: 'Nguyễn Văn A' },
  noi_nhan: ['UBND tỉnh'],
}

describe('the bundled schema', () => {
  test('stands alone: every reference is a pointer into itself', async () => {
    const bundled = bundle(await shipped(), 'ke-hoach.schema.json')
    const refs = [...JSON.stringify(bundled).matchAll(/"\$ref":"([^"]*)"/g)].map(match => match[1])
    expect(refs.length).toBeGreaterThan(10)
    expect(refs.filter(ref => !ref?.startsWith('#/$defs/chung'))).toEqual([])
  })

  test.each([
    [valid],
    [{ ...valid, loai_van_ban: 'cong-van' }],
    [{ ...valid, trich_yeu: undefined }],
    [{ ...valid, khoa_la: 1 }],
    [{ ...valid, noi_dung: [{ muc: 'A', khoan: 'B' }] }],
    [{ ...valid, noi_dung: [{ muc: { tieu_de: 'A', khoa_la: 'B' } }] }],
    [{ ...valid, trich_yeu: '' }],
  ])('judges as the separate ones do: %#', async model => {
    const schemas = await shipped()
    const value: unknown = JSON.parse(JSON.stringify(model))
    const options = { strict: false, allErrors: true }
    const apart = new Ajv2020(options)
    for (const schema of Object.values(schemas)) apart.addSchema(schema)
    const together = new Ajv2020(options).compile(bundle(schemas, 'ke-hoach.schema.json') ?? false)
    expect(together(value)).toBe(apart.validate('ke-hoach.schema.json', value))
    expect(together(value)).toBe(model === valid)
  })

  test('is printed as JSON', async () => {
    const s = await stage()
    const result = await s.vanban(['schema', 'ke-hoach'], { engine: { schemas: shipped } })
    expect(result).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(result.out)).toEqual(bundle(await shipped(), 'ke-hoach.schema.json'))
  })

  test.each(['chung', 'toString', '../package'])('there is none for %s', async loai => {
    const s = await stage()
    expect((await s.vanban(['schema', loai], { engine: { schemas: shipped } })).code).toBe(2)
  })
})
