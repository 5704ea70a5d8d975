import { describe, expect, it } from 'vitest'
import {
  floatingPicture,
  inlinePicture,
  pictureParagraph,
  withMedia,
} from '../../src/writers/docx/picture.ts'
import type { AnhDaDoc } from '../../src/tree/anh.ts'

const anh = { tep: 'hinh/a.png' }
const size = { width: 72, height: 36 }
const fileOf = (kind: AnhDaDoc['kind'], bytes: readonly number[]): AnhDaDoc => ({
  kind,
  width: 1,
  height: 1,
  transparent: false,
  bytes: Uint8Array.from(bytes),
})
const files = new Map([
  ['hinh/b.jpg', fileOf('jpeg', [2])],
  ['hinh/a.png', fileOf('png', [1])],
  ['hinh/c.png', fileOf('png', [3])],
])
const embedded = (xml: string): readonly string[] =>
  Array.from(xml.matchAll(/r:embed="([^"]*)"/g), ([, id = '']) => id)

describe('a picture in the text', () => {
  it('has its size in whole English metric units, twice', () => {
    const run = inlinePicture(anh, size, 'Sơ đồ')
    expect(run).toContain('<wp:extent cx="914400" cy="457200"/>')
    expect(run).toContain('<a:ext cx="914400" cy="457200"/>')
  })

  it('has its alternative text, whatever is in it', () => {
    expect(inlinePicture(anh, size, '"A" <b> & c')).toContain('descr="&quot;A&quot; &lt;b&gt; &amp; c"')
  })

  it('stays with its caption', () => {
    const box = { kind: 'picture', anh, ...size, moTa: 'Sơ đồ', keepNext: true } as const
    expect(pictureParagraph(box)).toContain('<w:keepNext/>')
    expect(pictureParagraph({ ...box, keepNext: false })).not.toContain('keepNext')
    expect(pictureParagraph(box)).toContain('w:val="HinhAnh"')
  })
})

describe('a picture over the text', () => {
  it('takes no room, and has its place from column and paragraph', () => {
    const run = floatingPicture(anh, size, { x: -10, y: 5.5 }, 'Dấu')
    expect(run).toContain('<wp:wrapNone/>')
    expect(run).toContain('behindDoc="0"')
    expect(run).toContain('layoutInCell="1"')
    expect(run).toContain('<wp:positionH relativeFrom="column"><wp:posOffset>-127000</wp:posOffset>')
    expect(run).toContain('<wp:positionV relativeFrom="paragraph"><wp:posOffset>69850</wp:posOffset>')
  })
})

describe('the parts of the package', () => {
  const body =
    inlinePicture({ tep: 'hinh/b.jpg' }, size, 'Một') +
    inlinePicture(anh, size, 'Hai') +
    floatingPicture({ ...anh, rong: 20 }, size, { x: 0, y: 0 }, 'Ba')

  it('number the pictures as the document has them', () => {
    const ids = Array.from(withMedia(body, files).body.matchAll(/<wp:docPr id="(\d+)"/g), ([, id]) => id)
    expect(ids).toEqual(['1', '2', '3'])
  })

  it('hold each file once, in that order, and none that the body does not name', () => {
    const { media } = withMedia(body, files)
    expect(media.map(({ name, data }) => [name, [...Buffer.from(data)]])).toEqual([
      ['word/media/image1.jpeg', [2]],
      ['word/media/image2.png', [1]],
    ])
    expect([...new Set(embedded(body))]).toEqual(media.map(({ id }) => id))
  })

  it('are none where there is no picture', () => {
    expect(withMedia('<w:p/>', files)).toEqual({ body: '<w:p/>', media: [] })
  })

  it('are the same each time', () => {
    expect(withMedia(body, files)).toEqual(withMedia(body, new Map([...files].reverse())))
  })

  it('can’t be made of a file that has not been read', () => {
    expect(() => withMedia(body, new Map())).toThrow()
  })

  it('are not taken in by what a text says', () => {
    const text = '<w:t>&lt;wp:docPr id=&quot;0&quot; r:embed=&quot;x&quot;</w:t>'
    expect(withMedia(text, files)).toEqual({ body: text, media: [] })
  })
})
