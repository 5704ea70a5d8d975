import { describe, expect, it } from 'vitest'
import { check, compile, shippedLibrary, type Outcome } from '../../src/index.ts'
import { fill, khoaBoTrong, type FilledSource } from '../../src/don-vi/fill.ts'
import { loadProfile } from '../../src/profile.ts'
import { readYaml } from '../../src/source/read-yaml.ts'
import { readFileSync } from 'node:fs'

const PROVINCE = `
co_quan_ban_hanh: Ủy ban nhân dân tỉnh Quảng Ngãi
dia_danh: Quảng Ngãi
nguoi_ky:
  chu-tich: { chuc_vu: Chủ tịch, ho_ten: Trần Văn Bình, quyen_han: TM }
  chanh-van-phong: { chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Lan, quyen_han: TL. CHỦ TỊCH }
mac_dinh:
  chung: { le_trang: { trai: 35, phai: 20 }, luu_van_ban: VP, co_quan_chu_quan: UBND A }
  ke-hoach: { noi_nhan: [Tỉnh ủy] }
`
const COMMUNE = `
ke_thua: ../don-vi.yaml
co_quan_chu_quan: UBND tỉnh Quảng Ngãi
co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
nguoi_ky:
  chu-tich: { chuc_vu: Chủ tịch, ho_ten: Hồ Văn Trung, quyen_han: TM, hinh_chu_ky: { tep: ky/hvt.png, rong: 40 } }
mac_dinh:
  chung: { le_trang: { phai: 15 }, nguoi_ky: chu-tich, noi_nhan: [Các thôn] }
`

async function filled(
  definition: string,
  profiles: readonly string[] = [COMMUNE, PROVINCE],
  folders: readonly string[] = [],
): Promise<Outcome<FilledSource>> {
  const files = profiles.map((source, i) => ({ source, file: `${'../'.repeat(i)}don-vi.yaml` }))
  const chain = await loadProfile({ files }, shippedLibrary)
  expect(chain.diagnostics).toEqual([])
  return fill(readYaml(definition).value!, chain.value!, { folders })
}

const valueOf = async (...args: Parameters<typeof filled>): Promise<Record<string, unknown>> =>
  (await filled(...args)).value!.value as Record<string, unknown>

const KE_HOACH = 'loai_van_ban: ke-hoach\ntrich_yeu: Phòng, chống thiên tai\nnoi_dung: [Tổ chức thực hiện.]\n'

describe('what a profile gives', () => {
  it('goes under the definition: the type before all types, the heir before what it inherits', async () => {
    const value = await valueOf(KE_HOACH)
    expect(value).toMatchObject({
      co_quan_ban_hanh: 'Ủy ban nhân dân xã Trà Bồng',
      // Of the heir's top keys, before the defaults of the province.
      co_quan_chu_quan: 'UBND tỉnh Quảng Ngãi',
      dia_danh: 'Quảng Ngãi',
      // The heir's defaults for all, before the province's for the type.
      noi_nhan: ['Các thôn'],
      luu_van_ban: 'VP',
    })
    expect(await valueOf(KE_HOACH, [PROVINCE])).toMatchObject({
      noi_nhan: ['Tỉnh ủy'],
      co_quan_chu_quan: 'UBND A',
    })
    expect(await valueOf(KE_HOACH.replace('ke-hoach', 'cong-van'), [PROVINCE])).not.toHaveProperty('noi_nhan')
    const both = 'mac_dinh: { chung: { noi_nhan: [A] }, ke-hoach: { noi_nhan: [B] } }'
    expect(await valueOf(KE_HOACH, [both])).toMatchObject({ noi_nhan: ['B'] })
  })

  it('never goes before what the definition says', async () => {
    const value = await valueOf(
      `${KE_HOACH}dia_danh: Hà Nội\nnoi_nhan: [A]\nco_quan_ban_hanh: { ten: Sở Nội vụ }\n`,
    )
    expect(value).toMatchObject({
      dia_danh: 'Hà Nội',
      noi_nhan: ['A'],
      co_quan_ban_hanh: { ten: 'Sở Nội vụ' },
    })
  })

  it('lays maps of many things together by key, and replaces all others whole', async () => {
    expect((await valueOf(`${KE_HOACH}le_trang: { tren: 25 }\n`)).le_trang).toEqual({
      tren: 25,
      phai: 15,
      trai: 35,
    })
    expect((await valueOf(`${KE_HOACH}noi_nhan: [A]\n`)).noi_nhan).toEqual(['A'])
  })

  it('is left out where a key is empty', async () => {
    const value = await valueOf(`${KE_HOACH}co_quan_chu_quan:\nluu_van_ban:\nnoi_nhan:\nso_van_ban:\n`)
    for (const key of ['co_quan_chu_quan', 'luu_van_ban', 'noi_nhan']) expect(value).not.toHaveProperty(key)
    expect(value).toHaveProperty('so_van_ban', null)
    const without = COMMUNE.replace('co_quan_chu_quan: UBND tỉnh Quảng Ngãi', 'co_quan_chu_quan:')
    expect(await valueOf(KE_HOACH, [without, PROVINCE])).not.toHaveProperty('co_quan_chu_quan')
  })

  it('does not say who files what the definition says who wrote', async () => {
    const value = await valueOf(`${KE_HOACH}don_vi_soan_thao: KT\n`)
    expect(value).not.toHaveProperty('luu_van_ban')
  })

  it('lets the schema say of the same keys that they may be empty', () => {
    const chung = JSON.parse(readFileSync('schemas/chung.schema.json', 'utf8')) as {
      properties: Record<string, { if?: { type?: string }; else?: { if?: { type?: string } } }>
    }
    const may = Object.entries(chung.properties).filter(([, schema]) =>
      [schema.if?.type, schema.else?.if?.type].includes('null'),
    )
    expect(may.map(([key]) => key).sort()).toEqual([...khoaBoTrong].sort())
  })
})

describe('signers', () => {
  it('are called by name, each or in a list', async () => {
    expect((await valueOf(KE_HOACH)).nguoi_ky).toEqual({
      chuc_vu: 'Chủ tịch',
      ho_ten: 'Hồ Văn Trung',
      quyen_han: 'TM',
    })
    const both = await valueOf(
      `${KE_HOACH}nguoi_ky: [chu-tich, chanh-van-phong, { chuc_vu: A, ho_ten: B }]\n`,
    )
    expect(both.nguoi_ky).toMatchObject([
      { ho_ten: 'Hồ Văn Trung' },
      { ho_ten: 'Lê Thị Lan' },
      { ho_ten: 'B' },
    ])
  })

  it('bring their pictures to electronic documents alone, from the folder of their profile', async () => {
    const value = await valueOf(`${KE_HOACH}hinh_thuc: dien-tu\n`, undefined, ['..', '../..'])
    expect(value.nguoi_ky).toMatchObject({ hinh_chu_ky: { tep: '../ky/hvt.png', rong: 40 } })
  })

  it('that are not there are told at their name, with the nearest', async () => {
    const { diagnostics } = await filled(`${KE_HOACH}nguoi_ky: [chu-tic, chanh-van-phong, Hồ Văn Trung]\n`)
    expect(diagnostics).toMatchObject([
      {
        code: 'don-vi/nguoi-ky-la',
        pointer: '/nguoi_ky/0',
        hint: expect.stringContaining('chu-tich?') as string,
      },
      {
        code: 'don-vi/nguoi-ky-la',
        pointer: '/nguoi_ky/2',
        hint: expect.stringContaining('chu-tich?') as string,
      },
    ])
  })

  it('need a profile; without one a full name is a value of the wrong type, as ever', async () => {
    const named = await check(`${KE_HOACH}nguoi_ky: chu-tich\n`)
    expect(named.diagnostics.filter(({ pointer }) => pointer === '/nguoi_ky')).toMatchObject([
      { code: 'don-vi/nguoi-ky-la', hint: expect.stringContaining('vanban init') as string },
    ])
    const full = await check(`${KE_HOACH}nguoi_ky: Nguyễn Văn A\n`)
    expect(full.diagnostics.filter(({ pointer }) => pointer === '/nguoi_ky')).toMatchObject([
      { code: 'schema/sai-kieu' },
    ])
  })
})

describe('compile() under a profile', () => {
  const profile = { files: [COMMUNE, PROVINCE].map((source, i) => ({ source, file: `p${i}.yaml` })) }

  it('makes the document, as if the definition had it all', async () => {
    const { value, diagnostics } = await compile(KE_HOACH, { to: 'text', profile })
    expect(diagnostics).toEqual([])
    expect(new TextDecoder().decode(value)).toContain('ỦY BAN NHÂN DÂN XÃ TRÀ BỒNG')
  })

  it('names the file and line of a value that the definition does not have', async () => {
    const titled = {
      files: [{ ...profile.files[0]!, source: COMMUNE.replace('Hồ Văn', 'TS. Hồ Văn') }, profile.files[1]!],
    }
    const { diagnostics } = await check(KE_HOACH, { profile: titled, file: 'kh.yaml' })
    expect(diagnostics).toMatchObject([
      { code: 'decree/hoc-ham-hoc-vi', file: 'p0.yaml', range: { start: { line: 6 } } },
    ])
  })

  it('takes no value from a broken profile, and tells what is wrong at its line', async () => {
    for (const [source, code] of [
      ['dia_danh: [', 'yaml/'],
      ['dia_dang: Trà Bồng\n', 'schema/khoa-la'],
      ['- a\n', 'schema/sai-kieu'],
      [KE_HOACH, 'schema/khoa-la'],
    ] as const) {
      const broken = { files: [{ source, file: 'p.yaml' }] }
      const { value, diagnostics } = await check(KE_HOACH, { profile: broken, file: 'kh.yaml' })
      expect(value).toBeUndefined()
      expect(diagnostics.map(found => found.file)).toEqual(['p.yaml'])
      expect(diagnostics[0]!.code).toContain(code)
      expect(diagnostics[0]!.range).toBeDefined()
    }
  })

  it('does not tell of a default that a document has no use for', async () => {
    const source = `${COMMUNE}  ke-hoach: { tep_phu_luc: rieng, vien_dan: { nd30: { loai: Nghị định, trich_yeu: về x } } }\n`
    const { diagnostics } = await check(KE_HOACH, {
      profile: { files: [{ source, file: 'p.yaml' }, profile.files[1]!] },
    })
    expect(diagnostics).toEqual([])
  })

  it('tells of a unit that the profile does not list', async () => {
    const source = `${COMMUNE}don_vi: { KT: Phòng Kinh tế }\n`
    const under = { files: [{ source, file: 'p.yaml' }, profile.files[1]!] }
    const { diagnostics } = await check(`${KE_HOACH}don_vi_soan_thao: KTT\n`, { profile: under })
    expect(diagnostics).toMatchObject([{ code: 'don-vi/don-vi-la', severity: 'hint' }])
    expect((await check(`${KE_HOACH}don_vi_soan_thao: KT\n`, { profile: under })).diagnostics).toEqual([])
  })

  it('reads a profile with CRLF, a BOM and decomposed letters', async () => {
    const source = `\ufeff${[COMMUNE.normalize('NFD').replaceAll('\n', '\r\n')].join('')}`
    const { value } = await compile(KE_HOACH, {
      to: 'text',
      profile: { files: [{ source, file: 'p.yaml' }, profile.files[1]!] },
    })
    expect(new TextDecoder().decode(value)).toContain('XÃ TRÀ BỒNG')
  })

  it('wants all that it inherits', async () => {
    const { value, diagnostics } = await check(KE_HOACH, { profile: { files: profile.files.slice(0, 1) } })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'don-vi/khong-thay-tep', file: 'p0.yaml', pointer: '/ke_thua' },
    ])
  })

  it('is refused in place of a definition', async () => {
    expect((await check(COMMUNE)).diagnostics.map(({ code }) => code)).toEqual(['don-vi/khong-phai-van-ban'])
    expect(
      (await check('dia_danh: A\n', { file: 'x/don-vi.yaml' })).diagnostics.map(({ code }) => code),
    ).toEqual(['don-vi/khong-phai-van-ban'])
    expect((await check('dia_danh: A\n', { file: 'kh.yaml' })).diagnostics.map(({ code }) => code)).toContain(
      'schema/thieu-truong',
    )
  })
})
