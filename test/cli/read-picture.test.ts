import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAX_ANH_BYTES } from '../../src/anh/gioi-han.ts'
import { disk, type Files } from '../../src/cli/files.ts'
import { pictureReader } from '../../src/cli/read-picture.ts'
import type { Session } from '../../src/cli/session.ts'
import { failing, stage } from './stage.ts'

/** A reader for a definition in a folder of its own. */
async function readerIn(
  definition: string,
  files: Partial<Files> = {},
): Promise<{ readonly folder: string; readonly read: (path: string) => Promise<string> }> {
  const here = await stage()
  await here.write('van-ban/hinh/a.png', 'beside')
  await here.write('hinh/a.png', 'current')
  await here.write('van-ban/sơ đồ.png'.normalize('NFD'), 'decomposed')
  await here.write('van-ban/chữ ký.png'.normalize('NFC'), 'composed')
  const session = { io: { cwd: here.folder }, files: { ...disk, ...files } } as Session
  const read = pictureReader(definition, session)
  return { folder: here.folder, read: async path => Buffer.from(await read(path)).toString() }
}

describe('pictures are found', () => {
  it('from the folder of the definition', async () => {
    const { read } = await readerIn('van-ban/ke-hoach.yaml')
    expect(await read('hinh/a.png')).toBe('beside')
    expect(await read('./hinh/../hinh/a.png')).toBe('beside')
    expect(await read('../hinh/a.png')).toBe('current')
  })

  it('from the current one, for standard input', async () => {
    const { read } = await readerIn('-')
    expect(await read('hinh/a.png')).toBe('current')
  })

  it('by a path from the root', async () => {
    const { read, folder } = await readerIn('van-ban/ke-hoach.yaml')
    expect(await read(join(folder, 'hinh', 'a.png'))).toBe('current')
  })

  it.each(['NFC', 'NFD'])('whatever form their names have: %s', async form => {
    const { read } = await readerIn('van-ban/ke-hoach.yaml')
    expect(await read('sơ đồ.png'.normalize(form))).toBe('decomposed')
    expect(await read('chữ ký.png'.normalize(form))).toBe('composed')
  })
})

describe('what can’t be read fails as the disk does', () => {
  it.each([
    ['hinh/khong-co.png', 'ENOENT'],
    ['hinh/a.png/b.png', expect.stringMatching(/^ENO(TDIR|ENT)$/)],
    ['hinh', 'EISDIR'],
    ['.', 'EISDIR'],
  ])('%s: %s', async (path, code) => {
    const { read } = await readerIn('van-ban/ke-hoach.yaml')
    await expect(read(path)).rejects.toMatchObject({ code })
  })

  it('without the right to', async () => {
    const { read } = await readerIn('van-ban/ke-hoach.yaml', failing('readFile', 'EACCES'))
    await expect(read('hinh/a.png')).rejects.toMatchObject({ code: 'EACCES' })
  })

  const kind = (size: number, isFile: boolean): Partial<Files> => ({
    stat: () => Promise.resolve({ size, mode: 0, isFile: () => isFile, isDirectory: () => false }),
    readFile: () => Promise.reject(new Error('must not be read')),
  })

  it('what is too large is not read', async () => {
    const { read } = await readerIn('van-ban/ke-hoach.yaml', kind(MAX_ANH_BYTES + 1, true))
    await expect(read('hinh/a.png')).rejects.toMatchObject({ code: 'EFBIG' })
  })

  it('nor what may have no end', async () => {
    const { read } = await readerIn('van-ban/ke-hoach.yaml', kind(0, false))
    await expect(read('hinh/a.png')).rejects.toMatchObject({ code: 'EINVAL' })
  })
})
