import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { DonVi } from '../../src/don-vi/types.ts'
import { compile } from '../../src/index.ts'
import { khoiDauPage } from '../../scripts/khoi-dau.ts'
import { compose } from '../../src/khoi-dau/compose.ts'
import { readStarter, readStarters, TRONG } from '../../src/khoi-dau/starter.ts'
import { readStarterFiles, shipped } from '../../src/shipped.ts'

const profileText = `co_quan_chu_quan: UBND tỉnh Quảng Ngãi
co_quan_ban_hanh: { ten: Trường Trung học cơ sở Nguyễn Du, viet_tat: THCSND }
dia_danh: Trà Bồng
nguoi_ky:
  hieu-truong: { chuc_vu: Hiệu trưởng, ho_ten: Lê Thị Hoa }
  pho: { quyen_han: KT, chuc_vu: Phó Hiệu trưởng, ho_ten: Trần Văn Nam }
don_vi: { TCM: Tổ Chuyên môn }
mac_dinh:
  chung: { nguoi_ky: hieu-truong }
  ke-hoach: { noi_nhan: [Các tổ chuyên môn] }
`

const donVi: DonVi = {
  file: 'don-vi.yaml',
  paths: ['/don-vi.yaml'],
  coQuanBanHanh: { ten: 'Trường Trung học cơ sở Nguyễn Du', viet_tat: 'THCSND' },
  diaDanh: 'Trà Bồng',
  nguoiKy: {},
  donVi: { TCM: 'Tổ Chuyên môn' },
  macDinh: loai => ({
    nguoi_ky: 'hieu-truong',
    ...(loai === 'ke-hoach' && { noi_nhan: ['Các tổ chuyên môn'] }),
  }),
}

const profile = { files: [{ source: profileText, file: 'don-vi.yaml' }] }

describe('the shelf of starters', () => {
  it('has a folder for each type and for nothing else', () => {
    expect(readdirSync('khoi-dau').sort()).toEqual([...shipped.types].sort())
  })

  it.each(shipped.types)('%s: has an empty one, offered last', async loai => {
    const ids = readStarters(await shipped.starters(loai)).map(({ ma }) => ma)
    expect(ids.at(-1)).toBe(TRONG)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has what issue 6 names', () => {
    expect(Object.keys(readStarterFiles('ke-hoach'))).toEqual(
      ['hoi-nghi', 'huong-ung-ngay-le', 'kiem-tra', 'tap-huan', 'trien-khai-van-ban-cap-tren', 'trong'].map(
        ma => `ke-hoach/${ma}.yaml`,
      ),
    )
    expect(Object.keys(readStarterFiles('cong-van'))).toEqual(
      ['cu-nguoi', 'don-doc-bao-cao', 'moi-hop', 'tra-loi', 'trong', 'xin-y-kien'].map(
        ma => `cong-van/${ma}.yaml`,
      ),
    )
  })

  it('is listed in docs/khoi-dau.md', () => {
    expect(readFileSync('docs/khoi-dau.md', 'utf8')).toBe(khoiDauPage())
  })

  it('refuses what has another shape', () => {
    expect(() => readStarter('ke-hoach/x.yaml', 'trich_yeu: Một\n')).toThrow('ke-hoach/x.yaml is no starter')
  })
})

const all = shipped.types.flatMap(loai =>
  Object.entries(readStarterFiles(loai)).map(([file, text]) => [file, loai, text] as const),
)

describe.each(all)('%s', (file, loai, text) => {
  const starter = readStarter(file, text)

  it('has words to fill in in folded texts alone', () => {
    const outside = text.replace(/>-\n((?:( +).*)(?:\n\2\S.*)*)/g, '')
    expect(outside).not.toContain('{{')
  })

  it('is no wider than an editor shows', () => {
    expect(text.split('\n').filter(line => line.length > 110)).toEqual([])
  })

  const ways = [
    ['without a profile', {}, {}],
    ['under a profile', { donVi }, { profile }],
    [
      'with a unit, a signer and words of its own',
      { donVi, donViSoanThao: 'TCM', nguoiKy: 'pho' },
      { profile },
    ],
  ] as const

  it.each(ways)(
    'renders as it stands %s: nothing but blanks to fill in is told',
    async (_, wishes, options) => {
      const definition = compose({ loai, starter, trichYeu: starter.trichYeu, schema: 'x.json', ...wishes })
      const { value, diagnostics } = await compile(definition, { to: 'text', ...options })
      expect(value).toBeDefined()
      expect(diagnostics.filter(({ code }) => code !== 'prose/cho-chua-dien')).toEqual([])
      const page = new TextDecoder().decode(value)
      expect(page).not.toMatch(/\{\{|<|undefined/)
      expect(page).toMatch(wishes === ways[0][1] ? /Nguyễn Văn A/ : /Lê Thị Hoa|Trần Văn Nam/)
    },
  )

  it('tells every text that has a blank', async () => {
    const definition = compose({ loai, starter, trichYeu: starter.trichYeu })
    const blanks = stringsIn(parse(definition)).filter(string => string.includes('…'))
    const { diagnostics } = await compile(definition, { to: 'text' })
    expect(diagnostics).toHaveLength(blanks.length)
  })

  it('leaves to the profile what it gives', () => {
    const keys = Object.keys(parse(compose({ loai, starter, trichYeu: 'Một việc', donVi })) as object)
    expect(keys).not.toEqual(expect.arrayContaining(['co_quan_ban_hanh']))
    for (const key of ['co_quan_chu_quan', 'co_quan_ban_hanh', 'dia_danh', 'nguoi_ky'])
      expect(keys).not.toContain(key)
    expect(keys.includes('noi_nhan')).toBe(loai !== 'ke-hoach')
  })
})

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
