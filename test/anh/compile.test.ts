import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { check, compile, readStamp } from '../../src/index.ts'
import { keHoach } from '../definition.ts'
import { pictures, readPictures } from './pictures.ts'

const picture = (tep: string, own = {}) => ({ hinh_anh: { tep, mo_ta: 'Sơ đồ chỉ huy', ...own } })
const nguoi_ky = {
  chuc_vu: 'Chủ tịch',
  ho_ten: 'Nguyễn Văn A',
  hinh_chu_ky: { tep: 'hinh/chu-ky.png', rong: 40 },
  hinh_dau: { tep: 'hinh/dau.png', rong: 36 },
}
const illustrated = stringify(
  keHoach({
    hinh_thuc: 'dien-tu',
    noi_dung: [
      'Tổ chức chỉ huy như sau.',
      picture('hinh/so-do.png', { tieu_de: 'Sơ đồ chỉ huy' }),
      {
        muc: 'Tổ chức thực hiện',
        noi_dung: [picture('hinh/anh-chup.jpg'), picture('hinh/so-do.png', { rong: 50 })],
      },
      'Các đơn vị thực hiện.',
    ],
    nguoi_ky,
  }),
)
const options = { readFile: readPictures }

describe('a document with pictures', () => {
  it('holds each file once, whole', async () => {
    const { value, diagnostics } = await compile(illustrated, options)
    expect(diagnostics.filter(found => found.code.startsWith('anh/'))).toEqual([])
    const parts = unzipSync(value!)
    const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'))
    expect(media.map(([name]) => name)).toEqual([
      'word/media/image1.png',
      'word/media/image2.jpeg',
      'word/media/image3.png',
      'word/media/image4.png',
    ])
    const files = ['hinh/so-do.png', 'hinh/anh-chup.jpg', 'hinh/chu-ky.png', 'hinh/dau.png'].map(
      name => pictures[name]!,
    )
    expect(media.map(([, bytes]) => [...bytes])).toEqual(files.map(bytes => [...bytes]))
    const relations = strFromU8(parts['word/_rels/document.xml.rels']!)
    expect(relations.match(/Target="media\//g)).toHaveLength(4)
  })

  it('numbers its pictures in their order, each with its description', async () => {
    const { value } = await compile(illustrated, options)
    const xml = strFromU8(unzipSync(value!)['word/document.xml']!)
    const found = Array.from(xml.matchAll(/<wp:docPr id="(\d+)"[^>]*descr="([^"]+)"/g), ([, id]) => id)
    expect(found).toEqual(['1', '2', '3', '4', '5'])
  })

  it('is the same bytes each time, and nobody has changed it', async () => {
    const { value } = await compile(illustrated, options)
    expect(Buffer.compare((await compile(illustrated, options)).value!, value!)).toBe(0)
    expect(readStamp(value!)).toBe('untouched')
  })

  it('says in plain text what each shows', async () => {
    const { value } = await compile(illustrated, { ...options, to: 'text' })
    expect(strFromU8(value!)).toContain('[Hình: Sơ đồ chỉ huy]\nHình 1. Sơ đồ chỉ huy\n')
  })
})

describe('what is wrong with its pictures', () => {
  it('is told by check, with what else is wrong, where it stands', async () => {
    const yaml = stringify(
      keHoach({
        noi_dung: [picture('hinh/hong.png'), picture('hinh/khong-co.png')],
        nguoi_ky: { ...nguoi_ky, ho_ten: 'ThS. Nguyễn Văn A', hinh_dau: { tep: 'hinh/so-do.png' } },
      }),
    )
    const { diagnostics } = await check(yaml, options)
    const told = diagnostics.map(({ code, pointer, range }) => [code, pointer, range !== undefined])
    for (const expected of [
      ['anh/hong', '/noi_dung/0/hinh_anh/tep', true],
      ['anh/khong-thay', '/noi_dung/1/hinh_anh/tep', true],
      ['anh/khong-trong-suot', '/nguoi_ky/hinh_dau/tep', true],
      ['anh/thieu-co', '/nguoi_ky/hinh_dau/tep', true],
      ['decree/hoc-ham-hoc-vi', '/nguoi_ky/ho_ten', true],
    ])
      expect(told).toContainEqual(expected)
  })

  it('keeps the document from being written', async () => {
    const yaml = stringify(keHoach({ noi_dung: [picture('hinh/hong.png')] }))
    expect((await compile(yaml, options)).value).toBeUndefined()
  })

  it('hangs on the page: an annex that lies has more room', async () => {
    const wide = () => [picture('hinh/so-do.png', { rong: 220 })]
    const yaml = stringify(
      keHoach({
        noi_dung: ['Thực hiện theo Phụ lục kèm theo.', ...wide()],
        phu_luc: [
          { tieu_de: 'Sơ đồ', huong: 'ngang', noi_dung: wide() },
          { tieu_de: 'Sơ đồ', noi_dung: [{ muc: 'Chỉ huy', noi_dung: wide() }] },
        ],
      }),
    )
    const { diagnostics } = await check(yaml, options)
    const told = diagnostics.filter(({ code }) => code === 'anh/qua-rong').map(({ pointer }) => pointer)
    expect(told).toEqual(['/noi_dung/1/hinh_anh/rong', '/phu_luc/1/noi_dung/0/noi_dung/0/hinh_anh/rong'])
  })

  it('hangs on the margins', async () => {
    const yaml = stringify(
      keHoach({
        noi_dung: [picture('hinh/so-do.png', { rong: 162 })],
        le_trang: { trai: 30, phai: 20 },
      }),
    )
    expect((await check(yaml, options)).diagnostics.map(({ code }) => code)).toContain('anh/qua-rong')
    const wider = yaml.replace('phai: 20', 'phai: 15')
    expect((await check(wider, options)).diagnostics.map(({ code }) => code)).not.toContain('anh/qua-rong')
  })
})

it('a definition without pictures needs no reader', async () => {
  expect((await compile(stringify(keHoach()))).value).toBeDefined()
})
