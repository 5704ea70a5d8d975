import { crc32, deflateSync } from 'node:zlib'
import { decode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import {
  readPageStamp,
  stamped,
  stampedPng,
  stampedSvg,
  unstamped,
} from '../../../src/writers/typst/stamp.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('the stamp of a PDF', () => {
  const pdf = stamped(Buffer.from(`%PDF-1.7\n\xff<pdf:Keywords>${unstamped}</pdf:Keywords>\n%%EOF`, 'latin1'))

  it('takes the place that was kept for it, so that nothing moves', () => {
    expect(text(pdf)).toMatch(/^%PDF-1\.7\n\xff<pdf:Keywords>vanban-[0-9a-f]{64}<\/pdf:Keywords>\n%%EOF$/)
    expect(text(pdf)).not.toContain(unstamped)
    expect(readPageStamp(pdf)).toBe('untouched')
  })

  it('tells a file that was signed or edited since', () => {
    expect(readPageStamp(Buffer.concat([pdf, Buffer.from('\n1 0 obj << /Type /Sig >>\n%%EOF')]))).toBe(
      'changed',
    )
    expect(readPageStamp(Buffer.from(text(pdf).replace('1.7', '1.4'), 'latin1'))).toBe('changed')
  })

  it('is nothing that another program writes', () => {
    expect(readPageStamp(Buffer.from('%PDF-1.7'))).toBe('foreign')
    expect(readPageStamp(new Uint8Array())).toBe('foreign')
  })
})

describe('the stamp of a picture', () => {
  it('is a comment in SVG', () => {
    const svg = stampedSvg('<svg>\n<g/></svg>\n')
    expect(text(svg)).toMatch(/^<svg>\n<g\/><!-- vanban-[0-9a-f]{64} -->\n<\/svg>\n$/)
    expect(readPageStamp(svg)).toBe('untouched')
    expect(readPageStamp(Buffer.from(text(svg).replace('<g/>', '<a/>')))).toBe('changed')
  })

  it('is a text chunk in PNG, which stays sound', () => {
    const png = stampedPng(blackDot())
    expect(decode(png, { checkCrc: true }).text).toEqual({
      Software: expect.stringMatching(/^vanban-/) as unknown,
    })
    expect(readPageStamp(png)).toBe('untouched')
    expect(readPageStamp(png.map((byte, i) => (i === 20 ? byte ^ 1 : byte)))).toBe('changed')
    expect(readPageStamp(blackDot())).toBe('foreign')
  })
})

/** A PNG of one pixel; the check sums are zlib's. */
function blackDot(): Uint8Array {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data])
    const frame = Buffer.alloc(body.length + 8)
    frame.writeUInt32BE(data.length)
    body.copy(frame, 4)
    frame.writeUInt32BE(crc32(body), body.length + 4)
    return frame
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
