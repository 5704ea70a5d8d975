import { describe, expect, it } from 'vitest'
import { ngayOf } from '../../src/so-dang-ky/cac-muc.ts'
import { dauHieuOf, daySoOf } from '../../src/so-dang-ky/day-so.ts'
import { rowsOf } from './register.ts'

describe('numbers', () => {
  it.each([
    ['12/KH-UBND', { so: 12, chen: '', kyHieu: 'KH-UBND' }],
    ['05/UBND-VP', { so: 5, chen: '', kyHieu: 'UBND-VP' }],
    ['Số: 12a/KH - UBND', { so: 12, chen: 'a', kyHieu: 'KH-UBND' }],
    ['7', { so: 7, chen: '', kyHieu: '' }],
    ['12/2026/QĐ-UBND', { so: 12, kyHieu: '2026/QĐ-UBND' }],
    ['mười hai', { chen: '', kyHieu: '' }],
  ])('%s', (cell, wanted) => {
    const [row] = rowsOf([`${cell};20/11/2026;x`])
    expect(row).toMatchObject(wanted)
    expect(row?.so).toBe('so' in wanted ? wanted.so : undefined)
  })
})

describe('dates', () => {
  it.each([
    ['20/11/2026', '2026-11-20'],
    ['5-3-26', '2026-03-05'],
    ['2026-11-05', '2026-11-05'],
    ['2026-11-05 00:00:00', '2026-11-05'],
    ['20.11', '2026-11-20'],
    // As an American Excel saves what it took for a date.
    ['11/20/2026', '2026-11-20'],
    ['30/02/2026', undefined],
    ['13/13/2026', undefined],
    ['tháng 11', undefined],
    ['', undefined],
  ])('%s', (cell, iso) => {
    expect(ngayOf(cell, 2026)).toBe(iso)
  })

  it('give the years of rows without', () => {
    const rows = rowsOf(['1;;a', '2;20/11/2025;b', '3;;c', '4;02/01/2026;d', '5;;e'])
    expect(rows.map(({ nam }) => nam)).toEqual([undefined, 2025, 2025, 2026, 2026])
  })
})

describe('series', () => {
  const seriesOf = (cells: string, head?: string): string =>
    daySoOf(dauHieuOf(rowsOf([cells], 2026, head)[0]!, 'UBND'), {})

  it('are told by ký hiệu, or by the words', () => {
    expect(seriesOf('1/KH-UBND;;')).toBe('ke-hoach|UBND')
    expect(seriesOf('1;;Kế hoạch kiểm tra')).toBe('ke-hoach|UBND')
    expect(seriesOf('1/UBND-VP;;V/v cử người')).toBe('cong-van|UBND')
    expect(seriesOf('1/TTr-SNV;;Tờ trình')).toBe('to-trinh|SNV')
    expect(seriesOf('1/KH-HĐND;;Kế hoạch giám sát')).toBe('ke-hoach|HĐND')
    // «CT» is Chỉ thị, and a company that writes a công văn.
    expect(seriesOf('1/CT-KT;;Công văn V/v báo giá')).toBe('cong-van|CT')
    expect(seriesOf('1/CT-UBND;;Chỉ thị về phòng dịch')).toBe('chi-thi|UBND')
    // The first of a joint document.
    expect(seriesOf('1/KH-SNV-STC;;')).toBe('ke-hoach|SNV')
  })

  it('of normative and of secret documents are their own', () => {
    expect(seriesOf('1/2026/QĐ-UBND;;Quyết định ban hành Quy định')).toBe('qppl-QĐ|UBND')
    expect(seriesOf('1/KH-UBND;MẬT', 'Số, ký hiệu văn bản;Độ mật;Ngày tháng văn bản')).toBe(
      'ke-hoach|UBND|mat',
    )
  })

  it('are shared as the office says', () => {
    const of = (loai: string, cach: Parameters<typeof daySoOf>[1]): string =>
      daySoOf({ loai, coQuan: 'UBND', mat: false }, cach)
    const nhom = { a: ['ke-hoach', 'bao-cao'] }
    expect(of('ke-hoach', { daySo: 'theo-nhom', nhom })).toBe(of('bao-cao', { daySo: 'theo-nhom', nhom }))
    expect(of('ke-hoach', { daySo: 'theo-nhom', nhom })).not.toBe(
      of('cong-van', { daySo: 'theo-nhom', nhom }),
    )
    expect(of('ke-hoach', { daySo: 'chung' })).toBe(of('cong-van', { daySo: 'chung' }))
    expect(of('ke-hoach', {})).not.toBe(of('cong-van', {}))
    expect(of('qppl-QĐ', { daySo: 'chung' })).not.toBe(of('quyet-dinh', { daySo: 'chung' }))
  })
})
