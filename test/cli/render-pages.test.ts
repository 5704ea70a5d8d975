import { describe, expect, test } from 'vitest'
import { codesIn, problem, stage } from './stage.ts'

describe('PDF and pictures of pages', () => {
  test.each([
    [
      ['--to', 'pdf'],
      ['a.pdf', 'a.yaml'],
    ],
    [
      ['-o', 'KH 05.PDF'],
      ['KH 05.PDF', 'a.yaml'],
    ],
    [
      ['--to', 'svg'],
      ['a-trang-1.svg', 'a-trang-2.svg', 'a.yaml'],
    ],
    [
      ['-o', 'b.png'],
      ['a.yaml', 'b-trang-1.png', 'b-trang-2.png'],
    ],
  ])('go beside the definition or where -o says: %j', async (options, names) => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    expect((await s.vanban(['render', 'a.yaml', ...options])).code).toBe(0)
    expect(await s.names()).toEqual(names)
  })

  test('stand apart for each annex that has a file of its own', async () => {
    const s = await stage()
    await s.write('a.yaml', 'phụ lục')
    await s.vanban(['render', 'a.yaml', '-o', 'a.png'])
    expect(await s.names()).toContain('a-phu-luc-2-trang-1.png')
    expect(await s.names()).toHaveLength(7)
  })

  test.each([
    [['--to', 'pdf', '--dpi', '100'], '--to png'],
    [['--dpi', '100'], '--to png'],
    [['--to', 'svg', '--pdf-standard', '1.7'], '--to pdf'],
    [['--to', 'png', '--dpi', '0'], 'từ 36 đến 600'],
    [['--to', 'png', '--dpi', '1e9'], 'từ 36 đến 600'],
    [['--to', 'png', '--dpi', '601'], 'từ 36 đến 600'],
    [['--to', 'pdf', '--pdf-standard', 'a-1b'], 'a-2b'],
    [['--to', 'pdf', '-o', 'b.png'], '.pdf'],
  ])('are not made of wishes that make no sense: %j', async (options, words) => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    const result = await s.vanban(['render', 'a.yaml', ...options])
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toContain(words)
    expect(await s.names()).toEqual(['a.yaml'])
  })

  test('are told of what they need', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    const asked: unknown[] = []
    const compileFiles = (_: Uint8Array, { to, dotsPerInch, pdfStandard }: Record<string, unknown>) => {
      asked.push({ to, dotsPerInch, pdfStandard })
      return Promise.resolve({ value: [], diagnostics: [] })
    }
    await s.vanban(['render', 'a.yaml', '--to', 'png', '--dpi', '200'], { engine: { compileFiles } })
    await s.vanban(['render', 'a.yaml', '-o', 'x.pdf', '--pdf-standard', 'ua-1'], {
      engine: { compileFiles },
    })
    expect(asked).toEqual([
      { to: 'png', dotsPerInch: 200 },
      { to: 'pdf', pdfStandard: 'ua-1' },
    ])
  })

  test('need packages: where they are missing it is said once, and nothing is written', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('b.yaml', 'b')
    const typesetter = () => Promise.resolve({ diagnostics: [problem('pdf/chua-cai')] })
    const result = await s.vanban(['render', 'a.yaml', 'b.yaml', '--to', 'pdf'], { engine: { typesetter } })
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(codesIn(result.err)).toEqual(['pdf/chua-cai'])
    expect(await s.names()).toEqual(['a.yaml', 'b.yaml'])
  })

  test('are not loaded for what does not need them', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    const typesetter = () => Promise.reject(new Error('asked'))
    expect((await s.vanban(['render', 'a.yaml'], { engine: { typesetter } })).code).toBe(0)
  })

  test.each([
    ['STAMP:CŨ', 0],
    ['STAMP: sửa tay', 1],
    ['đã ký số', 1],
  ])('replace a file that is there only when it is as vanban wrote it: %s', async (old, code) => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a.pdf', old)
    expect((await s.vanban(['render', 'a.yaml', '--to', 'pdf'])).code).toBe(code)
    expect(await s.read('a.pdf')).toBe(code === 0 ? 'STAMP:A' : old)
    expect((await s.vanban(['render', 'a.yaml', '--to', 'pdf', '--force'])).code).toBe(0)
    expect((await s.names()).includes('a.bak1.pdf')).toBe(code === 1)
  })

  test('go to standard output in one piece or not at all', async () => {
    const s = await stage()
    expect((await s.vanban(['render', '-', '--to', 'pdf'], { stdin: 'a' })).out).toBe('STAMP:A')
    const several = await s.vanban(['render', '-', '--to', 'svg'], { stdin: 'a' })
    expect(several).toMatchObject({ code: 2, out: '' })
    expect(codesIn(several.err)).toEqual(['file/nhieu-tep-ra'])
    const isTTY = { stdout: true, stderr: true }
    expect(await s.vanban(['render', '-', '--to', 'pdf'], { stdin: 'a', isTTY })).toMatchObject({
      code: 2,
      out: '',
    })
  })

  test('fall on no other file of the run', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a-trang-2.yaml', 'b')
    const result = await s.vanban(['render', 'a-trang-2.yaml', 'a.yaml', '--to', 'png', '-o', 'ra'])
    expect(codesIn(result.err)).toEqual(['file/trung-tep'])
  })
})
