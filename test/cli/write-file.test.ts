import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk, type Files } from '../../src/cli/files.ts'
import { writeSafely } from '../../src/cli/write-file.ts'
import { codesIn, failing, stage, systemError } from './stage.ts'

describe('a write that fails', () => {
  const steps: readonly [keyof Files, string, string][] = [
    ['create', 'ENOSPC', 'file/het-cho'],
    ['create', 'EACCES', 'file/khong-co-quyen'],
    ['create', 'EROFS', 'file/khong-co-quyen'],
    ['assertWritable', 'EACCES', 'file/khong-co-quyen'],
    ['realpath', 'EIO', 'file/khong-ghi-duoc'],
    ['rename', 'EPERM', 'file/dang-mo'],
    ['rename', 'EBUSY', 'file/dang-mo'],
    ['rename', 'EISDIR', 'file/khong-ghi-duoc'],
    ['rename', 'EDQUOT', 'file/het-cho'],
  ]
  test.each(steps)('at %s with %s leaves the old file and nothing else', async (step, code, expected) => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('a.docx', 'STAMP:CŨ')
    const result = await s.vanban(['render', 'a.yaml'], { files: failing(step, code) })
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual([expected])
    expect(await s.names()).toEqual(['a.docx', 'a.yaml'])
    expect(await s.read('a.docx')).toBe('STAMP:CŨ')
  })

  test.each(['writeFile', 'sync', 'close'] as const)('when the disk is full at %s', async step => {
    const s = await stage()
    await s.write('a.docx', 'cũ')
    const create: Files['create'] = async path => {
      const handle = await disk.create(path)
      const broken = async (): Promise<never> => {
        if (step === 'close') await handle.close()
        throw systemError('ENOSPC')
      }
      return {
        writeFile: data => (step === 'writeFile' ? broken() : handle.writeFile(data)),
        chmod: mode => handle.chmod(mode),
        sync: () => (step === 'sync' ? broken() : handle.sync()),
        close: () => (step === 'close' ? broken() : handle.close()),
      }
    }
    const path = join(s.folder, 'a.docx')
    const written = await writeSafely({ ...disk, create }, path, Buffer.from('mới'), {
      file: 'a.docx',
      pid: 7,
    })
    expect(written).toMatchObject({ kind: 'failed', problem: { code: 'file/het-cho' } })
    expect(await s.names()).toEqual(['a.docx'])
    expect(await s.read('a.docx')).toBe('cũ')
  })

  test('while the backup is copied leaves no half of a backup', async () => {
    const s = await stage()
    await s.write('a.docx', 'cũ')
    const copyNew: Files['copyNew'] = async (_from, to) => {
      await writeFile(to, 'c')
      throw systemError('ENOSPC')
    }
    const path = join(s.folder, 'a.docx')
    const options = { file: 'a.docx', pid: 7, backup: true }
    await writeSafely({ ...disk, copyNew }, path, Buffer.from('mới'), options)
    expect(await s.names()).toEqual(['a.docx'])
  })

  test('after the backup was made takes the backup away', async () => {
    const s = await stage()
    await s.write('a.docx', 'cũ')
    const path = join(s.folder, 'a.docx')
    const files = { ...disk, ...failing('rename', 'EBUSY') }
    await writeSafely(files, path, Buffer.from('mới'), { file: 'a.docx', pid: 7, backup: true })
    expect(await s.names()).toEqual(['a.docx'])
    expect(await s.read('a.docx')).toBe('cũ')
  })
})

describe('a write', () => {
  test('goes round what a killed process of the same number left', async () => {
    const s = await stage()
    await s.write('.vanban-7-1.tmp', 'dở')
    const path = join(s.folder, 'a.docx')
    const written = await writeSafely(disk, path, Buffer.from('mới'), { file: 'a.docx', pid: 7 })
    expect(written).toEqual({ kind: 'written' })
    expect(await readFile(path, 'utf8')).toBe('mới')
    expect(await s.names()).toEqual(['.vanban-7-1.tmp', 'a.docx'])
  })

  test('does not shadow a folder of the same name', async () => {
    const s = await stage()
    await s.write('a.docx/b', '')
    const path = join(s.folder, 'a.docx')
    const written = await writeSafely(disk, path, Buffer.from('mới'), { file: 'a.docx', pid: 7 })
    expect(written).toMatchObject({ kind: 'failed', problem: { code: 'file/khong-ghi-duoc' } })
    expect(await s.names()).toEqual(['a.docx'])
  })

  test('into a folder that is a file says so', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    await s.write('ra', 'tệp')
    const result = await s.vanban(['render', 'a.yaml', '-o', 'ra/sau/'])
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['file/khong-ghi-duoc'])
  })

  test('of a name as long as the system allows still has room for its temporary file', async () => {
    const s = await stage()
    const name = `${'a'.repeat(250)}`
    await s.write(`${name}.yaml`, 'a')
    expect((await s.vanban(['render', `${name}.yaml`])).code).toBe(0)
    expect(await s.names()).toHaveLength(2)
  })
})
