import { describe, expect, it } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import { disk } from '../../src/cli/files.ts'
import { codesIn, stage, systemError, type Stage } from './stage.ts'

const PROFILE = `co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
dia_danh: Trà Bồng
nguoi_ky:
  chu-tich: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: Hồ Văn Trung }
mac_dinh:
  chung: { nguoi_ky: chu-tich, noi_nhan: [Các thôn] }
`
const KE_HOACH = 'loai_van_ban: ke-hoach\ntrich_yeu: Phòng, chống thiên tai\nnoi_dung: [Tổ chức thực hiện.]\n'

async function office(profile = PROFILE, folder = 'a/b'): Promise<Stage> {
  const office = await stage()
  await office.write('don-vi.yaml', profile)
  await office.write(`${folder}/kh.yaml`, KE_HOACH)
  return office
}

const real = { engine }
const text = (...args: readonly string[]): readonly string[] => ['render', ...args, '--to', 'text']

describe('a profile', () => {
  it('is found upward from the definition, whatever folder one is in', async () => {
    const { vanban } = await office()
    expect((await vanban(text('a/b/kh.yaml'), real)).out).toContain('ỦY BAN NHÂN DÂN XÃ TRÀ BỒNG')
  })

  it('is found in a folder with spaces, brackets and letters of either normal form', async () => {
    const { vanban } = await office(PROFILE, 'văn bản (1)'.normalize('NFD'))
    const { code, out } = await vanban(text('văn bản (1)/kh.yaml'.normalize('NFC')), real)
    expect([code, out.includes('XÃ TRÀ BỒNG')]).toEqual([0, true])
  })

  it('is found from the current folder for standard input', async () => {
    const { vanban } = await office()
    expect((await vanban(text('-'), { ...real, stdin: KE_HOACH })).out).toContain('XÃ TRÀ BỒNG')
  })

  it('is the nearest alone, unless it says what it inherits', async () => {
    const { vanban, write } = await office()
    await write('a/don-vi.yaml', 'dia_danh: Bình Sơn\n')
    const { code, err } = await vanban(text('a/b/kh.yaml'), real)
    expect([code, codesIn(err)]).toEqual([1, Array(3).fill('schema/thieu-truong')])
    await write('a/don-vi.yaml', 'ke_thua: ../don-vi.yaml\ndia_danh: Bình Sơn\n')
    expect((await vanban(text('a/b/kh.yaml'), real)).out).toMatch(/XÃ TRÀ BỒNG[\s\S]*Bình Sơn, ngày/)
  })

  it('is each definition’s own in one run', async () => {
    const { vanban, write } = await office()
    await write('c/don-vi.yaml', PROFILE.replaceAll('Trà Bồng', 'Bình Sơn'))
    await write('c/kh.yaml', KE_HOACH)
    const { out } = await vanban(text('a/b/kh.yaml', 'c/kh.yaml'), real)
    expect([...out.matchAll(/^ỦY BAN NHÂN DÂN XÃ .*$/gm)].map(String)).toEqual([
      'ỦY BAN NHÂN DÂN XÃ TRÀ BỒNG',
      'ỦY BAN NHÂN DÂN XÃ BÌNH SƠN',
    ])
  })

  it('can be named, and can be left out', async () => {
    const { vanban, write } = await office()
    await write('khac.yaml', PROFILE.replaceAll('Trà Bồng', 'Bình Sơn'))
    expect((await vanban(text('a/b/kh.yaml', '--profile', 'khac.yaml'), real)).out).toContain('XÃ BÌNH SƠN')
    expect(codesIn((await vanban(text('a/b/kh.yaml', '--no-profile'), real)).err)).toEqual(
      Array(4).fill('schema/thieu-truong'),
    )
    const { code, err } = await vanban(text('a/b/kh.yaml', '--profile', 'don-vi.yml'), real)
    expect([code, codesIn(err)]).toEqual([2, ['file/khong-tim-thay']])
    expect(err).toContain('Có phải bạn muốn «don-vi.yaml»?')
  })

  it('is told of once where it is broken, and read once, however many stand under it', async () => {
    const { vanban, write, names } = await office('dia_danh: [\n')
    await write('a/kh2.yaml', KE_HOACH)
    await write('sach.yaml', KE_HOACH)
    let read = 0
    const files = {
      readFile: (path: string) => {
        if (path.endsWith('don-vi.yaml')) read += 1
        return disk.readFile(path)
      },
    }
    const argv = ['render', 'a/b/kh.yaml', 'a/kh2.yaml', 'sach.yaml']
    const { code, err } = await vanban(argv, { ...real, files })
    expect([code, codesIn(err).length, read]).toEqual([1, 1, 1])
    expect(err).toMatch(/^don-vi\.yaml:\d/)
    expect(await names('a')).toEqual(['b', 'kh2.yaml'])
  })

  it('that may not be looked for is none', async () => {
    const { vanban } = await office()
    const files = {
      stat: (path: string) =>
        path.endsWith('don-vi.yaml') ? Promise.reject(systemError('EACCES')) : disk.stat(path),
    }
    const { err } = await vanban(text('a/b/kh.yaml'), { ...real, files })
    expect(codesIn(err)).toContain('schema/thieu-truong')
  })

  it('gives its folder of templates, before which --template goes', async () => {
    const { vanban, write } = await office(`${PROFILE}khuon: khuon\n`)
    expect(codesIn((await vanban(text('a/b/kh.yaml'), real)).err)).toEqual(['don-vi/khong-thay-tep'])
    const own = '{{#> than-van-ban}}{{/than-van-ban}}'
    await write('khuon/ke-hoach.hbs', own)
    const { err } = await vanban(text('a/b/kh.yaml'), real)
    expect(err).toContain('khuon/ke-hoach.hbs')
    await write('ro.hbs', await template())
    expect((await vanban(text('a/b/kh.yaml', '--template', 'ro.hbs'), real)).code).toBe(0)
  })

  it('keeps the pictures of its signers beside itself', async () => {
    const signed = PROFILE.replace(
      'ho_ten: Hồ Văn Trung',
      'ho_ten: Hồ Văn Trung, hinh_chu_ky: { tep: ky.png }',
    )
    const { vanban, write } = await office(signed)
    expect((await vanban(['check', 'a/b/kh.yaml'], real)).code).toBe(0)
    await write('a/b/dt.yaml', `${KE_HOACH}hinh_thuc: dien-tu\n`)
    const { err } = await vanban(['check', 'a/b/dt.yaml'], real)
    expect(err).toMatch(/^don-vi\.yaml:4:.*anh\/khong-thay: .*«\.\.\/\.\.\/ky\.png»/)
  })

  it('is refused by render, as are definitions that inherit in a ring', async () => {
    const { vanban, write } = await office()
    const refused = await vanban(['render', 'don-vi.yaml'], real)
    expect([refused.code, codesIn(refused.err)]).toEqual([1, ['don-vi/khong-phai-van-ban']])
    await write('don-vi.yaml', `ke_thua: a/don-vi.yaml\n${PROFILE}`)
    await write('a/don-vi.yaml', 'ke_thua: ../don-vi.yaml\ndia_danh: A\n')
    const { code, err } = await vanban(['render', 'a/b/kh.yaml'], real)
    expect([code, codesIn(err)]).toEqual([1, ['don-vi/vong-ke-thua']])
    expect(err).toContain('a/don-vi.yaml → don-vi.yaml → a/don-vi.yaml')
  })
})

describe('vanban check on a profile', () => {
  it('finds what is wrong with it by itself', async () => {
    const { vanban, write } = await office()
    const sound = await vanban(['check', 'don-vi.yaml'], real)
    expect([sound.code, sound.err]).toEqual([0, 'Đã kiểm tra 1 tệp, không có vấn đề nào.\n'])
    await write('don-vi.yaml', `khuon: khuon\n${PROFILE.replace('nguoi_ky: chu-tich', 'nguoi_ky: chu-tic')}`)
    const { code, err } = await vanban(['check', 'don-vi.yaml'], real)
    expect([code, codesIn(err)]).toEqual([1, ['don-vi/khong-thay-tep', 'don-vi/nguoi-ky-la']])
  })

  it('knows one by another name, and follows what it inherits', async () => {
    const { vanban, write } = await office()
    await write('tinh.yaml', 'mac_dinh: { chung: { luu_van_ban: VP } }\n')
    expect((await vanban(['check', 'tinh.yaml'], real)).code).toBe(0)
    for (const [inherited, code] of [
      ['tinh.yml', 'don-vi/khong-thay-tep'],
      ['don-vi.yaml', 'don-vi/vong-ke-thua'],
      ['a', 'file/la-thu-muc'],
    ]) {
      await write('don-vi.yaml', `ke_thua: ${inherited!}\n${PROFILE}`)
      expect(codesIn((await vanban(['check', 'don-vi.yaml'], real)).err)).toEqual([code])
    }
    await write('don-vi.yaml', `ke_thua: tinh.yaml\n${PROFILE}`)
    expect((await vanban(['check', 'don-vi.yaml'], real)).code).toBe(0)
  })

  it('tells it in JSON, too', async () => {
    const { vanban } = await office('dia_dan: A\n')
    const { code, out } = await vanban(['check', 'don-vi.yaml', '--format', 'json'], real)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ code: 'schema/khoa-la', file: 'don-vi.yaml' }] })
  })
})

async function template(): Promise<string> {
  return (await engine.sources())['ke-hoach.hbs']!
}

describe('don-vi.yaml among the definitions that a shell’s *.yaml names', () => {
  it('is left out, and is told alone', async () => {
    const { vanban } = await office()
    const { code, err } = await vanban(['render', 'don-vi.yaml', 'a/b/kh.yaml', '-o', 'ra/'], real)
    expect(code, err).toBe(0)
    expect(codesIn((await vanban(['render', 'don-vi.yaml'], real)).err)).toEqual([
      'don-vi/khong-phai-van-ban',
    ])
  })
})
