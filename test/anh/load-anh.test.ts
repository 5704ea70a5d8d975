import { describe, expect, it } from 'vitest'
import { loadAnh, type NamedAnh } from '../../src/anh/load-anh.ts'
import { MAX_ANH_BYTES } from '../../src/anh/gioi-han.ts'
import { keyOf } from '../../src/tree/anh.ts'
import { jpeg, png, readPictures, systemError } from './pictures.ts'

const picture = (tep: string, own: Partial<NamedAnh> & { readonly rong?: number } = {}): NamedAnh => ({
  anh: { tep, ...(own.rong !== undefined && { rong: own.rong }) },
  pointer: '/noi_dung/0/hinh_anh',
  as: 'hinh-anh',
  textWidth: 450,
  ...own,
})

const found = async (
  named: readonly NamedAnh[],
  readFile = readPictures,
): Promise<readonly (readonly [string, string | undefined])[]> =>
  (await loadAnh(named, readFile)).diagnostics.map(({ code, pointer }) => [code, pointer])

describe('files', () => {
  it('are each read once', async () => {
    const read: string[] = []
    const outcome = await loadAnh(
      [picture('hinh/so-do.png'), picture('hinh/so-do.png', { rong: 50 }), picture('hinh/anh-chup.jpg')],
      path => {
        read.push(path)
        return readPictures(path)
      },
    )
    expect(read).toEqual(['hinh/so-do.png', 'hinh/anh-chup.jpg'])
    expect(outcome.diagnostics).toEqual([])
    expect([...(outcome.value?.files.keys() ?? [])]).toEqual(read)
    expect(outcome.value?.sizes.size).toBe(3)
  })

  it('are told of all at once, at each place that names them', async () => {
    const named = ['hinh/khong-co.png', 'hinh/hong.png', 'hinh', 'hinh/khong-co.png'].map((tep, i) =>
      picture(tep, { pointer: `/noi_dung/${i}/hinh_anh` }),
    )
    expect(await found(named)).toEqual([
      ['anh/khong-thay', '/noi_dung/0/hinh_anh/tep'],
      ['anh/hong', '/noi_dung/1/hinh_anh/tep'],
      ['anh/khong-doc-duoc', '/noi_dung/2/hinh_anh/tep'],
      ['anh/khong-thay', '/noi_dung/3/hinh_anh/tep'],
    ])
  })

  it.each([
    ['ENOENT', 'anh/khong-thay'],
    ['ENOTDIR', 'anh/khong-thay'],
    ['EISDIR', 'anh/khong-doc-duoc'],
    ['EACCES', 'anh/khong-doc-duoc'],
    ['EPERM', 'anh/khong-doc-duoc'],
    ['EIO', 'anh/khong-doc-duoc'],
    ['EINVAL', 'anh/khong-doc-duoc'],
    ['ENAMETOOLONG', 'anh/khong-doc-duoc'],
    ['EFBIG', 'anh/qua-lon'],
  ])('that fail with %s are %s', async (errno, code) => {
    const readFile = (): Promise<Uint8Array> => Promise.reject(systemError(errno))
    expect(await found([picture('a.png')], readFile)).toEqual([[code, '/noi_dung/0/hinh_anh/tep']])
  })

  it('of more bytes than any picture needs', async () => {
    const huge = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array(MAX_ANH_BYTES + 1))
    expect(await found([picture('a.png')], huge)).toMatchObject([['anh/qua-lon', expect.anything()]])
  })

  it('can only be read with a reader', async () => {
    const { diagnostics } = await loadAnh([picture('a.png')], undefined)
    expect(diagnostics.map(({ code }) => code)).toEqual(['anh/khong-doc-duoc'])
  })

  it('named as Windows does: the way out is said', async () => {
    const { diagnostics } = await loadAnh([picture('hinh\\khong-co.png')], readPictures)
    expect(diagnostics[0]?.hint).toContain('hinh/khong-co.png')
  })

  it('on the web: the way out is said', async () => {
    const { diagnostics } = await loadAnh([picture('https://vi-du.vn/so-do.png')], readPictures)
    expect(diagnostics[0]?.hint).toMatch(/^Tải hình về/)
  })

  it('a fault of the reader is no problem of the picture', async () => {
    await expect(loadAnh([picture('a.png')], () => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  })
})

describe('sizes', () => {
  const sizeOf = async (bytes: Uint8Array, rong?: number): Promise<unknown> => {
    const one = picture('a', rong === undefined ? {} : { rong })
    const outcome = await loadAnh([one], () => Promise.resolve(bytes))
    return outcome.value?.sizes.get(keyOf(one.anh))
  }

  it.each([
    ['the width asked for', png({ width: 60, height: 30 }), 25.4, { width: 72, height: 36 }],
    [
      'the file’s resolution',
      png({ width: 300, height: 600, dpi: 300 }),
      undefined,
      { width: 72, height: 144 },
    ],
    ['that of a screen', png({ width: 96, height: 48 }), undefined, { width: 72, height: 36 }],
    ['that of a screen, for a JPEG', jpeg(), undefined, { width: 12, height: 6 }],
  ])('%s', async (_, bytes, rong, { width, height }) => {
    const size = (await sizeOf(bytes, rong)) as { readonly width: number; readonly height: number }
    expect(size.width).toBeCloseTo(width, 2)
    expect(size.height).toBeCloseTo(height, 2)
  })
})

describe('a picture in its place', () => {
  const signer = (as: 'chu-ky' | 'dau', tep: string, rong?: number): NamedAnh =>
    picture(tep, { as, pointer: '/nguoi_ky/hinh', ...(rong !== undefined && { rong }) })

  it('is told when it is wider than the text', async () => {
    expect(await found([picture('hinh/so-do.png', { rong: 170 })])).toEqual([
      ['anh/qua-rong', '/noi_dung/0/hinh_anh/rong'],
    ])
    expect(await found([picture('hinh/so-do.png', { rong: 150 })])).toEqual([])
  })

  it.each(['chu-ky', 'dau'] as const)('%s is a PNG that shows what is under it', async as => {
    expect(await found([signer(as, 'hinh/anh-chup.jpg', 40)])).toEqual([
      ['anh/khong-phai-png', '/nguoi_ky/hinh/tep'],
    ])
    expect(await found([signer(as, 'hinh/so-do.png', 40)])).toEqual([
      ['anh/khong-trong-suot', '/nguoi_ky/hinh/tep'],
    ])
    expect(await found([signer(as, `hinh/${as}.png`, 40)])).toEqual([])
  })

  it('is blue for a signature, red for a seal', async () => {
    const told = [['anh/khac-mau', '/nguoi_ky/hinh/tep']]
    expect(await found([signer('chu-ky', 'hinh/dau.png', 40)])).toEqual(told)
    expect(await found([signer('dau', 'hinh/chu-ky.png', 40)])).toEqual(told)
    expect(await found([signer('chu-ky', 'hinh/den-trang.png', 40)])).toEqual(told)
    expect(await found([signer('dau', 'hinh/den-trang.png', 40)])).toEqual(told)
  })

  it('cites the decree for it', async () => {
    const cited = async (as: 'chu-ky' | 'dau'): Promise<unknown> =>
      (await loadAnh([signer(as, 'hinh/so-do.png', 40)], readPictures)).diagnostics[0]?.cite?.place
    expect(await cited('chu-ky')).toBe('PL I.II.7.d')
    expect(await cited('dau')).toBe('PL I.II.8.a')
  })

  it('a seal has its real size', async () => {
    expect(await found([signer('dau', 'hinh/dau.png')])).toEqual([['anh/thieu-co', '/nguoi_ky/hinh/tep']])
    const measured = (): Promise<Uint8Array> =>
      Promise.resolve(png({ clear: true, ink: [200, 30, 40], dpi: 300 }))
    expect(await found([signer('dau', 'a.png')], measured)).toEqual([])
    expect(await found([signer('chu-ky', 'hinh/chu-ky.png')])).toEqual([])
  })
})
