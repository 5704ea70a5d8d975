import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import { compile, type Outcome } from '../../src/index.ts'
import { beside } from '../beside.ts'
import { codesIn, stage } from './stage.ts'

const real = { engine }
const PROFILE = `co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
dia_danh: Trà Bồng
nguoi_ky:
  chu-tich:
    quyen_han: TM
    chuc_vu: Chủ tịch
    ho_ten: Hồ Văn Trung
mac_dinh:
  chung:
    nguoi_ky: chu-tich
    le_trang: { phai: 20 }
    noi_nhan:
      - UBND tỉnh
      - Các thôn
`
const KE_HOACH = `loai_van_ban: ke-hoach
trich_yeu: Phòng, chống thiên tai # của riêng nó
noi_dung:
  - Tổ chức thực hiện.
`

describe('vanban show', () => {
  it('prints the definition with all that is filled in, and where it came from', async () => {
    const { vanban, write } = await stage()
    await write('don-vi.yaml', PROFILE)
    await write('a/kh.yaml', KE_HOACH)
    const { code, out, err } = await vanban(['show', 'a/kh.yaml'], real)
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`# a/kh.yaml với mọi khóa đã điền. Chú thích cuối dòng là nơi lấy giá trị.
loai_van_ban: ke-hoach
co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng  # don-vi.yaml:1
ky_hieu: KH-UBND  # chương trình
dia_danh: Trà Bồng  # don-vi.yaml:2
trich_yeu: Phòng, chống thiên tai
noi_dung:
  - Tổ chức thực hiện.
nguoi_ky:  # chu-tich (don-vi.yaml:10)
  quyen_han: TM  # don-vi.yaml:5
  chuc_vu: Chủ tịch  # don-vi.yaml:6
  ho_ten: Hồ Văn Trung  # don-vi.yaml:7
noi_nhan:
  - UBND tỉnh  # don-vi.yaml:13
  - Các thôn  # don-vi.yaml:14
co_chu: lon  # chương trình
hinh_thuc: giay  # chương trình
le_trang:
  tren: 20  # chương trình
  duoi: 20  # chương trình
  trai: 30  # chương trình
  phai: 20  # don-vi.yaml:11
gian_dong: 1.05  # chương trình
gian_doan: 6  # chương trình
lui_dau_dong: 1.27  # chương trình
`)
  })

  it('tells the same in JSON', async () => {
    const { vanban, write } = await stage()
    await write('don-vi.yaml', PROFILE)
    await write('kh.yaml', `${KE_HOACH}nguoi_ky: chu-tich\n`)
    const { out } = await vanban(['show', 'kh.yaml', '--format', 'json'], real)
    const shown = JSON.parse(out) as { value: object; origins: Record<string, object>; signers: object }
    expect(shown).toMatchObject({
      version: 1,
      file: 'kh.yaml',
      value: { dia_danh: 'Trà Bồng', ky_hieu: 'KH-UBND' },
    })
    expect(shown.origins['/dia_danh']).toEqual({ from: 'ho-so', file: 'don-vi.yaml', line: 2, column: 11 })
    expect(shown.origins['/noi_nhan/1']).toMatchObject({ line: 14 })
    expect(shown.origins['/ky_hieu']).toEqual({ from: 'chuong-trinh' })
    expect(shown.origins).not.toHaveProperty('/trich_yeu')
    expect(shown.signers).toEqual({ '/nguoi_ky': { ten_goi: 'chu-tich' } })
  })

  it('shows what there is of a definition with errors, and tells them', async () => {
    const { vanban, write } = await stage()
    await write('kh.yaml', 'loai_van_ban: ke-hoach\ntrich_yeuu: A\n')
    const { code, out, err } = await vanban(['show', 'kh.yaml'], real)
    expect(code).toBe(1)
    expect(out).toContain('trich_yeuu: A')
    expect(codesIn(err)).toContain('schema/khoa-la')
    await write('kh.yaml', 'loai_van_ban: [')
    expect((await vanban(['show', 'kh.yaml'], real)).out).toBe('')
  })

  it.each(['ke-hoach/day-du', 'cong-van/day-du', 'ke-hoach/tra-bong-2024', 'cong-van/lien-tich-hoa-toc'])(
    'what it prints of %s makes the same document',
    async name => {
      const file = `examples/${name}.yaml`
      const own = readFileSync(file, 'utf8')
      const { vanban, write } = await stage()
      await write('van-ban.yaml', own)
      const { readFile } = beside(file)
      const shown = await engine.show(Buffer.from(own), { readFile })
      const { writeYaml } = await import('../../src/source/write-yaml.ts')
      const again = writeYaml(shown.value!.value, new Map([['/dia_danh', 'đâu đó']]))
      const [before, after] = await Promise.all(
        [own, again].map(yaml => compile(yaml, { to: 'docx', sourceDateEpoch: 0, readFile })),
      )
      expect(codesOf(after!)).toEqual(codesOf(before!))
      expect(Buffer.compare(Buffer.from(before!.value!), Buffer.from(after!.value!))).toBe(0)
      expect((await vanban(['show', 'van-ban.yaml'], real)).out).toContain('ky_hieu: ')
    },
  )
})

function codesOf({ diagnostics }: Outcome<unknown>): readonly string[] {
  return diagnostics.map(({ code }) => code).sort()
}
