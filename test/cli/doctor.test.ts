import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OLDEST_NODE } from '../../src/cli/doctor/ground.ts'
import type { Finding } from '../../src/cli/doctor/finding.ts'
import { engine } from '../../src/cli/engine.ts'
import { disk } from '../../src/cli/files.ts'
import { thisSystem, type System } from '../../src/cli/system.ts'
import { problem, stage, systemError, type Props, type Stage } from './stage.ts'

const sound: System = {
  nodeVersion: '22.1.0',
  platform: 'linux',
  tempFolder: '/tmp',
  exec: program =>
    Promise.resolve({ 'fc-list': 'Arial\nTimes New Roman\n', soffice: 'LibreOffice 7.4\nx' }[program]),
}

interface Look {
  readonly code: number
  readonly states: Readonly<Record<string, Finding['state']>>
  readonly all: readonly Finding[]
  readonly of: (id: string) => Finding | undefined
}

async function look(s: Stage, system: Partial<System> = {}, props: Props = {}): Promise<Look> {
  const { code, out, err } = await s.vanban(['doctor', '--format', 'json'], {
    env: { LANG: 'vi_VN.UTF-8' },
    ...props,
    system: { ...sound, tempFolder: s.folder, ...system },
  })
  expect(err).toBe('')
  const all = JSON.parse(out) as readonly Finding[]
  return {
    code,
    all,
    states: Object.fromEntries(all.map(({ id, state }) => [id, state])),
    of: id => all.find(one => one.id === id),
  }
}

const PROFILE = `co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
dia_danh: Trà Bồng
nguoi_ky:
  chu-tich: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: Hồ Văn Trung }
`
const HEADINGS = 'Số, ký hiệu văn bản;Ngày tháng văn bản\r\n'
const WITH_REGISTER = `${PROFILE}so_dang_ky: { tep: 'sổ/van-ban-di-{nam}.csv' }\n`

/** With the real schemas and profiles. */
const real: Props = { engine }

describe('vanban doctor', () => {
  it('finds all that is needed, and says what else could be had', async () => {
    const s = await stage()
    const { code, states } = await look(s)
    expect(code).toBe(0)
    expect(states).toEqual({
      vanban: 'ok',
      node: 'ok',
      ghi: 'ok',
      tam: 'ok',
      pdf: 'ok',
      png: 'ok',
      phong: 'ok',
      libreoffice: 'ok',
      'ho-so': 'warning',
      'soan-thao': 'warning',
      'bang-ma': 'ok',
    })
    expect(await s.names()).toEqual([])
  })

  it('gives a way out with whatever is not well', async () => {
    const s = await stage()
    const { all } = await look(s, { nodeVersion: '18.0.0', exec: () => Promise.resolve(undefined) })
    const without = all.filter(({ state, todo }) => state !== 'ok' && todo === undefined)
    expect(without).toEqual([])
  })

  it('prints a line each, and what to do below', async () => {
    const s = await stage()
    const { code, out } = await s.vanban(['doctor'], { system: { ...sound, nodeVersion: '18.20.1' } })
    expect(code).toBe(1)
    expect(out).toMatch(/^✓ vanban {2,}\d/)
    expect(out).toMatch(/\n✗ Node {2,}18\.20\.1, cũ hơn 20\.19\n {2,}→ /)
    expect(out).toMatch(/\n1 điều phải sửa/)
  })
})

describe('Node', () => {
  it('is asked for as package.json does', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }
    expect(engines.node).toBe(`>=${OLDEST_NODE}`)
  })

  it.each([
    ['20.18.9', 'missing'],
    ['20.19.0', 'ok'],
    ['20.100.0', 'ok'],
    ['9.99.9', 'missing'],
    ['24.0.0', 'ok'],
  ])('%s: %s', async (nodeVersion, state) => {
    expect((await look(await stage(), { nodeVersion })).states.node).toBe(state)
  })
})

describe('the folders', () => {
  const refusing = (folder: string, code: string): Props => ({
    files: {
      create: path => (path.startsWith(folder) ? Promise.reject(systemError(code)) : disk.create(path)),
    },
  })

  it('is needed to write here', async () => {
    const s = await stage()
    const { code, of } = await look(s, { tempFolder: '/tmp' }, refusing(s.folder, 'EROFS'))
    expect([code, of('ghi')?.state, of('tam')?.state]).toEqual([1, 'missing', 'ok'])
    expect(of('ghi')?.found).toContain('EROFS')
  })

  it('is not needed to write to the folder for temporary files', async () => {
    const s = await stage()
    const { code, of } = await look(s, { tempFolder: join(s.folder, 'none') })
    expect([code, of('tam')?.state]).toEqual([0, 'warning'])
  })

  it('tells what it may not look at, and looks at the rest', async () => {
    const stat: typeof disk.stat = path =>
      path.includes('.vscode') ? Promise.reject(systemError('EACCES')) : disk.stat(path)
    const { code, of } = await look(await stage(), {}, { files: { stat } })
    expect([code, of('editor')?.state, of('bang-ma')?.state]).toEqual([0, 'warning', 'ok'])
  })
})

describe('what sets pages', () => {
  const without = (raster: boolean): Props => ({
    engine: {
      typesetter: ({ withRaster }) =>
        Promise.resolve(
          raster === withRaster || !raster
            ? { diagnostics: [problem('pdf/chua-cai')] }
            : { value: {} as never, diagnostics: [] },
        ),
    },
  })

  it('is no need', async () => {
    const { code, states, of } = await look(await stage(), {}, without(false))
    expect([code, states.pdf, states.png]).toEqual([0, 'warning', 'warning'])
    expect(of('png')?.todo).toContain('typst-ts-node-compiler')
  })

  it('may lack what draws alone', async () => {
    const { states, of } = await look(await stage(), {}, without(true))
    expect([states.pdf, states.png]).toEqual(['ok', 'warning'])
    expect(of('png')?.todo).toBe('Cài: npm install @resvg/resvg-js')
  })

  it.each([
    ['Arial\nLiberation Serif\n', 'ok'],
    ['Tinos\n', 'ok'],
    ['Arial\n', 'warning'],
    [undefined, 'warning'],
  ])('fonts %j: %s', async (list, state) => {
    const { states } = await look(await stage(), { exec: () => Promise.resolve(list) })
    expect(states.phong).toBe(state)
  })

  it.each([
    ['win32', 'C:\\Windows\\Fonts\\times.ttf', 'phong'],
    ['darwin', '/Applications/LibreOffice.app/Contents/MacOS/soffice', 'libreoffice'],
  ])('on %s looks where things are', async (platform, place, id) => {
    const stat: typeof disk.stat = path => disk.stat(path === place ? '/' : path)
    const exec = (): Promise<undefined> => Promise.resolve(undefined)
    const { states } = await look(await stage(), { platform, exec }, { files: { stat } })
    expect(states[id]).toBe('ok')
  })
})

describe('the desk', () => {
  it('knows the profile, and what is wrong with it', async () => {
    const s = await stage()
    await s.write('don-vi.yaml', PROFILE)
    expect((await look(s, {}, real)).of('ho-so')).toMatchObject({
      state: 'ok',
      found: 'don-vi.yaml, 1 người ký',
    })
    await s.write('don-vi.yaml', 'co_quan: sai\n')
    const { code, of } = await look(s, {}, real)
    expect([code, of('ho-so')?.state]).toEqual([1, 'missing'])
    expect(of('ho-so')?.todo).toContain('vanban check don-vi.yaml')
  })

  it('tells where no register is, or none yet', async () => {
    const s = await stage()
    await s.write('don-vi.yaml', PROFILE)
    expect((await look(s, {}, real)).of('so')).toMatchObject({ state: 'warning' })
    await s.write('don-vi.yaml', WITH_REGISTER)
    expect((await look(s, {}, real)).of('so')).toMatchObject({ state: 'ok' })
  })

  it('looks at the register of each year', async () => {
    const s = await stage()
    await s.write('don-vi.yaml', WITH_REGISTER)
    for (const name of [
      'van-ban-di-2025.csv',
      'van-ban-di-2026.csv',
      'van-ban-di-nhap.csv',
      'van-ban-di-cu.csv',
    ])
      await s.write(`sổ/${name}`, HEADINGS)
    const found = (await look(s, {}, real)).all.filter(({ id }) => id === 'so')
    expect(found.map(one => one.found)).toEqual(['sổ/van-ban-di-2025.csv', 'sổ/van-ban-di-2026.csv'])
  })

  it('tells a register that is held, open, or broken', async () => {
    const s = await stage()
    await s.write('don-vi.yaml', WITH_REGISTER)
    await s.write('sổ/van-ban-di-2024.csv', 'PK\u0003\u0004 một tệp nén')
    await s.write('sổ/van-ban-di-2023.csv', '')
    await s.write('sổ/van-ban-di-2025.csv', HEADINGS)
    await s.write('sổ/van-ban-di-2025.csv.khoa', '')
    await s.write('sổ/van-ban-di-2026.csv', HEADINGS)
    await s.write('sổ/.~lock.van-ban-di-2026.csv#', '')
    const { code, all } = await look(s, {}, real)
    expect([code, all.filter(({ id }) => id === 'so').map(({ state }) => state)]).toEqual([
      1,
      ['missing', 'missing', 'warning', 'warning'],
    ])
  })

  it('knows the schemas of the workspace, here or above, and those of another version', async () => {
    const s = await stage()
    expect((await s.vanban(['schema', '--install'], real)).code).toBe(0)
    expect((await look(s, {}, real)).of('soan-thao')).toMatchObject({
      state: 'ok',
      found: join('.vscode', 'vanban'),
    })
    await s.write('.vscode/vanban/ke-hoach.schema.json', '{}')
    expect((await look(s, {}, real)).of('soan-thao')).toMatchObject({ state: 'warning' })
  })
})

describe('the terminal', () => {
  it.each([
    [{ LANG: 'C' }, 'warning'],
    [{}, 'warning'],
    [{ LC_ALL: '', LANG: 'en_US.utf8' }, 'ok'],
    [{ LC_ALL: 'C', LANG: 'en_US.utf8' }, 'warning'],
  ])('%j: %s', async (env, state) => {
    expect((await look(await stage(), {}, { env })).states['bang-ma']).toBe(state)
  })

  it('of Windows needs no locale', async () => {
    expect((await look(await stage(), { platform: 'win32' }, { env: {} })).states['bang-ma']).toBe('ok')
  })
})

describe('the real system', () => {
  it('runs programs, and takes one that is not there, or fails, for nothing', async () => {
    expect(await thisSystem.exec(process.execPath, ['-p', '1'])).toBe('1\n')
    expect(await thisSystem.exec(process.execPath, ['-e', 'process.exit(1)'])).toBeUndefined()
    expect(await thisSystem.exec('no-such-program', [])).toBeUndefined()
  })
})
