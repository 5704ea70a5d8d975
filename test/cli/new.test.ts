import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { engine } from '../../src/cli/engine.ts'
import { disk } from '../../src/cli/files.ts'
import { scripted, TAKE, type Scripted } from './asker.ts'
import { codesIn, failing, stage, systemError, type Props, type Result, type Stage } from './stage.ts'

const PROFILE = `co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
dia_danh: Trà Bồng
nguoi_ky:
  chu-tich: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: Hồ Văn Trung }
  pct-kinh-te: { quyen_han: [TM, KT], chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Thị Lan }
don_vi:
  VP: Văn phòng HĐND và UBND xã
  KT: Phòng Kinh tế
mac_dinh:
  chung: { nguoi_ky: chu-tich }
`

async function made(props: Props = {}, profile?: string): Promise<Stage & { run: Stage['vanban'] }> {
  const s = await stage()
  if (profile !== undefined) await s.write('don-vi.yaml', profile)
  return { ...s, run: (argv, own = {}) => s.vanban(['new', ...argv], { engine, ...props, ...own }) }
}

describe('vanban new, where nobody can be asked', () => {
  it('takes flags, fills in the rest, and says what to do next', async () => {
    const s = await made()
    const { code, out, err } = await s.run(['ke-hoach', '--mau', 'kiem-tra', '--trich-yeu', 'Kiểm tra Đợt 1'])
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/^Đã ghi ke-hoach-kiem-tra-dot-1\.yaml\n/)
    expect(err).toContain('vanban preview ke-hoach-kiem-tra-dot-1.yaml')
    expect(err).toContain('vanban init')
    const text = await s.read('ke-hoach-kiem-tra-dot-1.yaml')
    expect(text).not.toContain('\r')
    expect(parse(text)).toMatchObject({
      loai_van_ban: 'ke-hoach',
      trich_yeu: 'Kiểm tra Đợt 1',
      dia_danh: 'Trà Bồng',
    })
  })

  it('renders what it wrote', async () => {
    const s = await made({}, PROFILE)
    for (const loai of ['ke-hoach', 'cong-van']) {
      expect((await s.run([loai, '-o', `${loai}.yaml`])).code).toBe(0)
      const { code, err } = await s.vanban(['render', `${loai}.yaml`], { engine })
      expect(code, err).toBe(0)
      expect(codesIn(err).filter(found => found !== 'prose/cho-chua-dien')).toEqual([])
    }
  })

  it('writes only what is the document’s own under a profile', async () => {
    const s = await made({}, PROFILE)
    await s.run(['cong-van', '-o', 'a.yaml'])
    expect(Object.keys(parse(await s.read('a.yaml')) as object)).toEqual([
      'loai_van_ban',
      'don_vi_soan_thao',
      'trich_yeu',
      'kinh_gui',
      'noi_dung',
      'noi_nhan',
    ])
  })

  it('names signer and unit by what the profile calls them', async () => {
    const s = await made({}, PROFILE)
    expect(
      (await s.run(['ke-hoach', '--nguoi-ky', 'pct-kinh-te', '--don-vi', 'kt', '-o', 'a.yaml'])).code,
    ).toBe(0)
    const text = await s.read('a.yaml')
    expect(parse(text)).toMatchObject({ nguoi_ky: 'pct-kinh-te', don_vi_soan_thao: 'KT' })
    expect(text).toContain('Phòng Kinh tế theo dõi')
  })

  it('looks for the profile from where the file goes, or not at all', async () => {
    const s = await made()
    await s.write('xã/don-vi.yaml', PROFILE)
    await s.run(['ke-hoach', '-o', 'xã/kế hoạch/a.yaml'])
    expect(await s.read('xã/kế hoạch/a.yaml')).not.toContain('co_quan_ban_hanh:')
    await s.run(['ke-hoach', '-o', 'xã/b.yaml', '--no-profile'])
    expect(await s.read('xã/b.yaml')).toContain('co_quan_ban_hanh:')
    await s.run(['ke-hoach', '-o', 'c.yaml', '--profile', 'xã/don-vi.yaml'])
    expect(await s.read('c.yaml')).not.toContain('co_quan_ban_hanh:')
  })

  it('stops at a broken profile', async () => {
    const s = await made({}, 'nguoi_ky: [')
    const { code, err } = await s.run(['ke-hoach'])
    expect(code).not.toBe(0)
    expect(err).toContain('don-vi.yaml')
    expect(await s.names()).toEqual(['don-vi.yaml'])
  })

  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ['a type that there is not', ['ke-hoac'], 'ke-hoach'],
    ['a starter that there is not', ['ke-hoach', '--mau', 'hoi-ngi'], '«hoi-nghi»'],
    ['a signer that there is not', ['ke-hoach', '--nguoi-ky', 'chu-tic'], '«chu-tich»'],
    ['a unit that there is not', ['ke-hoach', '--don-vi', 'XYZ'], 'Có: VP, KT.'],
    ['a trích yếu of nothing', ['ke-hoach', '--trich-yeu', '  '], '--trich-yeu'],
    ['a file that is no definition', ['ke-hoach', '-o', 'a.docx'], '-o a.yaml'],
    ['a profile that there is not', ['ke-hoach', '--profile', 'la.yaml'], 'la.yaml'],
  ]
  it.each(wrong)('refuses %s, with the way out', async (_, argv, hint) => {
    const s = await made({}, PROFILE)
    const { code, err } = await s.run(argv)
    expect(code).toBe(2)
    expect(err).toContain(hint)
    expect(await s.names()).toEqual(['don-vi.yaml'])
  })

  it('has no signer to refer to without a profile', async () => {
    const s = await made()
    const { code, err } = await s.run(['ke-hoach', '--nguoi-ky', 'chu-tich'])
    expect([code, err]).toEqual([2, expect.stringContaining('vanban init')])
  })
})

describe('vanban new and files', () => {
  it('never overwrites', async () => {
    const s = await made()
    await s.write('a.yaml', 'của tôi')
    const { code, err } = await s.run(['ke-hoach', '-o', 'a.yaml'])
    expect([code, codesIn(err)]).toEqual([2, ['file/da-co']])
    expect(err).toContain('-o a-2.yaml')
    expect(await s.read('a.yaml')).toBe('của tôi')
  })

  it('takes a name in NFD for the one in NFC', async () => {
    const s = await made()
    await s.write('kế hoạch.yaml'.normalize('NFD'), 'của tôi')
    const { code, err } = await s.run(['ke-hoach', '-o', 'kế hoạch.yaml'.normalize('NFC')])
    expect([code, codesIn(err)]).toEqual([2, ['file/da-co']])
    expect(await s.names()).toHaveLength(1)
  })

  it('gives only one of many at once the name', async () => {
    const s = await made()
    const results = await Promise.all(Array.from({ length: 8 }, () => s.run(['ke-hoach', '-o', 'a.yaml'])))
    expect(results.filter(({ code }) => code === 0)).toHaveLength(1)
    expect(parse(await s.read('a.yaml'))).toHaveProperty('noi_dung')
  })

  it('makes folders, adds the ending, and takes a folder for one', async () => {
    const s = await made()
    await s.run(['ke-hoach', '-o', 'văn bản (1)/tháng 5/a'])
    await s.run(['ke-hoach', '-o', 'văn bản (1)/'])
    await s.run(['cong-van', '-o', 'văn bản (1)'])
    expect(await s.names('văn bản (1)')).toEqual([
      'cong-van-trien-khai-nhiem-vu-duoc-giao.yaml',
      'ke-hoach-trien-khai-cong-tac-trong-tam.yaml',
      'tháng 5',
    ])
    expect(await s.names('văn bản (1)/tháng 5')).toEqual(['a.yaml'])
  })

  it('quotes a name with spaces in what to do next', async () => {
    const s = await made()
    expect((await s.run(['ke-hoach', '-o', 'kế hoạch 1.yaml'])).err).toContain(
      'vanban render "kế hoạch 1.yaml"',
    )
  })

  it.each(['create', 'makeFolder'] as const)('says why where %s fails', async step => {
    const s = await made({ files: failing(step, 'EACCES') })
    const { code, err } = await s.run(['ke-hoach', '-o', 'x/a.yaml'])
    expect([code, codesIn(err)]).toEqual([2, ['file/khong-co-quyen']])
  })

  it('leaves no half of a file on a full disk', async () => {
    const s = await made()
    const create: typeof disk.create = async path => {
      const handle = await disk.create(path)
      return {
        writeFile: () => Promise.reject(systemError('ENOSPC')),
        chmod: () => Promise.resolve(),
        sync: () => Promise.resolve(),
        close: () => handle.close(),
      }
    }
    const { code, err } = await s.run(['ke-hoach', '-o', 'a.yaml'], { files: { create } })
    expect([code, codesIn(err)]).toEqual([2, ['file/het-cho']])
    expect(await s.names()).toEqual([])
  })
})

describe('the modeline', () => {
  const modeline = async (s: Stage, file: string): Promise<string | undefined> =>
    /^# yaml-language-server: \$schema=(\S+)\n/.exec(await s.read(file))?.[1]

  it('points to the schema installed in the workspace', async () => {
    const s = await made()
    await s.write('.vscode/vanban/ke-hoach.schema.json', '{}')
    await s.run(['ke-hoach', '-o', 'sub/tháng 5/a.yaml'])
    expect(await modeline(s, 'sub/tháng 5/a.yaml')).toBe('../../.vscode/vanban/ke-hoach.schema.json')
  })

  it('points to the package in the project’s node_modules by a path that moves with it', async () => {
    const s = await made()
    const schema = join(s.folder, 'node_modules', 'vanban', 'schemas', 'ke-hoach.schema.json')
    await s.run(['ke-hoach', '-o', 'a.yaml'], {
      engine: { ...engine, schemaFile: () => Promise.resolve(schema) },
    })
    expect(await modeline(s, 'a.yaml')).toBe('node_modules/vanban/schemas/ke-hoach.schema.json')
  })

  it('is never a path with a space, which an editor would read half of', async () => {
    const s = await made()
    const schema = join(s.folder, 'node_modules', 'vanban 2', 'schemas', 'ke-hoach.schema.json')
    await s.run(['ke-hoach', '-o', 'a.yaml'], {
      engine: { ...engine, schemaFile: () => Promise.resolve(schema) },
    })
    expect(fileURLToPath((await modeline(s, 'a.yaml')) ?? '')).toBe(schema)
  })

  it('points to a package elsewhere by an address, without a space', async () => {
    const s = await made()
    const schemaFile = (): Promise<string> =>
      Promise.resolve('/opt/phần mềm/vanban/schemas/ke-hoach.schema.json')
    await s.run(['ke-hoach', '-o', 'a.yaml'], { engine: { ...engine, schemaFile } })
    const address = (await modeline(s, 'a.yaml')) ?? ''
    expect(fileURLToPath(address)).toBe('/opt/phần mềm/vanban/schemas/ke-hoach.schema.json')
  })

  it('is left out where there is no schema as a file', async () => {
    const s = await made()
    await s.run(['ke-hoach', '-o', 'a.yaml'], {
      engine: { ...engine, schemaFile: () => Promise.resolve(undefined) },
    })
    expect(await modeline(s, 'a.yaml')).toBeUndefined()
  })

  it('finds the shipped schema', async () => {
    expect(existsSync((await engine.schemaFile('ke-hoach')) ?? '')).toBe(true)
    expect(await engine.schemaFile('la')).toBeUndefined()
  })
})

describe('vanban new, asking', () => {
  const asking = async (
    asker: Scripted,
    argv: readonly string[] = [],
    profile?: string,
  ): Promise<[Stage, Result]> => {
    const s = await made({}, profile)
    return [s, await s.run(argv, { asker })]
  }

  it('asks type, starter, trích yếu, unit and signer', async () => {
    const asker = scripted('cong-van', 'moi-hop', 'mời họp giao ban', 'KT', 'pct-kinh-te')
    const [s, { code }] = await asking(asker, [], PROFILE)
    expect(code).toBe(0)
    expect(asker.asked.map(({ kind }) => kind)).toEqual(['choose', 'choose', 'text', 'choose', 'choose'])
    expect(asker.asked.map(({ initial }) => initial)).toEqual([
      undefined,
      undefined,
      'mời họp triển khai nhiệm vụ trọng tâm',
      undefined,
      'chu-tich',
    ])
    expect(parse(await s.read('cong-van-moi-hop-giao-ban.yaml'))).toMatchObject({
      don_vi_soan_thao: 'KT',
      nguoi_ky: 'pct-kinh-te',
    })
  })

  it('takes what is offered', async () => {
    const [s, { code }] = await asking(scripted(TAKE, TAKE, TAKE, TAKE, TAKE), [], PROFILE)
    expect(code).toBe(0)
    expect(await s.names()).toContain('ke-hoach-to-chuc-hoi-nghi-tong-ket-cong-tac-cai-cach-hanh-chinh.yaml')
  })

  it('asks only for what is not given, and for nothing without a choice', async () => {
    const asker = scripted()
    const [, { code }] = await asking(asker, ['ke-hoach', '--mau', 'trong', '--trich-yeu', 'Một việc'])
    expect([code, asker.asked]).toEqual([0, []])
  })

  it('asks for nothing with --yes', async () => {
    const asker = scripted()
    const [, { code }] = await asking(asker, ['ke-hoach', '-y'], PROFILE)
    expect([code, asker.asked]).toEqual([0, []])
  })

  it('lets no unit be the answer for a type that needs none', async () => {
    const [s] = await asking(scripted('trong', 'Một việc', '', 'chu-tich'), ['ke-hoach'], PROFILE)
    expect(await s.read('ke-hoach-mot-viec.yaml')).not.toContain('don_vi_soan_thao')
  })

  it('asks again for a trích yếu of nothing', async () => {
    const asker = scripted('trong', '  ', 'Một việc')
    const [s] = await asking(asker, ['ke-hoach'])
    expect(asker.asked.filter(({ complaint }) => complaint !== undefined)).toHaveLength(1)
    expect(await s.names()).toEqual(['ke-hoach-mot-viec.yaml'])
  })

  it('asks for another name where there is such a file', async () => {
    const s = await made()
    await s.write('a.yaml', 'của tôi')
    await s.write('a-2.yaml', 'của tôi')
    const asker = scripted('trong', 'Một việc', TAKE, TAKE)
    expect((await s.run(['ke-hoach', '-o', 'a.yaml'], { asker })).code).toBe(0)
    expect(asker.asked.slice(2).map(({ initial }) => initial)).toEqual(['a-2.yaml', 'a-3.yaml'])
    expect(await s.read('a.yaml')).toBe('của tôi')
    expect(await s.names()).toEqual(['a-2.yaml', 'a-3.yaml', 'a.yaml'])
  })

  const answers = ['cong-van', 'moi-hop', 'mời họp', 'KT', 'chu-tich']
  it.each(answers.map((_, at) => at))('writes nothing when given up at question %i', async at => {
    const [s, { code, err }] = await asking(scripted(...answers.slice(0, at)), [], PROFILE)
    expect([code, err]).toEqual([130, 'Đã hủy: không ghi gì.\n'])
    expect(await s.names()).toEqual(['don-vi.yaml'])
  })
})

describe('vanban new --list', () => {
  it('shows the starters of all types, or of one', async () => {
    const s = await made()
    const all = await s.run(['--list'])
    expect([all.code, all.err]).toEqual([0, ''])
    expect(all.out).toMatch(/^ke-hoach \(Kế hoạch\)\n {2}hoi-nghi .*Tổ chức hội nghị: .*\n/)
    expect(all.out).toMatch(/cong-van \(Công văn\)\n.* {2}trong .*\n$/s)
    expect((await s.run(['cong-van', '--list'])).out).not.toContain('hoi-nghi')
  })

  it('is what one sees who names no type where nobody can be asked', async () => {
    const s = await made()
    const { code, out, err } = await s.run([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('hoi-nghi')
  })
})
