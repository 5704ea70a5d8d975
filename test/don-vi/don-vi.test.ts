import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkProfile } from '../../src/check-profile.ts'
import { loaiVanBan } from '../../src/decree/loai-van-ban.ts'
import { donViOf } from '../../src/don-vi/don-vi.ts'
import type { ProfileFile } from '../../src/don-vi/types.ts'
import { shippedLibrary } from '../../src/index.ts'
import { loadProfile } from '../../src/profile.ts'
import { readPictures } from '../anh/pictures.ts'

async function chainOf(...sources: readonly string[]): Promise<readonly ProfileFile[]> {
  const files = sources.map((source, i) => ({ source, file: `p${i}.yaml` }))
  const { value, diagnostics } = await loadProfile({ files }, shippedLibrary)
  expect(diagnostics).toEqual([])
  return value!
}

const resolved = async (...sources: readonly string[]) =>
  donViOf(await chainOf(...sources), {
    paths: sources.map((_, i) => `/${i}/don-vi.yaml`),
    resolve: (i, path) => `/${i}/${path}`,
  })

describe('donViOf', () => {
  it('lays signers and units together, the nearest first', async () => {
    const { nguoiKy, donVi, coQuanBanHanh, diaDanh } = await resolved(
      'co_quan_ban_hanh: A\nnguoi_ky: { a: { chuc_vu: X, ho_ten: Gần } }\ndon_vi: { VP: Văn phòng }',
      'co_quan_ban_hanh: B\ndia_danh: D\nnguoi_ky: { a: { chuc_vu: X, ho_ten: Xa }, b: { chuc_vu: Y, ho_ten: Bê } }\ndon_vi: { VP: X, KT: Y }',
    )
    expect([coQuanBanHanh, diaDanh]).toEqual(['A', 'D'])
    expect(Object.values(nguoiKy).map(one => one.ho_ten)).toEqual(['Gần', 'Bê'])
    expect(donVi).toEqual({ VP: 'Văn phòng', KT: 'Y' })
  })

  it('finds folders and registers where their own profile says', async () => {
    const own = 'khuon: k\nso_dang_ky: { day_so: chung }'
    const above = 'khuon: cu\nso_dang_ky: { tep: "so-{nam}.csv", day_so: theo-loai }'
    const { khuon, soDangKy } = await resolved(own, above)
    expect(khuon).toBe('/0/k')
    expect(soDangKy).toEqual({ tep: '/1/so-{nam}.csv', daySo: 'chung', nhom: {} })
    expect((await resolved('khuon:', above)).khuon).toBeUndefined()
  })

  it('does not enter the documents of one body into the book of another', async () => {
    const above = 'so_dang_ky: { tep: "so-{nam}.csv" }\nco_quan_ban_hanh: Tỉnh'
    expect((await resolved('co_quan_ban_hanh: Xã', above)).soDangKy).toBeUndefined()
    expect((await resolved('dia_danh: A', above)).soDangKy?.tep).toBe('/1/so-{nam}.csv')
  })
})

describe('the schema of a profile', () => {
  it('has defaults for each type of the decree', () => {
    const schema = JSON.parse(readFileSync('schemas/don-vi.schema.json', 'utf8')) as {
      properties: {
        mac_dinh: { properties: object }
        so_dang_ky: { properties: { nhom: { additionalProperties: { items: { enum: string[] } } } } }
      }
    }
    const ids = loaiVanBan.map(({ id }) => id)
    expect(Object.keys(schema.properties.mac_dinh.properties)).toEqual(['chung', ...ids])
    expect(schema.properties.so_dang_ky.properties.nhom.additionalProperties.items.enum).toEqual(ids)
  })

  it.each([
    ['mac_dinh: { ke-hoac: { luu_van_ban: VP } }', 'schema/khoa-la', '/mac_dinh/ke-hoac'],
    ['mac_dinh: { chung: { trich_yeu: A } }', 'schema/khoa-la', '/mac_dinh/chung/trich_yeu'],
    ['nguoi_ky: { Chủ tịch: { chuc_vu: A, ho_ten: B } }', 'schema/sai-gia-tri', '/nguoi_ky/Chủ tịch'],
    ['nguoi_ky: { a: { chuc_vu: A } }', 'schema/thieu-truong', '/nguoi_ky/a'],
    ['so_dang_ky: { tep: so.csv }', 'schema/sai-gia-tri', '/so_dang_ky/tep'],
    ['so_dang_ky: { day_so: theo_loai }', 'schema/sai-gia-tri', '/so_dang_ky/day_so'],
    [
      'mac_dinh: { chung: { le_trang: { trai: 50 } } }',
      'schema/sai-gia-tri',
      '/mac_dinh/chung/le_trang/trai',
    ],
    ['[a]', 'schema/sai-kieu', ''],
  ])('%s: %s', async (source, code, pointer) => {
    const { value, diagnostics } = await loadProfile({ files: [{ source, file: 'p.yaml' }] }, shippedLibrary)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code, pointer, file: 'p.yaml' }])
  })
})

describe('checkProfile', () => {
  const problems = async (...sources: readonly string[]) =>
    (
      await checkProfile(await chainOf(...sources), {
        types: shippedLibrary.types,
        folders: sources.map(() => ''),
        readFile: readPictures,
      })
    ).map(({ code, file, range }) => `${file ?? ''}:${range?.start.line ?? ''} ${code}`)

  it('holds signers and defaults to the rules, each at its line', async () => {
    expect(
      await problems(
        'co_quan_ban_hanh: Ủy ban nhân dân xã A\nnguoi_ky:\n  a: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: TS. Nguyễn Văn A }',
      ),
    ).toEqual(['p0.yaml:3 decree/hoc-ham-hoc-vi'])
    expect(await problems('mac_dinh:\n  ke-hoach:\n    noi_nhan: [Như trên]')).toEqual([
      'p0.yaml:3 decree/nhu-tren',
    ])
  })

  it('finds references to nobody, pictures that are not there, registers that contradict themselves', async () => {
    expect(await problems('mac_dinh: { chung: { nguoi_ky: a } }')).toEqual(['p0.yaml:1 don-vi/nguoi-ky-la'])
    expect(
      await problems('nguoi_ky:\n  a: { chuc_vu: Giám đốc, ho_ten: B, hinh_chu_ky: { tep: khong-co.png } }'),
    ).toEqual(['p0.yaml:2 anh/khong-thay'])
    expect(await problems('so_dang_ky: { day_so: theo-nhom }')).toEqual(['p0.yaml:1 don-vi/so-dang-ky'])
    expect(await problems('so_dang_ky: { nhom: { a: [ke-hoach] } }')).toEqual(['p0.yaml:1 don-vi/so-dang-ky'])
  })

  it('finds nothing in what is sound, inherited or not', async () => {
    const read = (path: string): string => readFileSync(`examples/don-vi/${path}don-vi.yaml`, 'utf8')
    expect(await problems(read(''))).toEqual([])
    expect(await problems(read('xa-binh-son/'), read(''))).toEqual([])
  })
})
