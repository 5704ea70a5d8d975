import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import { scripted } from './asker.ts'
import { codesIn, stage } from './stage.ts'

const real = { engine }
const FLAGS = [
  ...['--ten', 'Ủy ban nhân dân xã Trà Bồng', '--chu-quan', 'UBND tỉnh Quảng Ngãi', '--dia-danh', 'Trà Bồng'],
  ...['--nguoi-ky', 'Chủ tịch=Hồ Văn Trung', '--nguoi-ky', 'pct-kinh-te=Phó Chủ tịch=Nguyễn Thị B'],
  ...['--don-vi', 'KT=Phòng Kinh tế', '--noi-nhan', 'UBND tỉnh (b/c)', '--noi-nhan', 'Đảng ủy: 01 bản #1'],
  ...['--luu', 'VP', '--co-chu', 'lon', '--dia-chi', 'Số 1', '--dien-thoai', '0255 1', '--day-so', 'chung'],
]
const KE_HOACH = 'loai_van_ban: ke-hoach\ntrich_yeu: Phòng, chống thiên tai\nnoi_dung: [Tổ chức thực hiện.]\n'

describe('vanban init', () => {
  it('writes what its options say, sound and with comments', async () => {
    const { vanban, read, write } = await stage()
    const { code, err } = await vanban(['init', ...FLAGS], real)
    expect([code, codesIn(err)]).toEqual([0, []])
    const text = await read('don-vi.yaml')
    expect(text).toMatch(/^# yaml-language-server: \$schema=\S*don-vi\.schema\.json\n/)
    expect(parse(text)).toEqual({
      co_quan_chu_quan: 'UBND tỉnh Quảng Ngãi',
      co_quan_ban_hanh: 'Ủy ban nhân dân xã Trà Bồng',
      dia_danh: 'Trà Bồng',
      dia_chi_co_quan: { dia_chi: 'Số 1', dien_thoai: '0255 1' },
      nguoi_ky: {
        'chu-tich': { quyen_han: 'TM', chuc_vu: 'Chủ tịch', ho_ten: 'Hồ Văn Trung' },
        'pct-kinh-te': { quyen_han: ['TM', 'KT'], chuc_vu: 'Phó Chủ tịch', ho_ten: 'Nguyễn Thị B' },
      },
      don_vi: { KT: 'Phòng Kinh tế' },
      mac_dinh: {
        chung: {
          nguoi_ky: 'chu-tich',
          noi_nhan: ['UBND tỉnh (b/c)', 'Đảng ủy: 01 bản #1'],
          luu_van_ban: 'VP',
          co_chu: 'lon',
        },
      },
      so_dang_ky: { tep: 'so-dang-ky/van-ban-di-{nam}.csv', day_so: 'chung' },
    })
    const checked = await vanban(['check', 'don-vi.yaml'], real)
    expect([checked.code, checked.err]).toEqual([0, 'Đã kiểm tra 1 tệp, không có vấn đề nào.\n'])
    await write('kh.yaml', KE_HOACH)
    expect((await vanban(['render', 'kh.yaml'], real)).code).toBe(0)
  })

  it('never overwrites', async () => {
    const { vanban, read, write } = await stage()
    await write('don-vi.yaml', 'của tôi')
    const { code, err } = await vanban(['init', ...FLAGS], real)
    expect([code, codesIn(err), await read('don-vi.yaml')]).toEqual([2, ['file/da-co'], 'của tôi'])
    expect((await vanban(['init', ...FLAGS, '-o', 'xa/'], real)).code).toBe(0)
    expect((await vanban(['init', ...FLAGS, '-o', 'xa'], real)).code).toBe(2)
    expect((await vanban(['init', ...FLAGS, '-o', 'don-vi.docx'], real)).code).toBe(2)
  })

  it.each([
    [['--ten', 'A'], '--dia-danh'],
    [['--dia-danh', 'A'], '--ten'],
    [['--ten', 'A', '--dia-danh', 'B', '--nguoi-ky', 'Hồ Văn Trung'], 'Chủ tịch=Nguyễn Văn A'],
    [['--ten', 'A', '--dia-danh', 'B', '--nguoi-ky', 'Chủ Tịch=a=b'], 'Chủ tịch=Nguyễn Văn A'],
    [['--ten', 'A', '--dia-danh', 'B', '--don-vi', 'KT'], 'KT=Phòng Kinh tế'],
    [['--ten', 'A', '--dia-danh', 'B', '--khuon', 'khuon'], 'khuôn «khuon»'],
    [['--ke-thua', '../don-vi.yaml'], '«../don-vi.yaml»'],
  ])('says what is missing or wrong: %j', async (flags, said) => {
    const { vanban, names } = await stage()
    const { code, err } = await vanban(['init', ...flags], real)
    expect([code, err.includes(said)]).toEqual([2, true])
    expect(await names()).toEqual([])
  })

  it('tells of what the rules refuse in what was written', async () => {
    const { vanban, names } = await stage()
    const { code, err } = await vanban(
      ['init', '--ten', 'UBND xã A', '--dia-danh', 'A', '--nguoi-ky', 'Chủ tịch=TS. B', '-o', 'b.yaml'],
      real,
    )
    expect(code).toBe(1)
    expect(codesIn(err)).toContain('decree/hoc-ham-hoc-vi')
    expect(err).toContain('--profile')
    expect(await names()).toEqual(['b.yaml'])
  })

  it('asks for what is not given', async () => {
    const { vanban, read } = await stage()
    const asker = scripted(
      ...['', 'Sở Nội vụ', 'SNV', 'UBND tỉnh Quảng Ngãi', 'Quảng Ngãi', ''],
      ...['Giám đốc', 'Nguyễn Văn A', 'Phó Giám đốc', 'Lê Thị B', ''],
      ...['VP', 'Văn phòng', '', 'UBND tỉnh; Các phòng ; ', 'VP', 'tu-chon', 'khong'],
    )
    const { code, err } = await vanban(['init'], { ...real, asker })
    expect([code, codesIn(err)]).toEqual([0, []])
    expect(asker.asked[0]?.complaint).toBeDefined()
    expect(parse(await read('don-vi.yaml'))).toEqual({
      co_quan_chu_quan: 'UBND tỉnh Quảng Ngãi',
      co_quan_ban_hanh: { ten: 'Sở Nội vụ', viet_tat: 'SNV' },
      dia_danh: 'Quảng Ngãi',
      nguoi_ky: {
        'giam-doc': { chuc_vu: 'Giám đốc', ho_ten: 'Nguyễn Văn A' },
        'pho-giam-doc': { quyen_han: 'KT', chuc_vu: 'Phó Giám đốc', ho_ten: 'Lê Thị B' },
      },
      don_vi: { VP: 'Văn phòng' },
      mac_dinh: { chung: { nguoi_ky: 'giam-doc', noi_nhan: ['UBND tỉnh', 'Các phòng'], luu_van_ban: 'VP' } },
    })
  })

  it('does not ask for what is given, and writes nothing for who gives up', async () => {
    const { vanban, names } = await stage()
    const asker = scripted()
    const { code, err } = await vanban(['init', ...FLAGS], { ...real, asker })
    expect([code, err]).toEqual([130, 'Đã hủy: không ghi gì.\n'])
    expect(asker.asked.map(({ message }) => message)).toEqual(['Thư điện tử? (Enter để bỏ qua)'])
    expect(await names()).toEqual([])
  })

  it('offers to inherit the profile above', async () => {
    const { vanban, read, write } = await stage()
    await write('don-vi.yaml', 'dia_danh: Quảng Ngãi\n')
    const flags = [...FLAGS, '--thu-dien-tu', 'a@b.vn', '-o', 'xa/']
    const asker = scripted(true)
    expect((await vanban(['init', ...flags], { ...real, asker })).code).toBe(0)
    expect(parse(await read('xa/don-vi.yaml'))).toMatchObject({ ke_thua: '../don-vi.yaml' })
  })
})
