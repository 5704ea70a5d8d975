import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The built program over many files, killed and interrupted at any moment (`npm test` builds it first). */
const scratch = mkdtempSync(join(tmpdir(), 'vanban-nhieu-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

const COUNT = 60

beforeAll(() => {
  const base = readFileSync('examples/cong-van/toi-thieu.yaml', 'utf8')
  mkdirSync(join(scratch, 'v/con'), { recursive: true })
  for (let i = 0; i < COUNT; i += 1)
    writeFileSync(
      join(scratch, i % 2 === 0 ? 'v' : 'v/con', `${i}.yaml`),
      `${base}so_van_ban: ${i + 1}\ndon_vi_soan_thao: VP\n`,
    )
})

interface Ended {
  readonly code: number | null
  readonly err: string
}

/** @param watch sees the process after each line that it writes on stderr */
function vanban(
  args: readonly string[],
  watch?: (child: ChildProcess, lines: number) => void,
): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(process.cwd(), 'dist/vanban.cjs'), ...args], {
      cwd: scratch,
      env: { ...process.env, XDG_CACHE_HOME: join(scratch, '.dem') },
    })
    let err = ''
    child.stderr.on('data', chunk => {
      err += String(chunk)
      watch?.(child, err.split('\n').length - 1)
    })
    child.on('close', code => resolve({ code, err }))
  })
}

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(join(scratch, folder), { recursive: true, withFileTypes: true })
  return new Map(
    names
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [path.slice(join(scratch, folder).length), readFileSync(path)] as const),
  )
}

describe('the built program over many files', () => {
  it('makes the same with one thread and with two, and then knows it', async () => {
    expect(await vanban(['render', 'v', '-o', 'mot', '--jobs', '1'])).toMatchObject({ code: 0 })
    const two = await vanban(['render', 'v', '-o', 'hai', '--jobs', '2'])
    expect(two.code).toBe(0)
    expect(two.err).toContain(`${COUNT} đã ghi`)
    const told = [...two.err.matchAll(/^Đã ghi hai\/(.*)$/gm)].map(match => match[1])
    expect(told).toEqual([...told].sort())
    expect(filesIn('hai')).toEqual(filesIn('mot'))
    expect((await vanban(['render', 'v', '-o', 'hai', '--jobs', '2'])).err).toContain(
      `${COUNT} chưa thay đổi`,
    )
    expect((await vanban(['render', 'v', '-o', 'hai', '--check', '--jobs', '2'])).code).toBe(0)
    expect((await vanban(['check', 'v', '--jobs', '2'])).err).toContain(`Đã kiểm tra ${COUNT} tệp, không có`)
  })

  it.each([1, 2])(
    'killed at any moment leaves no half file; the next run finishes (--jobs %i)',
    async jobs => {
      const wanted = filesIn('mot')
      const folder = `giet-${jobs}`
      const run = ['render', 'v', '-o', folder, '--jobs', String(jobs)]
      for (const line of [1, 8, 23, 40]) {
        await vanban(run, (child, lines) => {
          if (lines >= line) setTimeout(() => child.kill('SIGKILL'), line % 5)
        })
        for (const [name, bytes] of filesIn(folder))
          if (!/\.vanban-.*\.tmp$/.test(name)) expect(wanted.get(name)?.equals(bytes), name).toBe(true)
      }
      expect((await vanban(run)).code).toBe(0)
      expect(filesIn(folder)).toEqual(wanted)
    },
  )

  it('interrupted ends in order, and goes on the next time', async () => {
    // Long enough for the signal to come in time.
    const base = readFileSync('examples/cong-van/toi-thieu.yaml', 'utf8')
    const long = base.replace(
      'noi_dung:\n',
      `noi_dung:\n${'  - Ủy ban nhân dân xã báo cáo như trên.\n'.repeat(400)}`,
    )
    mkdirSync(join(scratch, 'dai'))
    for (let i = 0; i < 24; i += 1)
      writeFileSync(join(scratch, 'dai', `${i}.yaml`), `${long}don_vi_soan_thao: VP\n`)
    const run = ['render', 'dai', '-o', 'ngat', '--jobs', '2']
    // Once: the second Ctrl-C ends a program that does not want to.
    let asked = false
    const first = await vanban(run, child => {
      if (!asked) asked = child.kill('SIGINT')
    })
    expect(first.code).toBe(130)
    const [, done = ''] = /^(\d+) đã ghi, \d+ chưa làm\./m.exec(first.err) ?? []
    expect(filesIn('ngat').size).toBe(Number(done))
    expect((await vanban(run)).err).toContain(`${24 - Number(done)} đã ghi, ${done} chưa thay đổi`)
  })

  it.each([1, 2])('a merge that is interrupted ends in order (--jobs %i)', async jobs => {
    const base = readFileSync('examples/cong-van/toi-thieu.yaml', 'utf8')
    writeFileSync(join(scratch, 'thu.yaml'), `${base}don_vi_soan_thao: \${dv}\n`)
    writeFileSync(join(scratch, 'dv.csv'), `dv\n${'VP\n'.repeat(4000)}`)
    const out = `tron-${jobs}`
    let asked = false
    const run = [
      'merge',
      'thu.yaml',
      '--data',
      'dv.csv',
      '-o',
      out,
      '--name',
      '{stt}',
      '--jobs',
      String(jobs),
    ]
    const { code, err } = await vanban(run, child => {
      if (!asked) asked = child.kill('SIGINT')
    })
    expect(code).toBe(130)
    const [, done = ''] = /^(\d+) đã ghi\./m.exec(err) ?? []
    expect(Number(done)).toBeLessThan(4000)
    expect([...filesIn(out).keys()].sort()).toEqual(
      Array.from({ length: Number(done) }, (_, i) => `/${String(i + 1).padStart(4, '0')}.docx`),
    )
  })

  it('a merge by two threads, which practise on its first rows, is that by one', async () => {
    const base = readFileSync('examples/cong-van/toi-thieu.yaml', 'utf8')
    writeFileSync(join(scratch, 'moi.yaml'), `${base}don_vi_soan_thao: \${dv}\n`)
    const rows = Array.from({ length: 600 }, (_, i) => `VP${i + 1}\n`).join('')
    writeFileSync(join(scratch, 'tot.csv'), `dv\n${rows}`)
    writeFileSync(join(scratch, 'hong.csv'), `dv\n${rows}""\n,x\n`)
    const run = (data: string, out: string, jobs: string): Promise<Ended> =>
      vanban(['merge', 'moi.yaml', '--data', data, '-o', out, '--name', '{stt}', '--jobs', jobs, '--quiet'])
    // Quiet, V8 too: it would complain about a knob that it does not know.
    expect(await run('tot.csv', 'tron-mot', '1')).toEqual({ code: 0, err: '' })
    expect(await run('tot.csv', 'tron-hai', '2')).toEqual({ code: 0, err: '' })
    expect(filesIn('tron-mot').size).toBe(600)
    expect(filesIn('tron-hai')).toEqual(filesIn('tron-mot'))
    const bad = await run('hong.csv', 'tron-hong', '2')
    expect(bad.code).toBe(1)
    expect(bad.err).toContain('tron/')
    expect(readdirSync(scratch)).not.toContain('tron-hong')
  })
})
