import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { disk } from '../../src/cli/files.ts'
import { machineId } from '../../src/cli/machine.ts'
import { CONG_VAN, desk, KE_HOACH, machineAt } from './desk.ts'
import { codesIn, systemError } from './stage.ts'

const withKeys = (text: string, lines: string): string => `${text.replace(/\n?$/, '\n')}${lines}\n`
const keysOf = (text: string) => parse(text) as { so_van_ban?: unknown; thoi_gian_ban_hanh?: unknown }

describe('issue', () => {
  it('takes the next number, writes it into the definition and the register, and makes the .docx', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    await set.write('b.yaml', CONG_VAN)
    await set.write('c.yaml', KE_HOACH.replaceAll('\n', '\r\n'))
    const { code, err, out } = await set.issue(['a.yaml'])
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('Đã cấp số 01/KH-UBND ngày 20/11/2026 cho a.yaml, ghi vào sổ mới lập so-2026.csv')
    expect((await set.issue(['b.yaml'])).err).toContain('cho b.yaml, ghi vào sổ so-2026.csv')
    expect((await set.issue(['c.yaml'])).code).toBe(0)
    expect(await set.names()).toEqual([
      'a.docx',
      'a.yaml',
      'b.docx',
      'b.yaml',
      'c.docx',
      'c.yaml',
      'so-2026.csv',
    ])
    expect(set.rows().map(({ o }) => [o.soKyHieu, o.ngay, o.tep, o.tinhTrang])).toEqual([
      ['01/KH-UBND', '20/11/2026', 'a.yaml', ''],
      ['01/UBND-VP', '20/11/2026', 'b.yaml', ''],
      ['02/KH-UBND', '20/11/2026', 'c.yaml', ''],
    ])
    expect(set.rows()[1]?.o).toMatchObject({
      trichYeu: 'Công văn V/v cử cán bộ dự tập huấn công tác văn thư',
      nguoiKy: 'Nguyễn Thị Minh',
      noiNhan: 'Sở Nội vụ',
      luu: 'VT, VP',
    })
    const issued = await set.read('c.yaml')
    expect(issued).toContain('so_van_ban: 2\r\n')
    expect(issued.replace(/(so_van_ban|thoi_gian_ban_hanh): .*\r\n/g, '').replaceAll('\r\n', '\n')).toBe(
      KE_HOACH,
    )
    // What was issued is what render makes of it.
    expect(
      (await set.vanban(['render', 'c.yaml'], { engine: (await import('../../src/cli/engine.ts')).engine }))
        .err,
    ).toContain('Không đổi: c.docx')
  })

  it('is refused a second time, and says how to render again', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    await set.issue(['a.yaml'])
    const before = [await set.read('a.yaml'), await set.read('so-2026.csv')]
    const { code, err } = await set.issue(['a.yaml'])
    expect([code, codesIn(err)]).toEqual([1, ['so/da-cap-so']])
    expect(err).toContain('01/KH-UBND ngày 20/11/2026')
    expect(err).toContain('vanban render')
    expect([await set.read('a.yaml'), await set.read('so-2026.csv')]).toEqual(before)
  })

  it('knows a definition by its path in the shared folder, however it is reached', async () => {
    const set = await desk()
    await set.write('van-ban (1)/kế hoạch.yaml', KE_HOACH)
    await symlink(join(set.folder, 'van-ban (1)'), join(set.folder, 'tat'))
    expect((await set.issue(['van-ban (1)/kế hoạch.yaml'.normalize('NFD')])).code).toBe(0)
    expect(set.rows()[0]?.o.tep).toBe('van-ban (1)/kế hoạch.yaml')
    expect(codesIn((await set.issue(['tat/kế hoạch.yaml'])).err)).toEqual(['so/da-cap-so'])
  })

  it('removes the temporary files of killed runs of this machine, and of no other', async () => {
    const set = await desk()
    const ours = machineId(machineAt('2026-11-20'))
    await set.write('van-ban/a.yaml', KE_HOACH)
    await set.write(`van-ban/.vanban-${ours}-7-1.tmp`, '')
    await set.write(`.vanban-${ours}-8-1.tmp`, '')
    await set.write(`.vanban-${ours}-9-1.tmp`, '')
    await set.write('.vanban-01234567-8-1.tmp', '')
    const machine = machineAt('2026-11-20', { isRunning: pid => pid === 9 })
    expect((await set.issue(['van-ban/a.yaml'], { machine })).code).toBe(0)
    expect(await set.names('van-ban')).toEqual(['a.docx', 'a.yaml'])
    expect(await set.names()).toEqual([
      ...['.vanban-01234567-8-1.tmp', `.vanban-${ours}-9-1.tmp`].sort(),
      'so-2026.csv',
      'van-ban',
    ])
  })

  it('names the machine in its temporary files, so that they can be told for left over', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    const made: string[] = []
    const rename: typeof disk.rename = (from, to) => {
      made.push(from)
      return disk.rename(from, to)
    }
    expect((await set.issue(['a.yaml'], { files: { rename } })).code).toBe(0)
    const ours = machineId(machineAt('2026-11-20'))
    // The row, the definition, the document, and that all is done.
    expect(made).toHaveLength(4)
    for (const path of made) expect(path).toContain(`.vanban-${ours}-`)
  })

  it('tells of a copy of an issued definition', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    await set.issue(['a.yaml'])
    await set.write('b.yaml', await set.read('a.yaml'))
    expect(codesIn((await set.issue(['b.yaml'])).err)).toEqual(['so/so-da-dung'])
    await rename(join(set.folder, 'a.yaml'), join(set.folder, 'c.yaml'))
    const { err } = await set.issue(['c.yaml'])
    expect(codesIn(err)).toEqual(['so/so-da-dung'])
    expect(err).toContain('tệp «a.yaml»')
  })

  it('writes nothing on --dry-run', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    const { code, err } = await set.issue(['a.yaml', '--dry-run'])
    expect([code, err]).toEqual([0, 'Sẽ cấp số 01/KH-UBND ngày 20/11/2026; chưa ghi gì.\n'])
    expect(await set.names()).toEqual(['a.yaml'])
    expect(await set.read('a.yaml')).toBe(KE_HOACH)
  })

  it.each([
    ['issued: number and date have moved its lines', [], 2],
    ['not issued: its lines are where they were', ['--dry-run'], 0],
  ])('shows hints at the lines of the file as it is now; %s', async (_, options, moved) => {
    const set = await desk()
    const bare = KE_HOACH.replace(/^(so_van_ban|thoi_gian_ban_hanh):.*\n/gm, '')
    await set.write('a.yaml', bare.replace(/^noi_dung:\n/m, 'noi_dung:\n  - Họp vào ngày …, tại trụ sở.\n'))
    const lines = (await set.read('a.yaml')).split('\n')
    const line = lines.findIndex(text => text.includes('Họp vào')) + 1 + moved
    const { code, err } = await set.issue(['a.yaml', ...options])
    expect(code).toBe(0)
    expect(err).toContain(`a.yaml:${line}:5: gợi ý prose/cho-chua-dien`)
    expect(err).toMatch(new RegExp(`^ +${line} │ +- Họp vào ngày`, 'm'))
    expect((await set.read('a.yaml')).split('\n')[line - 1]).toContain('Họp vào')
  })

  it('shows an error at the line of the file, which number and date are not written into', async () => {
    const set = await desk()
    const bare = KE_HOACH.replace(/^(so_van_ban|thoi_gian_ban_hanh):.*\n/gm, '')
    await set.write('a.yaml', `${bare}gian_dong: 9\n`)
    const { code, err } = await set.issue(['a.yaml'])
    const line = bare.split('\n').length
    expect(code).toBe(1)
    expect(err).toMatch(new RegExp(`^a\\.yaml:${line}:\\d+: lỗi`, 'm'))
    expect(err).toMatch(new RegExp(`^ +${line} │ gian_dong: 9`, 'm'))
  })

  it('takes a number and a date that are asked for', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    await set.write('b.yaml', KE_HOACH)
    expect((await set.issue(['a.yaml', '--so', '7', '--ngay', '2025-03-05'])).code).toBe(0)
    expect(set.rows('so-2025.csv').map(({ o }) => [o.soKyHieu, o.ngay])).toEqual([
      ['07/KH-UBND', '05/03/2025'],
    ])
    expect(keysOf(await set.read('a.yaml'))).toMatchObject({
      so_van_ban: 7,
      thoi_gian_ban_hanh: '2025-03-05',
    })
    expect(codesIn((await set.issue(['b.yaml', '--so', '7', '--ngay', '2025-03-05'])).err)).toEqual([
      'so/so-da-dung',
    ])
    // Another year begins again.
    expect((await set.issue(['b.yaml'])).err).toContain('số 01/KH-UBND')
  })

  it.each([
    ['thoi_gian_ban_hanh: 2026-03-02', '2026-03-02'],
    ['thoi_gian_ban_hanh:', '2026-11-20'],
    ['thoi_gian_ban_hanh: 2026', '2026-11-20'],
    ['thoi_gian_ban_hanh: 2026-11', '2026-11-20'],
    ['thoi_gian_ban_hanh: 2026-10', undefined],
  ])('dates what says «%s» %s', async (line, ngay) => {
    const set = await desk()
    await set.write('a.yaml', withKeys(KE_HOACH, line))
    const { err } = await set.issue(['a.yaml'])
    if (ngay === undefined) expect(codesIn(err)).toEqual(['so/thieu-ngay'])
    else expect(keysOf(await set.read('a.yaml')).thoi_gian_ban_hanh).toBe(ngay)
  })

  it('enters a number that was written by hand, where it is free', async () => {
    const set = await desk()
    await set.write('a.yaml', withKeys(KE_HOACH, 'so_van_ban: 3\nthoi_gian_ban_hanh: 2026-11-19'))
    const { code, err } = await set.issue(['a.yaml'])
    expect([code, codesIn(err)]).toEqual([0, ['so/so-ghi-san']])
    expect(set.rows()[0]?.o.soKyHieu).toBe('03/KH-UBND')
    await set.write('b.yaml', withKeys(KE_HOACH, 'so_van_ban: 4\nthoi_gian_ban_hanh: 2026-11-19'))
    expect(codesIn((await set.issue(['b.yaml', '--ngay', '2026-11-20'])).err)).toEqual(['so/lech-so'])
    expect(codesIn((await set.issue(['b.yaml', '--so', '5'])).err)).toEqual(['so/lech-so'])
  })

  it('goes on behind what Excel and hands have written', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    await set.write(
      'so-2026.csv',
      'Ngày tháng văn bản;Số, ký hiệu văn bản;Của ai\r\n01/11/2026;15/KH-UBND;"giấy; tờ"\r\n01/11/2026;16/TB-UBND;\r\n',
    )
    expect((await set.issue(['a.yaml'])).code).toBe(0)
    const text = await set.read('so-2026.csv')
    expect(text).toContain('01/11/2026;15/KH-UBND;"giấy; tờ"\r\n')
    expect(set.rows().map(({ so, o }) => [so, o.tep])).toEqual([
      [15, ''],
      [16, ''],
      [16, 'a.yaml'],
    ])
  })

  it('numbers by the profile', async () => {
    const set = await desk()
    await set.write(
      'don-vi.yaml',
      "so_dang_ky:\n  tep: 'so/di-{nam}.csv'\n  day_so: chung\nco_quan_ban_hanh: Ủy ban nhân dân xã Bình Sơn\n",
    )
    await set.write('trong/a.yaml', KE_HOACH.replace(/co_quan_ban_hanh.*\n/, ''))
    await set.write('b.yaml', CONG_VAN)
    const props = {
      engine: (await import('../../src/cli/engine.ts')).engine,
      machine: machineAt('2026-11-20'),
    }
    expect(await set.vanban(['issue', 'trong/a.yaml'], props)).toMatchObject({ code: 0 })
    expect(await set.vanban(['issue', 'b.yaml'], props)).toMatchObject({ code: 0 })
    expect(set.rows('so/di-2026.csv').map(({ o }) => [o.soKyHieu, o.tep])).toEqual([
      ['01/KH-UBND', '../trong/a.yaml'],
      ['02/UBND-VP', '../b.yaml'],
    ])
    expect(codesIn((await set.vanban(['issue', 'b.yaml', '--no-profile'], props)).err)).toEqual([
      'so/chua-co-so',
    ])
  })

  it('begins in January what December left', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    await set.write(
      'so-2026.csv',
      'Số, ký hiệu văn bản;Ngày tháng văn bản;Tệp định nghĩa;Tình trạng\n4/KH-UBND;31/12/2026;a.yaml;đang phát hành\n',
    )
    const { err } = await set.issue(['a.yaml'], { machine: machineAt('2027-01-02') })
    expect(err).toContain('số 04/KH-UBND ngày 31/12/2026')
    expect(await set.names()).toEqual(['a.docx', 'a.yaml', 'so-2026.csv'])
  })
})

/** A rename onto that file fails as where another program holds it open. */
function stopAt(name: string) {
  return (from: string, to: string): Promise<void> =>
    to.endsWith(name) ? Promise.reject(systemError('EPERM')) : disk.rename(from, to)
}

describe('nothing is taken', () => {
  it.each([
    [
      'a definition with errors',
      { 'a.yaml': KE_HOACH.replace('loai_van_ban: ke-hoach', 'loai_van_ban: ke_hoach') },
      [],
      1,
    ],
    ['a definition that breaks off', { 'a.yaml': `${KE_HOACH}x: [\n` }, [], 1],
    ['a number that can not be written', { 'a.yaml': withKeys(KE_HOACH, 'so_van_ban: &a 5') }, [], 1],
    ['no definition', {}, [], 2],
    ['a .docx that somebody edited', { 'a.yaml': KE_HOACH, 'a.docx': 'PK of somebody' }, [], 1],
    ['a .docx that Word has open', { 'a.yaml': KE_HOACH, 'a.docx': '', '~$a.docx': '' }, [], 2],
    ['a register that LibreOffice has open', { 'a.yaml': KE_HOACH, '.~lock.so-2026.csv#': '' }, [], 2],
    ['a register that Excel has open', { 'a.yaml': KE_HOACH, '~$so-2026.csv': '' }, [], 2],
    ['a register that has lost all it had', { 'a.yaml': KE_HOACH, 'so-2026.csv': '' }, [], 1],
    ['a register that is none', { 'a.yaml': KE_HOACH, 'so-2026.csv': 'a,b\n' }, [], 1],
    [
      'a register that could not be opened as what it is called',
      { 'a.yaml': KE_HOACH },
      ['--register', 'so.xlsx'],
      1,
    ],
    ['a register that is a workbook', { 'a.yaml': KE_HOACH, 'so-2026.csv': 'PK\x03\x04' }, [], 1],
    ['a number of letters', { 'a.yaml': KE_HOACH }, ['--so', 'mot'], 2],
    ['a day of no calendar', { 'a.yaml': KE_HOACH }, ['--ngay', '2026-02-30'], 2],
    ['a date the other way round', { 'a.yaml': KE_HOACH }, ['--ngay', '20/11/2026'], 2],
    ['a PDF standard without PDF', { 'a.yaml': KE_HOACH }, ['--pdf-standard', 'a-2b'], 2],
    ['a product of another kind', { 'a.yaml': KE_HOACH }, ['-o', 'x.pdf'], 2],
  ])('of %s', async (_, files, argv, code) => {
    const set = await desk()
    for (const [name, data] of Object.entries(files)) if (data !== undefined) await set.write(name, data)
    const before = await set.names()
    const result = await set.issue(['a.yaml', ...argv])
    expect([result.code, result.err]).toEqual([code, expect.stringMatching(/./)])
    expect(await set.names()).toEqual(before)
    for (const [name, data] of Object.entries(files)) expect(await set.read(name)).toBe(data)
  })

  it('of standard input', async () => {
    const set = await desk()
    expect((await set.issue(['-'], { stdin: KE_HOACH })).code).toBe(2)
  })

  it.each([
    ['the lock', 1, 'file/het-cho'],
    ['the register', 2, 'file/het-cho'],
    ['the definition', 3, 'file/het-cho'],
  ])('where the disk is full at %s', async (_, nth, told) => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    let made = 0
    const create = (path: string) => {
      made += 1
      return made === nth ? Promise.reject(systemError('ENOSPC')) : disk.create(path)
    }
    const { code, err } = await set.issue(['a.yaml'], { files: { create } })
    expect([code, codesIn(err)]).toEqual([2, [told]])
    expect(await set.read('a.yaml')).toBe(KE_HOACH)
    if (nth === 3) expect(set.rows()).toEqual([])
    else expect(await set.names()).toEqual(['a.yaml'])
  })

  it('where the definition can not be replaced: the row is taken back', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    const { code, err } = await set.issue(['a.yaml'], { files: { rename: stopAt('a.yaml') } })
    expect([code, codesIn(err)]).toEqual([2, ['file/dang-mo']])
    expect(set.rows()).toEqual([])
    expect(await set.names()).toEqual(['a.yaml', 'so-2026.csv'])
    expect((await set.issue(['a.yaml'])).err).toContain('số 01/KH-UBND')
  })

  it('where Excel holds the register, after a few tries', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    let tries = 0
    const rename_ = (from: string, to: string): Promise<void> => {
      if (to.endsWith('.csv')) tries += 1
      return tries < 3 ? stopAt('so-2026.csv')(from, to) : disk.rename(from, to)
    }
    expect((await set.issue(['a.yaml'], { files: { rename: rename_ } })).code).toBe(0)
    await set.write('b.yaml', KE_HOACH)
    const { code, err } = await set.issue(['b.yaml'], { files: { rename: stopAt('so-2026.csv') } })
    expect([code, codesIn(err)]).toEqual([2, ['file/dang-mo']])
    expect(await set.read('b.yaml')).toBe(KE_HOACH)
  })

  it('where the definition was saved meanwhile', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    let reads = 0
    const readFile = (path: string) => {
      if (path.endsWith('a.yaml')) reads += 1
      return disk.readFile(path)
    }
    const create = async (path: string) => {
      // The last that is made before the definition is replaced is its temporary file.
      if (reads === 2 && path.endsWith('.tmp'))
        await writeFile(join(set.folder, 'a.yaml'), `${KE_HOACH}# thêm\n`)
      return disk.create(path)
    }
    const { code, err } = await set.issue(['a.yaml'], { files: { readFile, create } })
    expect([code, codesIn(err)]).toEqual([2, ['so/doi-giua-chung']])
    expect(await set.read('a.yaml')).toBe(`${KE_HOACH}# thêm\n`)
    expect(set.rows()).toEqual([])
  })
})

describe('a run that is broken off behind the definition', () => {
  it('keeps the number, says so, and is finished by the next', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    const { code, err } = await set.issue(['a.yaml'], { files: { rename: stopAt('a.docx') } })
    expect([code, codesIn(err)]).toEqual([2, ['file/dang-mo', 'so/chua-xong']])
    expect(set.rows()[0]?.o.tinhTrang).toBe('đang phát hành')
    expect(codesIn((await set.register()).err)).toEqual(['so/chua-xong'])
    expect((await set.issue(['a.yaml'])).err).toContain('số 01/KH-UBND')
    expect(set.rows().map(({ o }) => o.tinhTrang)).toEqual([''])
    expect(await set.names()).toEqual(['a.docx', 'a.yaml', 'so-2026.csv'])
  })
})

describe('the lock', () => {
  it('is waited for, and then tells who has it', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    const holder = { may: 'may-van-thu/win32', pid: 41, ma: 'x', luc: '2026-11-20T01:02:03.000Z' }
    await set.write('so-2026.csv.khoa', JSON.stringify(holder))
    const { code, err } = await set.issue(['a.yaml', '--wait', '2'])
    expect([code, codesIn(err)]).toEqual([2, ['so/dang-khoa']])
    expect(err).toMatch(/máy «may-van-thu», tiến trình 41, từ 01:02:03 ngày 2026-11-20/)
    expect(await set.names()).toEqual(['a.yaml', 'so-2026.csv.khoa'])
  })

  it('of a process of this machine that is gone is taken over', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    await set.write('so-2026.csv.khoa', JSON.stringify({ may: 'may-1/test', pid: 41, ma: 'x', luc: '' }))
    expect((await set.issue(['a.yaml'])).code).toBe(0)
    expect(await set.names()).toEqual(['a.docx', 'a.yaml', 'so-2026.csv'])
  })

  it('that was removed by hand does not let two write', async () => {
    const set = await desk()
    await set.write('a.yaml', KE_HOACH)
    const create = async (path: string) => {
      if (path.endsWith('.tmp'))
        await set.write('so-2026.csv.khoa', JSON.stringify({ may: 'may-2', pid: 1, ma: 'y', luc: '' }))
      return disk.create(path)
    }
    const { code, err } = await set.issue(['a.yaml'], { files: { create } })
    expect([code, codesIn(err)]).toEqual([2, ['so/doi-giua-chung']])
    expect(await set.names()).toEqual(['a.yaml', 'so-2026.csv.khoa'])
  })
})

it('makes PDF too', async () => {
  const set = await desk()
  await set.write('a.yaml', KE_HOACH)
  await mkdir(join(set.folder, 'ra'))
  const { code } = await set.issue(['a.yaml', '--pdf', '-o', 'ra'])
  expect(code).toBe(0)
  expect(await set.names('ra')).toEqual(['a.docx', 'a.pdf'])
})
