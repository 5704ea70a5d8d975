import { describe, expect, it } from 'vitest'
import { readAnh } from '../../src/anh/read-anh.ts'
import {
  chunk,
  end,
  exif,
  header,
  imageData,
  jfif,
  jpeg,
  pictures,
  png,
  rawPng,
  withChunk,
} from './pictures.ts'

const codes = (bytes: Uint8Array): readonly string[] =>
  readAnh(bytes, 'a').diagnostics.map(found => found.code)

describe('a sound picture', () => {
  it('gives its size in pixels', () => {
    expect(readAnh(png({ width: 7, height: 5 }), 'a')).toMatchObject({
      value: { kind: 'png', width: 7, height: 5, transparent: false },
      diagnostics: [],
    })
    expect(readAnh(jpeg(), 'a')).toMatchObject({
      value: { kind: 'jpeg', width: 16, height: 8, transparent: false },
      diagnostics: [],
    })
  })

  it.each([
    ['PNG, pixels a metre', png({ dpi: 300 }), 300],
    ['PNG without', png(), undefined],
    ['PNG, of no unit', withChunk(png(), 'pHYs', Buffer.from([0, 0, 46, 35, 0, 0, 46, 35, 0])), undefined],
    ['JFIF, inches', jpeg({ jfif: jfif(1, 150) }), 150],
    ['JFIF, centimetres', jpeg({ jfif: jfif(2, 100) }), 254],
    ['JFIF, a proportion alone', jpeg({ jfif: jfif(0, 1) }), undefined],
    ['JFIF, 1 an inch, as programs write that know no better', jpeg({ jfif: jfif(1, 1) }), undefined],
    ['Exif, inches', jpeg({ exif: exif({ resolution: 200 }) }), 200],
    ['Exif, centimetres', jpeg({ exif: exif({ resolution: 100, perCm: true }) }), 254],
    ['JFIF without, then Exif', jpeg({ jfif: jfif(0, 1), exif: exif({ resolution: 200 }) }), 200],
    ['neither', jpeg(), undefined],
  ])('gives its resolution: %s', (_, bytes, dpi) => {
    const value = readAnh(bytes, 'a').value
    if (dpi === undefined) expect(value).not.toHaveProperty('dpi')
    else expect(value?.dpi).toBeCloseTo(dpi, 1)
  })
})

describe('transparency', () => {
  const transparent = (bytes: Uint8Array): boolean | undefined => readAnh(bytes, 'a').value?.transparent
  const palette = chunk('PLTE', Buffer.from([255, 255, 255, 0, 0, 255]))
  const indexed = (depth: number, row: number[], ...more: readonly Uint8Array[]): Uint8Array =>
    rawPng(header(8, 1, depth, 3), palette, ...more, imageData(Buffer.from([0, ...row])), end)
  const eight = [0, 0, 0, 1, 1, 0, 0, 0]
  const clearFirst = chunk('tRNS', Buffer.from([0]))

  it.each([
    ['an alpha channel, clear', png({ clear: true }), true],
    ['no alpha channel', png(), false],
    ['a palette of 8 bits with a clear colour', indexed(8, eight, clearFirst), true],
    ['a palette of 8 bits without', indexed(8, eight), false],
    ['a palette of 1 bit with a clear colour', indexed(1, [0b00011000], clearFirst), true],
    [
      'a palette of 1 bit whose other colour is clear',
      indexed(1, [0b00011000], chunk('tRNS', Buffer.from([255, 0]))),
      false,
    ],
    ['a palette of 2 bits', indexed(2, [0b00000001, 0b01000000], clearFirst), true],
    [
      'a grey that counts as clear',
      rawPng(
        header(3, 1, 8, 0),
        chunk('tRNS', Buffer.from([0, 9])),
        imageData(Buffer.from([0, 9, 1, 9])),
        end,
      ),
      true,
    ],
    [
      'another grey',
      rawPng(
        header(3, 1, 8, 0),
        chunk('tRNS', Buffer.from([0, 9])),
        imageData(Buffer.from([0, 1, 9, 1])),
        end,
      ),
      false,
    ],
    [
      '16 bits of grey and alpha',
      rawPng(header(1, 1, 16, 4), imageData(Buffer.from([0, 1, 2, 0, 3])), end),
      true,
    ],
    ['a clear hole in a white sheet', holed(), false],
  ])('%s', (_, bytes, expected) => {
    expect(transparent(bytes)).toBe(expected)
  })

  function holed(): Uint8Array {
    const rows = Array.from({ length: 5 }, (_, y) => [
      0,
      ...Array.from({ length: 5 }, (__, x) => [255, 255, 255, x === 2 && y === 2 ? 0 : 255]).flat(),
    ])
    return rawPng(header(5, 5, 8, 6), imageData(Buffer.from(rows.flat())), end)
  }
})

describe('what is no picture of ours', () => {
  it.each([
    ['GIF', pictures['hinh/anh-gif.png'] ?? new Uint8Array()],
    [
      'WebP',
      Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0', 'latin1'),
    ],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')],
    [
      'BMP',
      Buffer.concat([
        Buffer.from('BM'),
        Buffer.alloc(16),
        Buffer.from([8, 0, 0, 0, 8, 0, 0, 0]),
        Buffer.alloc(30),
      ]),
    ],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['rỗng', new Uint8Array()],
    ['một tệp không có hình', Buffer.from('Kính gửi')],
  ])('is named: %s', (name, bytes) => {
    const { diagnostics } = readAnh(bytes, 'a.png')
    expect(diagnostics.map(found => found.code)).toEqual(['anh/khong-phai-hinh'])
    expect(diagnostics[0]?.message).toContain(name)
  })
})

describe('damage', () => {
  const whole = png({ width: 20, height: 20 })
  const photo = jpeg({ exif: exif({ orientation: 1 }) })

  it.each(Array.from({ length: 20 }, (_, i) => Math.floor(8 + ((whole.length - 9) * i) / 19)))(
    'a PNG cut after %i bytes',
    length => {
      expect(codes(whole.subarray(0, length))).toEqual(['anh/hong'])
    },
  )

  it.each(Array.from({ length: photo.length - 4 }, (_, i) => i + 3))('a JPEG cut after %i bytes', length => {
    expect(codes(photo.subarray(0, length))).toEqual(['anh/hong'])
  })

  it('a checksum', () => {
    const bytes = Uint8Array.from(whole)
    bytes[50] = (bytes[50] ?? 0) ^ 1
    expect(codes(bytes)).toEqual(['anh/hong'])
  })

  it('data that do not inflate', () => {
    expect(codes(rawPng(header(4, 4), chunk('IDAT', Buffer.from([1, 2, 3, 4])), end))).toEqual(['anh/hong'])
  })

  it('data that end early', () => {
    expect(codes(rawPng(header(4, 4), imageData(new Uint8Array(5)), end))).toEqual(['anh/hong'])
  })

  it('no data at all', () => {
    expect(codes(rawPng(header(4, 4), end))).toEqual(['anh/hong'])
  })

  it('no width', () => {
    expect(codes(rawPng(header(0, 4), imageData(new Uint8Array(5)), end))).toEqual(['anh/hong'])
  })

  it('not what follows a sound end', () => {
    expect(codes(Buffer.concat([whole, Buffer.from('more')]))).toEqual([])
    expect(codes(Buffer.concat([photo, Buffer.from('more')]))).toEqual([])
  })

  it('an end within a thumbnail is not the end', () => {
    const thumbnail = [...Buffer.from('Exif\0\0thumbnail', 'latin1'), 0xff, 0xd9]
    expect(codes(jpeg({ exif: thumbnail }))).toEqual([])
    expect(codes(jpeg({ exif: thumbnail }).subarray(0, -2))).toEqual(['anh/hong'])
  })
})

it('too many pixels are told before they are decoded', () => {
  expect(codes(pictures['hinh/qua-lon.png'] ?? new Uint8Array())).toEqual(['anh/qua-lon'])
})

it('a photograph that says how to turn it is a warning', () => {
  expect(codes(jpeg({ exif: exif({ orientation: 6 }) }))).toEqual(['anh/xoay-nghieng'])
  expect(codes(jpeg({ exif: exif({ orientation: 1 }) }))).toEqual([])
})
