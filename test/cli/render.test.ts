import { chmod, readlink, stat, symlink, truncate, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Engine } from '../../src/cli/engine.ts'
import { disk, type Files } from '../../src/cli/files.ts'
import { codesIn, problem, stage } from './stage.ts'

describe('where the product goes', () => {
  test('beside its YAML when no -o is given', async () => {
    const s = await stage()
    await s.write('văn bản (1)/kế hoạch.yaml', 'a')
    const result = await s.vanban(['render', 'văn bản (1)/kế hoạch.yaml'])
    expect(result).toEqual({ code: 0, out: '', err: 'Đã ghi văn bản (1)/kế hoạch.docx\n' })
    expect(await s.names('văn bản (1)')).toEqual(['kế hoạch.docx', 'kế hoạch.yaml'])
    expect(await s.read('văn bản (1)/kế hoạch.docx')).toBe('STAMP:A')
  })

  test.each([['out'], ['out/'], ['moi/sau/hon']])(
    'into a folder that is made when missing: %s',
    async output => {
      const s = await stage()
      await s.write('a.yaml', 'a')
      expect((await s.vanban(['render', 'a.yaml', '-o', output])).code).toBe(0)
      expect(await s.names(output)).toEqual(['a.docx'])
    },
  )

  test('into a folder that exists, whatever its name looks like', async () => {
    const s = await stage()
    await s.write('ra.docx/x', '')
    await s.write('a.yaml', 'a')
    expect((await s.vanban(['render', 'a.yaml', '-o', 'ra.docx'])).code).toBe(0)
    expect(await s.names('ra.docx')).toEqual(['a.docx', 'x'])
  })

  test.each(['x.jpg', 'x.DOC', 'x.odt', 'x.rtf', 'x.html', 'x.htm', 'ra/x.md', 'x.yml', 'x.json'])(
    'not into a folder called like a document that can’t be written: %s',
    async output => {
      const s = await stage()
      await s.write('a.yaml', 'a')
      const result = await s.vanban(['render', 'a.yaml', '-o', output])
      expect(result).toMatchObject({ code: 2, out: '' })
      expect(result.err).toMatch(/\.docx|\.png/)
      await s.write(output, 'có sẵn')
      expect((await s.vanban(['render', 'a.yaml', '-o', output, '--force'])).code).toBe(2)
      expect(await s.read(output)).toBe('có sẵn')
    },
  )

  test.each(['x.pdf/', 'quy.1', 'v1.0'])('into a folder with a dot in its name: %s', async output => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    expect((await s.vanban(['render', 'a.yaml', '-o', output])).code).toBe(0)
    expect(await s.names(output)).toEqual(['a.docx'])
  })

  test('and is named without what would steer a terminal', async () => {
    const s = await stage()
    await s.write('a\u001b[31m.yaml', 'a')
    await s.write('a\u001b[31m.docx', 'sửa tay')
    const render = () => s.vanban(['render', 'a\u001b[31m.yaml', '--force'])
    expect((await render()).err).toBe('Đã ghi a\\x1b[31m.docx (bản cũ giữ ở a\\x1b[31m.bak1.docx)\n')
    expect((await render()).err).toBe('Không đổi: a\\x1b[31m.docx\n')
  })

  test('to the file that -o names, in a folder that is made', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    expect((await s.vanban(['render', 'a.yaml', '-o', 'moi/KH 05.docx'])).code).toBe(0)
    expect(await s.read('moi/KH 05.docx')).toBe('STAMP:A')
  })

  test('standard input goes to standard output, as bytes', async () => {
    const s = await stage()
    expect(await s.vanban(['render', '-'], { stdin: 'a' })).toEqual({ code: 0, out: 'STAMP:A', err: '' })
  })

  test('no .docx on a terminal', async () => {
    const s = await stage()
    const isTTY = { stdout: true, stderr: true }
    expect(await s.vanban(['render', '-'], { stdin: 'a', isTTY })).toMatchObject({ code: 2, out: '' })
    expect((await s.vanban(['render', '-', '--to', 'text'], { stdin: 'a', isTTY })).out).toBe('A')
  })

  test('text goes to standard output without -o, to a .txt with it', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    expect((await s.vanban(['render', 'a.yaml', '--to', 'text'])).out).toBe('A')
    expect((await s.vanban(['render', 'a.yaml', '-o', 'b.txt'])).code).toBe(0)
    expect(await s.read('b.txt')).toBe('A')
  })

  test.each([
    [['-o', 'b.docx', '--to', 'text']],
    [['-o', 'b.txt', '--to', 'docx']],
    [['-o', 'a.yaml']],
    [['-o', 'a.yaml', '--force']],
  ])('wishes that contradict each other write nothing: %j', async options => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    expect((await s.vanban(['render', 'a.yaml', ...options])).code).toBe(2)
    expect(await s.names()).toEqual(['a.yaml'])
    expect(await s.read('a.yaml')).toBe('a')
  })
})

describe('several inputs', () => {
  test('a bad one and a missing one do not stop the others', async () => {
    const s = await stage()
    await s.write('xau.yaml', 'LỖI')
    await s.write('tot.yaml', 'GỢI Ý')
    const result = await s.vanban(['render', 'xau.yaml', 'khong-co.yaml', 'tot.yaml', '-o', 'ra'])
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['schema/thieu-truong', 'file/khong-tim-thay', 'text/hai-dau-cach'])
    expect(await s.names('ra')).toEqual(['tot.docx'])
  })

  test('our own fault in one does not stop the others', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('b.yaml', 'b')
    const compileFiles: Engine['compileFiles'] = input =>
      input[0] === 97
        ? Promise.reject(new TypeError('x is not a function'))
        : Promise.resolve({ value: [{ suffix: '', bytes: Buffer.from('STAMP:B') }], diagnostics: [] })
    const result = await s.vanban(['render', 'a.yaml', 'b.yaml'], { engine: { compileFiles } })
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['file/loi-chuong-trinh'])
    expect(await s.names()).toEqual(['a.yaml', 'b.docx', 'b.yaml'])
  })

  test.each([[['a/kh.yaml', 'a/KH.yml']], [['a/kh.yaml', 'b/kh.yaml', '-o', 'ra.docx']], [['-', '-']]])(
    'two products for one place are refused before anything is written: %j',
    async argv => {
      const s = await stage()
      await s.write('a/kh.yaml', 'a')
      await s.write('b/kh.yaml', 'b')
      expect((await s.vanban(['render', ...argv])).code).toBe(2)
      expect(await s.names()).toEqual(['a', 'b'])
      expect(await s.names('a')).toEqual(['kh.yaml'])
    },
  )

  test('of one name from several folders carry the name of their folder', async () => {
    const s = await stage()
    for (const name of ['a/kh.yaml', 'b/KH.yaml', 'b/cv.yaml']) await s.write(name, name)
    expect((await s.vanban(['render', 'a/kh.yaml', 'b/KH.yaml', 'b/cv.yaml', '-o', 'ra'])).code).toBe(0)
    expect(await s.names('ra')).toEqual(['a-kh.docx', 'b-KH.docx', 'cv.docx'])
  })

  test('are told to go into a folder when -o is one file', async () => {
    const s = await stage()
    expect((await s.vanban(['render', 'a.yaml', 'b.yaml', '-o', 'ra.docx'])).err).toContain(
      '-o phải là một thư mục',
    )
  })

  test('with an error in every file, not even the folder is made', async () => {
    const s = await stage()
    await s.write('a.yaml', 'LỖI')
    expect((await s.vanban(['render', 'a.yaml', '-o', 'ra'])).code).toBe(1)
    expect(await s.names()).toEqual(['a.yaml'])
  })
})

describe('a file that is there already', () => {
  test('is replaced when it is just as vanban wrote it', async () => {
    const s = await stage()
    await s.write('a.yaml', 'mới')
    await s.write('a.docx', 'STAMP:CŨ')
    expect((await s.vanban(['render', 'a.yaml'])).code).toBe(0)
    expect(await s.read('a.docx')).toBe('STAMP:MỚI')
    expect(await s.names()).toEqual(['a.docx', 'a.yaml'])
  })

  test.each([['STAMP: sửa tay'], ['của người khác']])('is kept when somebody worked on it: %s', async old => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a.docx', old)
    const result = await s.vanban(['render', 'a.yaml'])
    expect(result.code).toBe(1)
    expect(codesIn(result.err)).toEqual(['file/da-sua-tay'])
    expect(await s.read('a.docx')).toBe(old)
    expect(await s.names()).toEqual(['a.docx', 'a.yaml'])
  })

  test.each([['sửa trong Word'], [undefined]])(
    'is kept when it was saved after it had been judged: before %s',
    async before => {
      const s = await stage()
      await s.write('a.yaml', 'a')
      if (before !== undefined) await s.write('a.docx', 'STAMP:CŨ')
      // The temporary file is made after the judgement, before the renaming.
      const create: Files['create'] = async path => {
        await s.write('a.docx', 'vừa lưu')
        return disk.create(path)
      }
      const result = await s.vanban(['render', 'a.yaml'], { files: { create } })
      expect(result.code).toBe(1)
      expect(codesIn(result.err)).toEqual(['file/da-sua-tay'])
      expect(await s.read('a.docx')).toBe('vừa lưu')
      expect(await s.names()).toEqual(['a.docx', 'a.yaml'])
    },
  )

  test('is the one that a backup keeps, when it was saved after it had been judged', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a.docx', 'sửa tay')
    const create: Files['create'] = async path => {
      await s.write('a.docx', 'vừa lưu')
      return disk.create(path)
    }
    expect((await s.vanban(['render', 'a.yaml', '--force'], { files: { create } })).code).toBe(0)
    expect(await s.read('a.bak1.docx')).toBe('vừa lưu')
  })

  test('is somebody’s, unread, when it is larger than any of ours', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a.docx', 'STAMP:CŨ')
    await truncate(join(s.folder, 'a.docx'), 64 * 1024 * 1024 + 1)
    const readFile: Files['readFile'] = path => {
      if (path.endsWith('.docx')) throw new Error('read')
      return disk.readFile(path)
    }
    const result = await s.vanban(['render', 'a.yaml'], { files: { readFile } })
    expect(codesIn(result.err)).toEqual(['file/da-sua-tay'])
    expect((await s.vanban(['render', 'a.yaml', '--force'], { files: { readFile } })).code).toBe(0)
    expect(await s.names()).toEqual(['a.bak1.docx', 'a.docx', 'a.yaml'])
  })

  test('becomes a numbered backup with --force, and no older backup is lost', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a.docx', 'sửa tay lần 2')
    await s.write('a.bak1.docx', 'sửa tay lần 1')
    expect((await s.vanban(['render', 'a.yaml', '--force'])).code).toBe(0)
    expect(await s.read('a.docx')).toBe('STAMP:A')
    expect(await s.read('a.bak1.docx')).toBe('sửa tay lần 1')
    expect(await s.read('a.bak2.docx')).toBe('sửa tay lần 2')
    expect(await s.names()).toEqual(['a.bak1.docx', 'a.bak2.docx', 'a.docx', 'a.yaml'])
  })

  test('needs no backup with --force when vanban wrote it, nor when it is empty', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a.docx', 'STAMP:CŨ')
    await s.write('b.yaml', 'b')
    await s.write('b.docx', '')
    expect((await s.vanban(['render', 'a.yaml', 'b.yaml', '--force'])).code).toBe(0)
    expect(await s.names()).toEqual(['a.docx', 'a.yaml', 'b.docx', 'b.yaml'])
  })

  test('with the same bytes is not written again', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a.docx', 'STAMP:A')
    await utimes(join(s.folder, 'a.docx'), 1000, 1000)
    expect(await s.vanban(['render', 'a.yaml'])).toEqual({ code: 0, out: '', err: 'Không đổi: a.docx\n' })
    expect((await stat(join(s.folder, 'a.docx'))).mtimeMs).toBe(1_000_000)
  })

  test('as text is somebody’s work whenever it differs', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a.txt', 'khác')
    expect((await s.vanban(['render', 'a.yaml', '-o', 'a.txt'])).code).toBe(1)
    expect((await s.vanban(['render', 'a.yaml', '-o', 'a.txt', '--force'])).code).toBe(0)
    expect(await s.read('a.bak1.txt')).toBe('khác')
  })

  // Word's rule counts the name without its ending: 7 letters lose one, 8 or more lose two.
  test.each([
    ['ke-hoach', '~$-hoach.docx'],
    ['van-ban', '~$an-ban.docx'],
    ['kh-ubn', '~$kh-ubn.docx'],
    ['kh', '~$kh.docx'],
    ['kh', '.~lock.kh.docx#'],
  ])('%s.docx is left alone while %s says that it is open', async (name, lock) => {
    const s = await stage()
    await s.write(`${name}.yaml`, 'a')
    await s.write(`${name}.docx`, 'STAMP:CŨ')
    await s.write(lock, '')
    const result = await s.vanban(['render', `${name}.yaml`, '--force'])
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['file/dang-mo'])
    expect(await s.read(`${name}.docx`)).toBe('STAMP:CŨ')
  })

  test('keeps its mode, and its symbolic link', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('kho/that.docx', 'STAMP:CŨ')
    await chmod(join(s.folder, 'kho/that.docx'), 0o640)
    await symlink('kho/that.docx', join(s.folder, 'a.docx'))
    expect((await s.vanban(['render', 'a.yaml'])).code).toBe(0)
    expect(await readlink(join(s.folder, 'a.docx'))).toBe('kho/that.docx')
    expect(await s.read('kho/that.docx')).toBe('STAMP:A')
    expect((await stat(join(s.folder, 'kho/that.docx'))).mode & 0o777).toBe(0o640)
  })

  test('is found by a name that looks the same (NFC and NFD)', async () => {
    const s = await stage()
    const [nfc, nfd] = [`kế hoạch`.normalize('NFC'), `kế hoạch`.normalize('NFD')]
    await s.write(`${nfd}.yaml`, 'a')
    await s.write(`${nfd}.docx`, 'sửa tay')
    expect((await s.vanban(['render', `${nfc}.yaml`])).code).toBe(1)
    expect(await s.names()).toHaveLength(2)
  })
})

describe('what compile is given', () => {
  test('a template, by content and name', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('rieng.hbs', '<van-ban/>')
    const seen: unknown[] = []
    const compileFiles = (_: Uint8Array, options: unknown): Promise<{ diagnostics: [] }> => {
      seen.push(options)
      return Promise.resolve({ diagnostics: [] })
    }
    await s.vanban(['render', 'a.yaml', '--template', 'rieng.hbs'], {
      engine: { compileFiles },
      env: { SOURCE_DATE_EPOCH: '1700000000' },
    })
    expect(seen).toEqual([
      {
        file: 'a.yaml',
        to: 'docx',
        template: { source: '<van-ban/>', file: 'rieng.hbs' },
        sourceDateEpoch: 1_700_000_000,
        readFile: expect.any(Function) as unknown,
      },
    ])
  })

  test('a template whose lines a report quotes, even one called «-»', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('-', '<van-ban>\n  {{trich_yeuu}}\n')
    const at = (column: number) => ({ offset: 9 + column, line: 2, column })
    const compileFiles: Engine['compileFiles'] = (_, { template }) =>
      Promise.resolve({
        diagnostics: [
          problem('template/duong-dan-la', {
            file: 'files' in template! ? '' : template!.file,
            range: { start: at(5), end: at(15) },
          }),
        ],
      })
    const { err } = await s.vanban(['render', 'a.yaml', '--template', '-'], { engine: { compileFiles } })
    expect(err).toMatch(/^\.\/-:2:5: /)
    expect(err).toContain('  2 │   {{trich_yeuu}}\n    │     ^^^^^^^^^^\n')
  })

  test('no template that is missing', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    const result = await s.vanban(['render', 'a.yaml', '--template', 'rieng.hbs'])
    expect(result.code).toBe(2)
    expect(await s.names()).toEqual(['a.yaml'])
  })

  test.each([['hôm nay'], ['-1'], ['1.5'], ['999999999999999']])(
    'no SOURCE_DATE_EPOCH like %s',
    async value => {
      const s = await stage()
      await s.write('a.yaml', 'a')
      expect((await s.vanban(['render', 'a.yaml'], { env: { SOURCE_DATE_EPOCH: value } })).code).toBe(2)
      expect(await s.names()).toEqual(['a.yaml'])
    },
  )
})

test('bytes that are no text are reported without a frame of them', async () => {
  const s = await stage()
  await s.write('a.yaml', Buffer.from('\ufeffloai_van_ban: ke-hoach\n', 'utf16le'))
  const { err } = await s.vanban(['render', 'a.yaml'], {
    engine: { compileFiles: (await import('../../src/pipeline.ts')).compileFiles },
  })
  expect(codesIn(err)).toEqual(['yaml/bang-ma'])
  expect(err).not.toContain('│')
})
