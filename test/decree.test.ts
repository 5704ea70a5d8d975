import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as boCuc from '../src/decree/bo-cuc.ts'
import { duongKe } from '../src/decree/duong-ke.ts'
import { loaiVanBan } from '../src/decree/loai-van-ban.ts'
import * as mucII from '../src/decree/muc-ii.ts'
import * as mucIII from '../src/decree/muc-iii.ts'
import { lookNames, lookOf } from '../src/decree/style-of.ts'
import type { ThanhPhan } from '../src/decree/thanh-phan.ts'
import { capSo, soDangKyVanBanDi, soVanBanMat } from '../src/decree/so-dang-ky.ts'
import { leTrang, soTrang } from '../src/decree/trang.ts'

/** The decree's own table (Mục V Phần I Phụ lục I), typed by hand from its text: a second hand. */
const rows = readFileSync(new URL('fixtures/muc-v.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [row = '', component = '', letters = '', size = '', style = '', entry = ''] = line.split('\t')
    return { row, component, letters, size, style, entry }
  })

const entries: Readonly<Record<string, ThanhPhan>> = {
  ...Object.fromEntries(
    Object.entries({ ...mucII, ...mucIII, ...boCuc }).filter(
      ([, entry]) => typeof entry === 'object' && 'size' in entry,
    ) as [string, ThanhPhan][],
  ),
  soTrang,
}

describe('the table of Mục V', () => {
  const looks = rows.flatMap(row => row.entry.split(', ').map(name => ({ ...row, name })))
  it.each(looks)('$row $component: $name', row => {
    const entry = entries[row.name]!
    const [low, high = low] = row.size.split(' - ').map(Number)
    expect(entry.size.allowed).toEqual([low, high])
    expect(entry.letters).toBe(row.letters === 'In hoa' ? 'upper' : 'normal')
    expect(entry.weight).toBe(row.style.includes('đậm') ? 'bold' : 'regular')
    expect(entry.slant).toBe(/nghiêng/i.test(row.style) ? 'italic' : 'upright')
  })

  it('knows every component that the data has', () => {
    const known = new Set(rows.flatMap(row => row.entry.split(', ')))
    // Căn cứ stands in II.6.a, chức vụ khác in II.7.đ, the others in Mục III; gạch in no text, điều without a title in Mẫu 1.2.
    expect(
      Object.keys(entries)
        .filter(name => !known.has(name))
        .sort(),
    ).toEqual(['canCu', 'chuKySo', 'chucVuKhac', 'dieuCoLoiVan', 'doMat', 'gach', 'kemTheo'])
  })
})

describe('sizes', () => {
  it.each(Object.entries(entries))('of %s are chosen within what is allowed', (_, { size }) => {
    const [low, high] = size.allowed
    for (const chosen of [size.nho, size.lon]) {
      expect(chosen).toBeGreaterThanOrEqual(low)
      expect(chosen).toBeLessThanOrEqual(high)
    }
  })

  it('move together: 13-14-14 or 12-13-13 (Mục V, footnote 1)', () => {
    const set = (coChu: 'lon' | 'nho') =>
      (['quocHieu', 'tieuNgu', 'diaDanhThoiGian'] as const).map(name => lookOf(name, coChu).size)
    expect(set('lon')).toEqual([13, 14, 14])
    expect(set('nho')).toEqual([12, 13, 13])
  })
})

describe('other figures', () => {
  it('chooses margins within what is allowed', () => {
    for (const margin of [leTrang.top, leTrang.bottom, leTrang.left, leTrang.right]) {
      expect(margin.chosen).toBeGreaterThanOrEqual(margin.allowed[0])
      expect(margin.chosen).toBeLessThanOrEqual(margin.allowed[1])
    }
  })

  it('draws rules within what is allowed', () => {
    for (const { share } of [duongKe.tieuNgu, duongKe.coQuanBanHanh, duongKe.trichYeu]) {
      expect(share.chosen).toBeGreaterThanOrEqual(share.allowed[0])
      expect(share.chosen).toBeLessThanOrEqual(share.allowed[1])
    }
  })

  it('sets the body within what is allowed', () => {
    const { firstLine, spaceBetween, lineSpacing } = mucII.noiDung
    expect(firstLine.allowed).toContain(firstLine.chosen)
    expect(spaceBetween.chosen).toBeGreaterThanOrEqual(spaceBetween.atLeast)
    expect(lineSpacing.chosen).toBeGreaterThanOrEqual(lineSpacing.allowed[0])
    expect(lineSpacing.chosen).toBeLessThanOrEqual(lineSpacing.allowed[1])
  })

  it('has the 29 types of Điều 7, 27 of them with the abbreviation of Phụ lục III', () => {
    expect(loaiVanBan).toHaveLength(29)
    expect(new Set(loaiVanBan.map(loai => loai.id)).size).toBe(29)
    const abbreviations = loaiVanBan.flatMap(loai => loai.abbreviation ?? [])
    expect(abbreviations.join(' ')).toBe(
      'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB',
    )
  })
})

describe('looks', () => {
  it('of the letterhead are single-spaced, without space around (II.1.c, II.2.b)', () => {
    for (const name of ['quocHieu', 'tieuNgu', 'coQuanChuQuan', 'coQuanBanHanh'] as const)
      expect(lookOf(name, 'lon')).toMatchObject({ lineSpacing: 1, spaceBefore: 0, spaceAfter: 0 })
  })

  it('that Mục V leaves out are those of the text', () => {
    const wanted = {
      canCu: { upper: false, italic: true, bold: false, sizes: [13, 14] },
      chucVuKhac: { upper: true, italic: false, bold: true, sizes: [13, 14] },
      kemTheo: { upper: false, italic: true, bold: false, align: 'center', sizes: [13, 14] },
      chuKySo: { upper: false, italic: false, bold: false, align: 'right', sizes: [10] },
    } as const
    for (const [name, { sizes, ...look }] of Object.entries(wanted)) {
      const found = lookOf(name as keyof typeof wanted, 'lon')
      expect(found).toMatchObject({ ...look, font: 'Times New Roman', color: '000000' })
      expect(sizes).toContain(found.size)
    }
  })

  it('use every component, and name each style once', () => {
    const used = lookNames.map(name => lookOf(name, 'lon').name)
    expect(new Set(used).size).toBe(used.length)
    // Ô 12 stands on the line «Lưu» and looks like it.
    for (const [name, entry] of Object.entries(entries))
      if (name !== 'nguoiSoanThao') expect(used).toContain(entry.name)
  })
})

describe('the register of outgoing documents', () => {
  it('has the ten columns of Phụ lục IV, in their order', () => {
    expect(Object.values(soDangKyVanBanDi.cot).join(' | ')).toBe(
      'Số, ký hiệu văn bản | Ngày tháng văn bản | Tên loại và trích yếu nội dung văn bản | Người ký | Nơi nhận văn bản | ' +
        'Đơn vị, người nhận bản lưu | Số lượng bản | Ngày chuyển | Ký nhận | Ghi chú',
    )
    expect(soDangKyVanBanDi.cite.text).toBe('Mục I Phụ lục IV')
  })

  it('begins each year at 01; secret documents have numbers of their own (Điều 15)', () => {
    expect(capSo).toEqual({ first: 1, cite: { place: 'Điều 15.1', text: 'khoản 1 Điều 15' } })
    expect(soVanBanMat.cite.text).toBe('khoản 2 Điều 15')
  })
})
