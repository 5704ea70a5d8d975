import { appendFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Engine } from '../../src/cli/engine.ts'
import { cacheFolder } from '../../src/cli/memory.ts'
import { codesIn, fakeEngine, stage, type Props, type Stage } from './stage.ts'

/** A stage that counts what is compiled, with a memory. */
async function remembering(props: Props = {}) {
  const s = await stage()
  const compiled: string[] = []
  const compileFiles: Engine['compileFiles'] = async (input, options) => {
    compiled.push(options.file ?? '')
    // A picture, where the definition names one.
    const picture = /hinh: (\S+)/.exec(Buffer.from(input).toString('utf8'))?.[1]
    const bytes = picture === undefined ? undefined : await options.readFile?.(picture)
    return fakeEngine.compileFiles(Buffer.concat([input, ...(bytes === undefined ? [] : [bytes])]), options)
  }
  const render = async (...argv: readonly string[]) => {
    compiled.length = 0
    const result = await s.vanban(['render', 'v', '-o', 'ra', ...argv], {
      build: 'bản 1',
      env: { XDG_CACHE_HOME: join(s.folder, '.dem') },
      ...props,
      engine: { compileFiles },
    })
    return { ...result, compiled: [...compiled] }
  }
  await s.write('v/a.yaml', 'a')
  await s.write('v/b.yaml', 'hinh: dau.png')
  await s.write('v/dau.png', 'con dấu')
  return { s, render, compiled }
}

async function journal(s: Stage): Promise<string> {
  const [name = ''] = await readdir(join(s.folder, '.dem/vanban'))
  return join(s.folder, '.dem/vanban', name)
}

describe('what was made before', () => {
  test('is not made again', async () => {
    const { render } = await remembering()
    expect(await render()).toMatchObject({ code: 0, compiled: ['v/a.yaml', 'v/b.yaml'] })
    const second = await render()
    expect(second).toMatchObject({ code: 0, compiled: [] })
    expect(second.err).toMatch(/^2 chưa thay đổi\. Mất .*\n$/)
  })

  test.each<[string, (s: Stage) => Promise<unknown>, string]>([
    ['another', s => s.write('ra/a.docx', 'STAMP:CŨ'), 'v/a.yaml'],
    ['gone', s => rm(join(s.folder, 'ra/b.docx')), 'v/b.yaml'],
    ['empty, as after a power cut', s => truncate(join(s.folder, 'ra/b.docx'), 0), 'v/b.yaml'],
  ])('is made again when its product is %s', async (_, change, expected) => {
    const { s, render } = await remembering()
    await render()
    await change(s)
    expect(await render()).toMatchObject({ code: 0, compiled: [expected] })
    expect(await s.read('ra/b.docx')).toBe('STAMP:HINH: DAU.PNGCON DẤU')
  })

  test('is made again when a definition or a picture is saved with other words, and only that', async () => {
    const { s, render } = await remembering()
    await render()
    await s.write('v/a.yaml', 'á')
    expect((await render()).compiled).toEqual(['v/a.yaml'])
    await s.write('v/dau.png', 'dấu khác')
    expect((await render()).compiled).toEqual(['v/b.yaml'])
    expect((await render()).compiled).toEqual([])
  })

  test('is not made again for another time stamp', async () => {
    const { s, render } = await remembering()
    await render()
    await s.write('v/a.yaml', 'a')
    expect((await render()).compiled).toEqual([])
  })

  test.each([
    [['--force'], {}],
    [['--no-cache'], {}],
    [[], { build: 'bản 2' }],
    [[], { env: { SOURCE_DATE_EPOCH: '5' } }],
    [['--template', 'k.hbs'], {}],
    [['--to', 'pdf'], {}],
  ] as const)('is made again for %j %j', async (argv, props) => {
    const { s, render, compiled } = await remembering()
    await s.write('k.hbs', 'x')
    await render()
    const env = { XDG_CACHE_HOME: join(s.folder, '.dem'), ...('env' in props ? props.env : {}) }
    await s.vanban(['render', 'v', '-o', 'ra', ...argv], {
      build: 'bản 1',
      ...props,
      env,
      engine: {
        compileFiles: (input, options) => {
          compiled.push(options.file ?? '')
          return fakeEngine.compileFiles(input, options)
        },
      },
    })
    expect(compiled.slice(-2)).toEqual(['v/a.yaml', 'v/b.yaml'])
  })

  test('is made again when its definition was saved while it was made', async () => {
    const { s, render, compiled } = await remembering()
    await s.vanban(['render', 'v', '-o', 'ra'], {
      build: 'bản 1',
      env: { XDG_CACHE_HOME: join(s.folder, '.dem') },
      engine: {
        compileFiles: async (input, options) => {
          await s.write('v/a.yaml', 'vừa lưu')
          return fakeEngine.compileFiles(input, options)
        },
      },
    })
    expect(compiled).toEqual([])
    expect((await render()).compiled).toContain('v/a.yaml')
    expect(await s.read('ra/a.docx')).toBe('STAMP:VỪA LƯU')
  })

  test('is made again when a template says otherwise', async () => {
    const { s, render } = await remembering()
    await s.write('k.hbs', 'x')
    await render('--template', 'k.hbs')
    expect((await render('--template', 'k.hbs')).compiled).toEqual([])
    await s.write('k.hbs', 'y')
    expect((await render('--template', 'k.hbs')).compiled).toHaveLength(2)
  })

  test('tells its warnings again, with their lines', async () => {
    const { s, render } = await remembering()
    await s.write('v/c.yaml', 'GỢI Ý')
    expect(codesIn((await render()).err)).toEqual(['text/hai-dau-cach'])
    const again = await render()
    expect(again.compiled).toEqual([])
    expect(codesIn(again.err)).toEqual(['text/hai-dau-cach'])
  })

  test('is told as skipped, with its files', async () => {
    const { render } = await remembering()
    await render()
    const { files } = JSON.parse((await render('--report', 'json=-')).out) as { files: unknown[] }
    expect(files).toMatchObject([
      { file: 'v/a.yaml', state: 'skipped', outputs: ['ra/a.docx'] },
      { file: 'v/b.yaml', state: 'skipped' },
    ])
  })

  test('that somebody has changed is not written over, as ever', async () => {
    const { s, render } = await remembering()
    await render()
    await s.write('ra/a.docx', 'STAMP: sửa tay')
    expect(codesIn((await render()).err)).toEqual(['file/da-sua-tay'])
    expect(await s.read('ra/a.docx')).toBe('STAMP: sửa tay')
  })

  test('is known after the tree was moved, where the cache is in it', async () => {
    const { s, render } = await remembering()
    await render('--cache', '.nho')
    expect((await render('--cache', '.nho')).compiled).toEqual([])
    await rename(join(s.folder, 'v'), join(s.folder, 'w'))
    await rename(join(s.folder, 'w'), join(s.folder, 'v'))
    expect((await render('--cache', '.nho')).compiled).toEqual([])
    expect(await s.names('.nho')).toHaveLength(1)
  })

  test('a definition that fails is looked at each time', async () => {
    const { s, render } = await remembering()
    await render()
    await s.write('v/a.yaml', 'LỖI')
    expect((await render()).code).toBe(1)
    expect((await render()).code).toBe(1)
  })
})

describe('a journal that is not as it was written', () => {
  test('costs time, never a wrong answer', async () => {
    const { s, render } = await remembering()
    await render()
    const path = await journal(s)
    const good = await readFile(path)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length),
        fc.nat(good.length),
        fc.uint8Array({ maxLength: 40 }),
        async (from, to, noise) => {
          await writeFile(path, Buffer.concat([good.subarray(0, from), noise, good.subarray(to)]))
          await s.write('v/a.yaml', 'mới')
          expect((await render()).compiled).toContain('v/a.yaml')
          expect(await s.read('ra/a.docx')).toBe('STAMP:MỚI')
          await s.write('v/a.yaml', 'a')
          await render()
          expect(await s.read('ra/a.docx')).toBe('STAMP:A')
          expect((await render()).compiled).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
  })

  test('is written anew when most of it is old', async () => {
    const { s, render } = await remembering()
    await render()
    const path = await journal(s)
    const [line = ''] = (await readFile(path, 'utf8')).split('\n')
    await appendFile(path, `${line}\n`.repeat(1000))
    expect((await render()).compiled).toEqual([])
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(3)
  })

  test('of another folder of products is another', async () => {
    const { s, render } = await remembering()
    await render()
    await render('-o', 'ra2')
    expect(await s.names('.dem/vanban')).toHaveLength(2)
  })
})

test.each([
  ['linux', { XDG_CACHE_HOME: '/c', HOME: '/h' }, '/c/vanban'],
  ['linux', { HOME: '/h' }, '/h/.cache/vanban'],
  ['darwin', { HOME: '/h' }, '/h/Library/Caches/vanban'],
  ['win32', { LOCALAPPDATA: '/l', HOME: '/h' }, '/l/vanban'],
  ['linux', {}, undefined],
  ['win32', { HOME: '/h' }, undefined],
])('the cache of %s %j', (platform, env, expected) => {
  expect(cacheFolder(env, platform)?.replaceAll('\\', '/')).toBe(expected)
})
