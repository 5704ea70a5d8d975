import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../src/cli/files.ts'
import { openKind } from '../../src/cli/open-kind.ts'
import type { Session } from '../../src/cli/session.ts'
import type { Threads } from '../../src/cli/threads.ts'
import { codesIn, failing, stage, systemError, type Stage } from './stage.ts'

async function staged(...files: readonly string[]): Promise<Stage> {
  const s = await stage()
  for (const file of files) await s.write(file, file.includes('xau') ? 'LỖI' : `noi_dung: ${file}`)
  return s
}

/** All files below a folder. */
async function tree(s: Stage, folder = 'ra'): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  return (await glob('**', { cwd: join(s.folder, folder), dot: true })).sort()
}

describe('inputs', () => {
  test('of a folder are its YAML files at any depth, mirrored below -o', async () => {
    const s = await staged(
      'v/a.yaml',
      'v/b/c.yml',
      'v/b/D.YAML',
      'v/x.txt',
      'v/.an/e.yaml',
      'v/node_modules/f.yaml',
    )
    await s.write('v/don-vi.yaml', 'dia_danh: Trà Bồng')
    const result = await s.vanban(['render', 'v', '-o', 'ra'])
    expect(result.code).toBe(0)
    expect(await tree(s)).toEqual(['a.docx', 'b/D.docx', 'b/c.docx'])
    expect(result.err).toMatch(
      /^Đã ghi ra\/a\.docx\nĐã ghi ra\/b\/D\.docx\nĐã ghi ra\/b\/c\.docx\n3 đã ghi\. Mất .* giây\.\n$/,
    )
  })

  test.each([
    ['v/**/*.yaml', ['a.docx', 'b/c.docx']],
    ['v/*/*.yaml', ['b/c.docx']],
    ['v/b/*', ['c.docx']],
    ['v\\**\\*.yaml', ['a.docx', 'b/c.docx']],
    ['v/{a,b/c}.yaml', ['a.docx', 'b/c.docx']],
    ['./v/../v/[ab].yaml', ['a.docx']],
  ])('of the pattern %s are mirrored from where its signs begin', async (pattern, outputs) => {
    const s = await staged('v/a.yaml', 'v/b/c.yaml', 'v/b/x.docx')
    expect((await s.vanban(['render', pattern, '-o', 'ra'])).code).toBe(0)
    expect(await tree(s)).toEqual(outputs)
  })

  test('that look like patterns and are there are files; so are folders', async () => {
    const s = await staged('văn bản (1)/[a] {b,c}*.yaml', 'văn bản (1)/d.yaml')
    expect((await s.vanban(['check', 'văn bản (1)/[a] {b,c}*.yaml'])).err).toContain('Đã kiểm tra 1 tệp')
    expect((await s.vanban(['check', 'văn bản (1)/*.yaml'])).err).toContain('Đã kiểm tra 2 tệp')
    expect((await s.vanban(['check', 'văn bản (1)'])).err).toContain('Đã kiểm tra 2 tệp')
  })

  test('are found by the other spelling of a Vietnamese name (NFC, NFD)', async () => {
    const s = await staged('kế hoạch/kế.yaml'.normalize('NFD'))
    for (const name of ['kế hoạch', 'kế hoạch/kế*.yaml', 'kế hoạch/kế.yaml'])
      expect((await s.vanban(['check', name.normalize('NFC')])).err).toContain('Đã kiểm tra 1 tệp')
    expect((await s.vanban(['check', 'kế hoạch', 'kế hoạch/kế.yaml'])).err).toContain('Đã kiểm tra 1 tệp')
  })

  test('named twice are done once', async () => {
    const s = await staged('v/a.yaml', 'v/b.yaml')
    const result = await s.vanban(['render', 'v/a.yaml', './v/a.yaml', 'v', 'v/*.yaml', '-o', 'ra'])
    expect(result.err).toContain('2 đã ghi')
  })

  test.each([['khong/*.yaml'], ['rong'], ['rong/**']])('%s gives none: nothing is done', async name => {
    const s = await staged('a.yaml', 'rong/x.txt')
    const result = await s.vanban(['render', 'a.yaml', name, '-o', 'ra'])
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['file/khong-co-tep-nao'])
    expect(result.err).toMatch(/1 lỗi\. Xem [^\n]*\n$/)
    const checked = await s.vanban(['check', 'a.yaml', name, '--report', 'json=-'])
    expect(checked).toMatchObject({ code: 2, err: result.err })
    expect(JSON.parse(checked.out)).toMatchObject({
      files: [],
      diagnostics: [{ code: 'file/khong-co-tep-nao' }],
    })
    expect(await s.names()).toEqual(['a.yaml', 'rong'])
  })

  test('come from a list, from standard input too', async () => {
    const s = await staged('a.yaml', 'b c.yaml', 'v/d.yaml')
    const list = '\ufeffa.yaml\r\n\r\nb c.yaml\r\nv\r\n'
    await s.write('ds.txt', list)
    expect((await s.vanban(['check', '--files-from', 'ds.txt'])).err).toContain('Đã kiểm tra 3 tệp')
    expect((await s.vanban(['check', '--files-from', '-'], { stdin: 'a.yaml\0v\0' })).err).toContain('2 tệp')
    expect((await s.vanban(['check', '--files-from', '-', '-'])).code).toBe(2)
    for (const command of ['check', 'render'])
      expect(await s.vanban([command, '--files-from', '-'], { stdin: '\n' })).toMatchObject({
        code: 0,
        out: '',
      })
    expect((await s.vanban(['render', '--files-from', '-'])).err).toBe('Không có tệp nào để làm.\n')
    expect(codesIn((await s.vanban(['check', '--files-from', 'mat.txt'])).err)).toEqual([
      'file/khong-tim-thay',
    ])
  })

  test('are wanted', async () => {
    const s = await stage()
    for (const command of ['render', 'check'])
      expect(await s.vanban([command])).toMatchObject({
        code: 2,
        err: expect.stringContaining('<tệp>') as unknown,
      })
  })
})

describe('names', () => {
  const definition = (so: number, trichYeu: string): string =>
    `so_van_ban: ${so}\ntrich_yeu: "${trichYeu}"\nnguoi_ky: {ho_ten: Đỗ Ân}\n`

  test('come of a pattern, with folders', async () => {
    const s = await stage()
    await s.write('v/p/a.yaml', definition(5, 'Kế hoạch/năm: 2026'))
    await s.write('v/b.yaml', definition(12, 'Họp'))
    const render = (name: string, ...more: string[]) =>
      s.vanban(['render', 'v', '-o', 'ra', '--name', name, ...more])
    expect((await render('{so_van_ban}-{trich_yeu}')).code).toBe(0)
    expect((await render('{thu_muc}/{ten}-{nguoi_ky.ho_ten}', '--ascii')).code).toBe(0)
    expect(await tree(s)).toEqual([
      '05-Kế hoạch-năm- 2026.docx',
      '12-Họp.docx',
      'b-do-an.docx',
      'p/a-do-an.docx',
    ])
  })

  test('whose fields a definition lacks are told at that file; the others are written', async () => {
    const s = await stage()
    await s.write('a.yaml', definition(5, 'Một'))
    await s.write('b.yaml', 'trich_yeu: Hai\n')
    const result = await s.vanban(['render', 'a.yaml', 'b.yaml', '-o', 'ra', '--name', '{so_van_ban}'])
    expect(result.code).toBe(1)
    expect(codesIn(result.err)).toEqual(['file/thieu-truong-ten'])
    expect(result.err).toContain('b.yaml: lỗi')
    expect(await tree(s)).toEqual(['05.docx'])
  })

  test.each([[['--name', '{so_van_ban}']], [['--name', 'mot']], [['--name', '{ten}', '--ascii']]])(
    'that fall together are an error before anything is written: %j',
    async options => {
      const s = await stage()
      await s.write('Đơn.yaml', definition(5, 'Một'))
      await s.write('don.yaml', definition(5, 'Hai'))
      const result = await s.vanban(['render', 'Đơn.yaml', 'don.yaml', '-o', 'ra', ...options])
      expect(result.code).toBe(2)
      expect(result.err).toMatch(/«Đơn\.yaml» và «don\.yaml»|«don\.yaml» và «Đơn\.yaml»/)
      expect(await s.names()).toEqual(['don.yaml', 'Đơn.yaml'])
    },
  )

  test('in a clash between two shards are refused by each', async () => {
    const s = await staged('v/a.yaml', 'v/b.yaml')
    for (const shard of ['1/2', '2/2'])
      expect((await s.vanban(['render', 'v', '-o', 'ra', '--name', 'x', '--shard', shard])).code).toBe(2)
  })

  test.each([[['--name', '{']], [['--name', '{a}', '-o', 'x.docx']], [['--ascii']], [['--name', '../{a}']]])(
    'can’t be had by %j',
    async options => {
      const s = await staged('a.yaml')
      expect((await s.vanban(['render', 'a.yaml', ...options])).code).toBe(2)
      expect(await s.names()).toEqual(['a.yaml'])
    },
  )

  test('in folders of their own that clash carry their folder’s, as a shell would have listed them', async () => {
    const s = await staged('kh/a.yaml', 'cv/a.yaml', 'cv/b.yaml')
    expect((await s.vanban(['render', 'kh/*.yaml', 'cv/*.yaml', '-o', 'ra'])).code).toBe(0)
    expect(await tree(s)).toEqual(['b.docx', 'cv-a.docx', 'kh-a.docx'])
  })
})

describe('a run over many', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => `v/${String(i).padStart(2, '0')}.yaml`)

  test('is not stopped by a bad one', async () => {
    const s = await staged(...hundred, 'v/50-xau.yaml')
    const result = await s.vanban(['render', 'v', '-o', 'ra'])
    expect(result.code).toBe(1)
    expect(codesIn(result.err)).toEqual(['schema/thieu-truong'])
    expect(result.err).toContain('\n100 đã ghi, 1 lỗi (không ghi). Mất ')
    expect(await tree(s)).toHaveLength(100)
  })

  test('ends at the first bad one with --fail-fast', async () => {
    const s = await staged('a.yaml', 'b-xau.yaml', 'c.yaml', 'd-xau.yaml')
    const result = await s.vanban(['render', '.', '-o', 'ra', '--fail-fast', '--report', 'json=-'])
    expect(result.code).toBe(1)
    expect(result.err).toContain('1 đã ghi, 1 lỗi (không ghi), 2 chưa làm')
    expect(await tree(s)).toEqual(['a.docx'])
    const { files } = JSON.parse(result.out) as { files: { state: string }[] }
    expect(files.map(file => file.state)).toEqual(['written', 'failed', 'left', 'left'])
  })

  test('prints no more than --max-problems, and counts all', async () => {
    const s = await staged('a-xau.yaml', 'b-xau.yaml', 'c-xau.yaml')
    const result = await s.vanban(['check', '.', '--max-problems', '2'])
    expect(result.code).toBe(1)
    expect(codesIn(result.err)).toHaveLength(2)
    expect(result.err).toContain('và 1 vấn đề nữa')
    expect(result.err).toContain('3 lỗi trong 3 tệp.')
    expect(codesIn((await s.vanban(['check', '.', '--max-problems', '0'])).err)).toEqual([])
  })

  test('says only what is wrong with --quiet', async () => {
    const s = await staged('v/a.yaml', 'v/b.yaml')
    expect(await s.vanban(['render', 'v', '-o', 'ra', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
    expect(await s.vanban(['check', 'v', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
    await s.write('v/xau.yaml', 'LỖI')
    expect((await s.vanban(['render', 'v', '-o', 'ra', '--quiet'])).err).toMatch(
      /^v\/xau\.yaml: lỗi [^]*1 lỗi\. Xem[^\n]*\n$/,
    )
  })

  test('beyond 200 tells how far it is', async () => {
    const s = await staged(...Array.from({ length: 240 }, (_, i) => `v/${i}.yaml`))
    const { err } = await s.vanban(['render', 'v', '-o', 'ra'])
    expect(err).not.toContain('Đã ghi')
    expect(err.match(/^\d+\/240 tệp \(\d+%\), \S+ tệp\/giây(?:, còn .*)?$/gm)).toHaveLength(19)
  })

  test('draws a line of progress on a terminal, and leaves none of it', async () => {
    const s = await staged(...hundred)
    const { err } = await s.vanban(['render', 'v', '-o', 'ra'], { isTTY: { stdout: true, stderr: true } })
    expect(err).toContain('\r\u001b[2K')
    expect(err).not.toContain('Đã ghi')
    expect(err).toMatch(/\r\u001b\[2K100 đã ghi\. Mất [^\n]*\n$/)
  })

  test('ended by Ctrl-C finishes what it was at, and says what is left; the next one goes on', async () => {
    const s = await staged(...hundred)
    let end: () => void = () => undefined
    const interrupted = new Promise<void>(resolve => (end = resolve))
    let created = 0
    const create: typeof disk.create = async path => {
      const handle = await disk.create(path)
      if ((created += 1) === 5) end()
      return handle
    }
    const first = await s.vanban(['render', 'v', '-o', 'ra'], {
      interrupted: () => interrupted,
      files: { create },
    })
    expect(first.code).toBe(130)
    expect(first.err).toContain('chạy lại lệnh này')
    expect(first.err).toMatch(/\n\d đã ghi, 9\d chưa làm\. /)
    expect(await tree(s)).toHaveLength(created)
    const second = await s.vanban(['render', 'v', '-o', 'ra'])
    expect(second.err).toContain(`${100 - created} đã ghi, ${created} chưa thay đổi`)
  })

  test('on a full disk writes no half file', async () => {
    const s = await staged('a.yaml', 'b.yaml')
    const create: typeof disk.create = async path => {
      const handle = await disk.create(path)
      return {
        writeFile: async data => {
          await handle.writeFile(data.subarray(0, 3))
          throw systemError('ENOSPC')
        },
        chmod: mode => handle.chmod(mode),
        sync: () => handle.sync(),
        close: () => handle.close(),
      }
    }
    const full = await s.vanban(['render', 'a.yaml', 'b.yaml', '-o', 'ra'], {
      files: { create },
      build: 'x',
      env: { XDG_CACHE_HOME: join(s.folder, '.dem') },
    })
    expect(full.code).toBe(2)
    expect(codesIn(full.err)).toEqual(['file/het-cho', 'file/het-cho'])
    expect(await tree(s)).toEqual([])
    expect((await s.vanban(['render', 'a.yaml', 'b.yaml', '-o', 'ra'])).code).toBe(0)
  })

  test('into a folder that may not be written to says so for each', async () => {
    const s = await staged('a.yaml', 'b.yaml')
    const result = await s.vanban(['render', 'a.yaml', 'b.yaml', '-o', 'ra'], {
      files: failing('create', 'EACCES'),
    })
    expect(codesIn(result.err)).toEqual(['file/khong-co-quyen', 'file/khong-co-quyen'])
  })

  test.each([
    [['--jobs', '0']],
    [['--jobs', 'x']],
    [['--shard', '3/2']],
    [['--max-problems', '-1']],
    [['--report', 'jsno=x']],
    [['--check', '--watch']],
    [['--check', '--force']],
    [['--to', 'text', '--check']],
    [['--to', 'text', '--watch']],
  ])('is not begun with %j', async options => {
    const s = await staged('a.yaml', 'b.yaml')
    expect((await s.vanban(['render', 'a.yaml', 'b.yaml', ...options])).code).toBe(2)
    expect(await s.names()).toEqual(['a.yaml', 'b.yaml'])
  })
})

describe('shards', () => {
  test('are together all, and each file is in one', async () => {
    const s = await staged(...Array.from({ length: 30 }, (_, i) => `v/${i}.yaml`))
    const written: string[] = []
    for (const part of [1, 2, 3]) {
      await s.vanban(['render', 'v', '-o', `ra${part}`, '--shard', `${part}/3`])
      written.push(...(await tree(s, `ra${part}`)))
    }
    await s.vanban(['render', 'v', '-o', 'ra'])
    expect(written.sort()).toEqual(await tree(s))
  })

  test('may be empty', async () => {
    const s = await staged('a.yaml')
    const codes = await Promise.all(
      [1, 2, 3, 4].map(async part => (await s.vanban(['render', 'a.yaml', '--shard', `${part}/4`])).code),
    )
    expect(codes).toEqual([0, 0, 0, 0])
  })
})

describe('threads', () => {
  /** In place of real ones: they work in this thread, with the stage's engine; the one that meets `die` falls. */
  function threadsOf(s: Stage, started: string[], engine: Session['engine']): Threads {
    const session = { io: { cwd: s.folder, env: {}, pid: 8 }, files: disk, engine } as unknown as Session
    return {
      cores: () => Promise.resolve(2),
      async start({ kind, setup }) {
        started.push(kind)
        const work = await openKind(kind, structuredClone(setup), session)
        return {
          async run(tasks) {
            const results = []
            for (const task of tasks) {
              if (task.file.includes('chet')) throw new Error('ERR_WORKER_OUT_OF_MEMORY')
              results.push(structuredClone(await work(structuredClone(task))))
            }
            return results
          },
          close: () => Promise.resolve(),
        }
      },
    }
  }

  test('share the work, tell it in order, and one that dies takes only its file with it', async () => {
    const { fakeEngine } = await import('./stage.ts')
    const s = await staged(...Array.from({ length: 40 }, (_, i) => `v/${String(i).padStart(2, '0')}.yaml`))
    await s.write('v/20-chet.yaml', 'a')
    const started: string[] = []
    const result = await s.vanban(['render', 'v', '-o', 'ra'], { threads: threadsOf(s, started, fakeEngine) })
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['file/dut-giua-chung'])
    expect(await tree(s)).toHaveLength(40)
    const told = [...result.err.matchAll(/^Đã ghi (.*)$/gm)].map(match => match[1])
    expect(told).toEqual([...told].sort())
    expect(told).toHaveLength(40)
    expect(started.length).toBeGreaterThan(2)
  })

  test('are not started for a few, nor with --jobs 1', async () => {
    const { fakeEngine } = await import('./stage.ts')
    const s = await staged(...Array.from({ length: 9 }, (_, i) => `v/${i}.yaml`))
    const started: string[] = []
    const threads = threadsOf(s, started, fakeEngine)
    await s.vanban(['check', 'v/0.yaml', 'v/1.yaml'], { threads })
    await s.vanban(['check', 'v', '--jobs', '1'], { threads })
    expect(started).toEqual([])
    await s.vanban(['check', 'v'], { threads })
    expect(started).toEqual(['check', 'check'])
  })
})

describe('--check', () => {
  test('tells what is missing, stale or changed by hand, and writes nothing', async () => {
    const s = await staged('a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e-xau.yaml')
    const files = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml']
    await s.vanban(['render', ...files])
    expect((await s.vanban(['render', ...files, '--check'])).err).toMatch(
      /^4 đúng như định nghĩa\. Mất .*\n$/,
    )
    await s.write('b.docx', 'STAMP:CŨ')
    await s.write('c.docx', 'STAMP: sửa tay')
    const { rm } = await import('node:fs/promises')
    await rm(join(s.folder, 'd.docx'))
    const result = await s.vanban(['render', ...files, 'e-xau.yaml', '--check', '--report', 'json=-'])
    expect(result.code).toBe(1)
    expect(codesIn(result.err)).toEqual([
      'file/tep-ra-cu',
      'file/tep-ra-bi-sua',
      'file/chua-co-tep-ra',
      'schema/thieu-truong',
    ])
    const { files: told } = JSON.parse(result.out) as { files: { state: string }[] }
    expect(told.map(file => file.state)).toEqual(['current', 'stale', 'edited', 'missing', 'failed'])
    expect(await s.names()).not.toContain('d.docx')
    expect(await s.read('b.docx')).toBe('STAMP:CŨ')
  })

  test('looks at every annex; text that differs is stale', async () => {
    const s = await stage()
    await s.write('a.yaml', 'phụ lục')
    await s.vanban(['render', 'a.yaml', '-o', 'ra/'])
    await s.write('ra/a-phu-luc-2.docx', 'STAMP:CŨ')
    expect(codesIn((await s.vanban(['render', 'a.yaml', '-o', 'ra/', '--check'])).err)).toEqual([
      'file/tep-ra-cu',
    ])
    await s.write('a.txt', 'khác')
    expect(codesIn((await s.vanban(['render', 'a.yaml', '-o', 'a.txt', '--check'])).err)).toEqual([
      'file/tep-ra-cu',
    ])
  })
})

test('a read-only cache, or none, is no reason to fail', async () => {
  const s = await staged('a.yaml', 'b.yaml')
  await writeFile(join(s.folder, 'tep'), '')
  await chmod(join(s.folder, 'tep'), 0o400)
  for (const env of [{}, { HOME: join(s.folder, 'tep') }])
    expect((await s.vanban(['render', 'a.yaml', 'b.yaml', '-o', 'ra'], { build: 'x', env })).code).toBe(0)
  expect(await readFile(join(s.folder, 'tep'), 'utf8')).toBe('')
})
